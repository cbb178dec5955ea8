import type { Me } from 'shared-types/identity'
import type { Clock } from '../platform/clock.ts'
import { newId, randomToken } from '../platform/ids.ts'
import { Refusal } from '../platform/refusal.ts'
import { type Wechat, WechatError } from '../platform/wechat/wechat.ts'
import { type Account, standingOf } from './account.ts'
import type { IdentityStore } from './identity-store.ts'
import { openSession } from './session.ts'

interface Deps {
  identity: IdentityStore
  wechat: Wechat
  clock: Clock
}

/** 40029 code wrong or used, 40163 used before, 40226 high-risk user; the rest means: later. */
export function refusalForLogin(error: WechatError): Refusal {
  if (error.errcode === 40029 || error.errcode === 40163) return new Refusal('wechat-code-invalid')
  if (error.errcode === 40226) return new Refusal('wechat-user-blocked')
  if (error.errcode === 45011) return new Refusal('too-many-requests')
  return new Refusal('wechat-busy')
}

export async function openidBehind(wechat: Wechat, code: string): Promise<string> {
  try {
    return await wechat.openidOf(code)
  } catch (error) {
    throw error instanceof WechatError ? refusalForLogin(error) : error
  }
}

export function describeMe(account: Account, isStaff: boolean): Me {
  return {
    accountId: account.accountId,
    standing: standingOf(account),
    ...(account.nameMasked ? { nameMasked: account.nameMasked } : {}),
    ...(account.phoneMasked ? { phoneMasked: account.phoneMasked } : {}),
    phoneVerified: account.phoneHash !== undefined,
    isStaff,
  }
}

export async function signIn({ identity, wechat, clock }: Deps, code: string) {
  const openid = await openidBehind(wechat, code)
  const now = clock.now()
  const account = await identity.accountForOpenid(openid, now)
  const token = randomToken()
  const session = openSession(newId('ses', now), account.accountId, now)
  await identity.addSession(token, session)
  return { token, session, account }
}
