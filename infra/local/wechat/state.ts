import { createHash, randomBytes } from 'node:crypto'

/** What the simulated WeChat remembers. In memory only: a restart forgets codes, tokens and messages, as a restart of ours may. */

export interface Persona {
  personaId: string
  name: string
  /** Who this is, in a few words for the person who tries the system out. */
  role: string
  phone: string
  /** To copy into the form; WeChat itself knows no such number. */
  idNumber?: string
  staff: boolean
}

export interface SentMessage {
  at: string
  openid: string
  personaId?: string
  templateId: string
  page?: string
  data: Record<string, string>
}

export interface Fault {
  /** Of the WeChat path, `/sns/jscode2session`. */
  path: string
  errcode?: number
  /** The connection breaks off without an answer. */
  down?: boolean
  times: number
}

type Code = { personaId: string; kind: 'login' | 'phone'; phone?: string; until: number }

const codeLivesMs = 5 * 60_000
export const tokenLivesSeconds = 7200
const forceEveryMs = 30_000

/** 28 characters like WeChat's, always the same for one persona. */
export const openidOf = (personaId: string): string =>
  'o' + createHash('sha256').update(`sim-${personaId}`).digest('base64url').slice(0, 27)

/** For personas invented on the spot; 154 has been given to no operator. */
const phoneOf = (personaId: string): string =>
  '154' + String(createHash('sha256').update(`phone-${personaId}`).digest().readUInt32BE() % 100_000_000).padStart(8, '0')

export function createState(personas: Persona[], now: () => number = Date.now) {
  const codes = new Map<string, Code>()
  const faults: Fault[] = []
  const messages: SentMessage[] = []
  const known = new Map(personas.map(persona => [persona.personaId, persona]))
  const personaByOpenid = new Map<string, string>(personas.map(({ personaId }) => [openidOf(personaId), personaId]))
  let token: { value: string; until: number; since: number } | undefined

  const newCode = (code: Omit<Code, 'until'>): string => {
    const text = `0${randomBytes(15).toString('hex')}`
    codes.set(text, { ...code, until: now() + codeLivesMs })
    personaByOpenid.set(openidOf(code.personaId), code.personaId)
    return text
  }

  return {
    personas,
    faults,
    messages,
    now,
    loginCode: (personaId: string) => newCode({ personaId, kind: 'login' }),
    phoneCode: (personaId: string, phone?: string) =>
      newCode({ personaId, kind: 'phone', phone: phone ?? known.get(personaId)?.phone ?? phoneOf(personaId) }),
    /** Codes work once, whatever becomes of the call. */
    useCode(text: string, kind: Code['kind']): Code | undefined {
      const code = codes.get(text)
      if (code?.kind !== kind) return undefined
      codes.delete(text)
      return code.until > now() ? code : undefined
    },
    stableToken(force: boolean): { value: string; expiresIn: number } {
      const stale = !token || token.until <= now()
      if (!token || stale || (force && now() - token.since >= forceEveryMs)) {
        token = { value: randomBytes(48).toString('base64url'), until: now() + tokenLivesSeconds * 1000, since: now() }
      }
      return { value: token.value, expiresIn: Math.floor((token.until - now()) / 1000) }
    },
    tokenWorks: (value: string) => token?.value === value && token.until > now(),
    dropToken: () => (token = undefined),
    personaOf: (openid: string) => personaByOpenid.get(openid),
    /** The next fault asked for on this path, if any; each is spent once. */
    takeFault(path: string): Fault | undefined {
      const fault = faults.find(candidate => candidate.path === path && candidate.times > 0)
      if (fault) fault.times -= 1
      return fault
    },
  }
}

export type WechatState = ReturnType<typeof createState>
