import { Failure } from './failure.ts'
import { codeFromPersona } from './local-server'

/** A browser has no WeChat to vouch for a person: only the local server's personas can sign in here. */
export async function loginCode(): Promise<string> {
  const code = await codeFromPersona('login-code').catch(() => {
    throw new Failure('offline')
  })
  if (!code) throw new Failure('refused', { code: 'not-signed-in' })
  return code
}
