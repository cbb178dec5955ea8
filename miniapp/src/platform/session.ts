import type { Me } from 'shared-types/identity'
import { create } from 'zustand'
import { createJSONStorage, persist } from 'zustand/middleware'
import type { ApiAnswer } from './contract.ts'
import { forgetAnswers } from './kept-answers.ts'
import { loginCode } from './login'
import { storage } from './storage.ts'
import { exchange } from './wire.ts'

interface Session {
  /** Opaque; absent for a guest. */
  token?: string
  me?: Me
  /** On a desktop that a phone signed in: after such a pause the session is over. */
  idleMinutes?: number
}

/** Who is signed in on this phone. The server decides what the token still opens. */
export const useSession = create<Session>()(
  persist((): Session => ({}), { name: 'session', storage: createJSONStorage(() => storage) }),
)

export function forgetSession(): void {
  useSession.setState({}, true)
  forgetAnswers()
}

/** Goes on with a session that a phone opened for this desktop. */
export function takeSession(token: string, idleMinutes: number): void {
  forgetAnswers()
  useSession.setState({ token, idleMinutes }, true)
}

let underWay: Promise<string> | undefined

/** Signs in silently. However many requests find their session ended at once, there is one renewal for all of them. */
export function signIn(): Promise<string> {
  underWay ??= newSession().finally(() => {
    underWay = undefined
  })
  return underWay
}

async function newSession(): Promise<string> {
  const code = await loginCode()
  const { token, me } = (await exchange('POST /sessions', { body: { code } }, {})) as ApiAnswer<'POST /sessions'>
  useSession.setState({ token, me }, true)
  return token
}
