import { useAnswer } from './answers.ts'
import { useSession } from './session.ts'

/** Whether somebody is signed in on this phone. Pages that work for guests ask nothing of the server for them. */
export const useIsSignedIn = () => Boolean(useSession(session => session.token))

/** The caller as the server sees them now; for a guest nothing is asked. */
export const useMe = () => useAnswer('GET /me', {}, { when: useIsSignedIn() })
