import Taro from '@tarojs/taro'
import { storage } from './storage.ts'

export interface Persona {
  personaId: string
  name: string
  role: string
}

const key = 'local-persona'
const mark = (window as { __WORKERS_HOME_LOCAL__?: { wechat: string } }).__WORKERS_HOME_LOCAL__

/** Where the simulated WeChat answers; only the local server writes it into the page. */
export const localWechat: string | undefined = mark?.wechat

export const chosenPersona = () => (storage.getItem(key) as string | null) ?? undefined

export function choosePersona(personaId: string | undefined): void {
  if (personaId) storage.setItem(key, personaId)
  else storage.removeItem(key)
}

export async function listPersonas(): Promise<Persona[]> {
  const { data } = await Taro.request<{ items: Persona[] }>({ url: `${localWechat}/local/personas` })
  return data.items
}

/** What a phone would get from WeChat for the chosen persona; nothing when none is chosen. */
export async function codeFromPersona(kind: 'login-code' | 'phone-code'): Promise<string | undefined> {
  const personaId = chosenPersona()
  if (!localWechat || !personaId) return undefined
  const { data } = await Taro.request<{ code?: string }>({
    url: `${localWechat}/local/${kind}`,
    method: 'POST',
    header: { 'content-type': 'application/json' },
    data: JSON.stringify({ personaId }),
  })
  return data.code
}
