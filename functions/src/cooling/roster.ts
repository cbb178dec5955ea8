import type { RosterLine, RosterPerson } from 'shared-types/cooling'
import { maskName, maskPhone } from 'shared-types/masks'
import type * as z from 'zod/mini'
import { withBook } from '../ledger/index.ts'
import { blindIndex } from '../platform/crypto/blind-index.ts'
import type { Actor } from '../platform/http/caller.ts'
import type { Once } from '../platform/http/once.ts'
import { newId } from '../platform/ids.ts'
import { Refusal } from '../platform/refusal.ts'
import { handingOut, ownAllocation } from './allocations.ts'
import { describeAllocation, type LineRecord } from './cooling.ts'
import type { CoolingDeps } from './deps.ts'
import { actBy, looking } from './seasons.ts'

type Person = z.infer<typeof RosterPerson>

const describeLine = ({ lineId, nameMasked, phoneMasked, handedAt, signedBy }: LineRecord): RosterLine => ({
  lineId,
  nameMasked,
  ...(phoneMasked ? { phoneMasked } : {}),
  ...(handedAt ? { handedAt } : {}),
  ...(signedBy ? { signedBy } : {}),
})

export async function showAllocation(deps: CoolingDeps, actor: Actor, allocationId: string) {
  const allocation = await ownAllocation(deps, actor, allocationId, looking)
  const lines = await deps.cooling.lines(allocationId)
  return { allocation: describeAllocation(allocation), lines: lines.map(describeLine) }
}

export async function addToRoster(deps: CoolingDeps, actor: Actor, allocationId: string, people: Person[], once: Once) {
  const { orgId } = await ownAllocation(deps, actor, allocationId)
  const { phone: key } = (await deps.secrets()).indexKeys
  const now = deps.clock.now()
  const lines = people.map(({ name, phone }): LineRecord => ({
    lineId: newId('lin', now),
    allocationId,
    nameMasked: maskName(name),
    ...(phone ? { phoneMasked: maskPhone(phone), phoneHash: blindIndex(key, phone) } : {}),
  }))
  const answer = { lines: lines.map(describeLine) }
  const act = { ...(await actBy(deps, actor)), orgId, about: { id: allocationId }, detail: 'rosterAdded' }
  await deps.cooling.save(...deps.cooling.addingLines(allocationId, lines), deps.cooling.noting(act), once.row(answer))
  return answer
}

async function myLines(deps: CoolingDeps, { accountId }: Actor): Promise<LineRecord[]> {
  const account = await deps.identity.accountById(accountId)
  return account?.phoneHash ? deps.cooling.linesOfPhone(account.phoneHash) : []
}

export async function listMyPortions(deps: CoolingDeps, actor: Actor) {
  const lines = await myLines(deps, actor)
  const shown = lines.map(async line => {
    const allocation = await deps.cooling.allocation(line.allocationId)
    if (!allocation || (allocation.closed && !line.handedAt)) return []
    const { goods, seasonName, orgName } = allocation
    return [{ ...describeLine(line), goods, seasonName, orgName }]
  })
  return (await Promise.all(shown)).flat()
}

/** The person's own word instead of a signature on paper; only who holds the phone number of the line may give it. */
export async function signForPortion(deps: CoolingDeps, actor: Actor, lineId: string, once: Once) {
  const line = (await myLines(deps, actor)).find(one => one.lineId === lineId)
  const allocation = line && (await deps.cooling.allocation(line.allocationId))
  if (!line || !allocation) throw new Refusal('not-found')
  if (line.handedAt) throw new Refusal('portion-handed-out')
  const answer = { done: true as const }
  return withBook(deps.ledger, allocation.bookId, async book => {
    const by = { byAccountId: actor.accountId, byMasked: '本人签收', payeeMasked: line.nameMasked }
    await deps.cooling.save(
      deps.cooling.signingLine(allocation.allocationId, lineId, { at: deps.clock.now().toISOString(), signedBy: 'self' }),
      ...handingOut(deps, book, allocation, 1, by),
      once.row(answer),
    )
    return answer
  })
}
