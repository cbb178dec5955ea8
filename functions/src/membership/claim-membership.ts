import type { Membership } from 'shared-types/membership'
import { bindPerson, sealPerson } from '../identity/index.ts'
import type { Once } from '../platform/http/once.ts'
import { Refusal } from '../platform/refusal.ts'
import { masksOf, type ParsedForm, personalFacts } from './application.ts'
import { describeMembership } from './change-member-state.ts'
import type { MembershipDeps } from './deps.ts'
import { effectOfClaim } from './effect-of-approval.ts'
import { checkForm, isClaimAtOnce, lockOf } from './submit-application.ts'

/** A member whom the union brought in on a roster, or whose old account was unbound, takes their card into this account. */
export async function claimMembership(
  deps: MembershipDeps,
  accountId: string,
  form: ParsedForm,
  once: Once,
): Promise<{ membership: Membership }> {
  const checked = await checkForm(deps, accountId, form)
  const { personId, standing, phone } = checked
  if (!standing || !isClaimAtOnce(checked)) throw new Refusal('claim-needs-review')
  const plain = { name: form.name, idNumber: form.idNumber, phone: phone.plain }
  const { nameMasked, idNumberMasked } = masksOf(plain)
  const table = deps.tables.identity
  const nameKey = (await deps.secrets()).indexKeys.idNumber
  const sealed = await sealPerson({ table, cipher: deps.cipher, nameKey }, personId, plain)
  const person = {
    personId,
    accountId,
    sealed,
    nameMasked,
    idNumberMasked,
    idType: form.idType,
    phoneHash: phone.hash,
    ...personalFacts(form),
  }
  const { member, entry, writes } = await effectOfClaim(deps, standing, accountId, ({ state }) =>
    Promise.resolve(bindPerson(table, person, state, deps.clock.now())),
  )
  const history = await deps.memberships.history(personId)
  const answer = { membership: await describeMembership(deps, member, [entry, ...history]) }
  await deps.memberships.save(deps.cases.unlocked(lockOf(personId)), ...writes, once.row(answer))
  await deps.memberships.deleteDraft(accountId)
  return answer
}
