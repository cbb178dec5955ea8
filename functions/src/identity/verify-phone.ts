import { maskPhone } from 'shared-types/masks'
import { blindIndex } from '../platform/crypto/blind-index.ts'
import type { Once } from '../platform/http/once.ts'
import { Refusal } from '../platform/refusal.ts'
import type { Secrets } from '../platform/secrets-shape.ts'
import { type Wechat, WechatError } from '../platform/wechat/wechat.ts'
import type { IdentityStore } from './identity-store.ts'

interface Deps {
  identity: IdentityStore
  wechat: Wechat
  secrets(): Promise<Secrets>
}

/** 1400001: the month's free quota is used up; typing stays possible. */
function refusalForPhone(error: WechatError): Refusal {
  if (error.errcode === 40029 || error.errcode === 40163) return new Refusal('phone-code-invalid')
  if (error.errcode === 1400001) return new Refusal('wechat-quota-used-up')
  return new Refusal('wechat-busy')
}

export async function verifyPhone({ identity, wechat, secrets }: Deps, accountId: string, code: string, once: Once) {
  const plain = await wechat.phoneOf(code).catch((error: unknown) => {
    throw error instanceof WechatError ? refusalForPhone(error) : error
  })
  const answer = { phoneMasked: maskPhone(plain) }
  const hash = blindIndex((await secrets()).indexKeys.phone, plain)
  await identity.savePhone(accountId, { plain, masked: answer.phoneMasked, hash }, once.row(answer))
  return answer
}
