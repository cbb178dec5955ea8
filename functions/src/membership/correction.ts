import type { CorrectionMasked } from 'shared-types/membership-correction'
import { maskName, maskPhone } from 'shared-types/masks'
import type { Account, PersonInPlain } from '../identity/index.ts'
import { blindIndex } from '../platform/crypto/blind-index.ts'
import { Refusal } from '../platform/refusal.ts'
import type { CorrectionRequest } from './application.ts'
import type { MembershipDeps } from './deps.ts'

/** What the register is to say instead; whatever stays is absent. */
export interface Wanted {
  name?: string | undefined
  phone?: { from: 'wechat' } | { from: 'typed'; phone: string } | undefined
}

interface WantedPhone {
  plain: string
  hash: string
  verified: boolean
}

const wrong = (path: string, message: string) => new Refusal('invalid-request', { fields: [{ path, message }] })

async function wantedPhone(deps: MembershipDeps, account: Account, phone: NonNullable<Wanted['phone']>): Promise<WantedPhone> {
  const known = account.phoneHash ? await deps.identity.phoneOf(account.accountId) : undefined
  const plain = phone.from === 'typed' ? phone.phone : known
  if (!plain) throw wrong('phone', '微信还没有核验过您的手机号，请先核验，或者自己填写')
  return { plain, hash: blindIndex((await deps.secrets()).indexKeys.phone, plain), verified: plain === known }
}

async function checkPhone(deps: MembershipDeps, registered: PersonInPlain, { hash, plain }: WantedPhone): Promise<void> {
  const holder = await deps.identity.personWithPhone(hash)
  if (holder && holder !== registered.personId) throw new Refusal('phone-bound-to-another-person')
  if (holder && registered.phone === plain) throw wrong('phone', '和现在登记的手机号一样，不用更正')
}

/** Checked against what the register says now, and sealed for one case. Refuses what changes nothing, naming the field. */
export async function composeCorrection(
  deps: MembershipDeps,
  caseId: string,
  account: Account,
  registered: PersonInPlain,
  { reason, ...wanted }: Wanted & { reason: string },
): Promise<CorrectionRequest> {
  const { name } = wanted
  const phone = wanted.phone && (await wantedPhone(deps, account, wanted.phone))
  if (name === undefined && !phone) throw wrong('name', '请至少选一项要更正的信息')
  if (name !== undefined && name === registered.name) throw wrong('name', '和现在登记的姓名一样，不用更正')
  if (phone) await checkPhone(deps, registered, phone)
  return {
    reason,
    ...(name === undefined ? {} : { name: { beforeMasked: registered.nameMasked, afterMasked: maskName(name) } }),
    ...(phone
      ? {
          phone: {
            ...(registered.phone ? { beforeMasked: maskPhone(registered.phone) } : {}),
            afterMasked: maskPhone(phone.plain),
            hash: phone.hash,
            verified: phone.verified,
          },
        }
      : {}),
    sealed: {
      ...(name === undefined ? {} : await deps.memberships.seal(caseId, { name })),
      ...(phone ? await deps.memberships.seal(caseId, { phone: phone.plain }) : {}),
    },
  }
}

export const describeCorrection = ({ name, phone, reason }: CorrectionRequest): CorrectionMasked => ({
  reason,
  ...(name ? { name } : {}),
  ...(phone
    ? {
        phone: {
          ...(phone.beforeMasked ? { beforeMasked: phone.beforeMasked } : {}),
          afterMasked: phone.afterMasked,
          verified: phone.verified,
        },
      }
    : {}),
})

/** The new value that was asked for; nothing of what stays. */
export async function openCorrection(
  { memberships }: Pick<MembershipDeps, 'memberships'>,
  caseId: string,
  { sealed: { name, phone } }: CorrectionRequest,
): Promise<{ name?: string; phone?: string }> {
  return {
    ...(name === undefined ? {} : { name: await memberships.open(caseId, { sealed: { name } }, 'name') }),
    ...(phone === undefined ? {} : { phone: await memberships.open(caseId, { sealed: { phone } }, 'phone') }),
  }
}
