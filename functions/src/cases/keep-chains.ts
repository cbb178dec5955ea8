import { chainedKindWords } from 'shared-types/act-words'
import { type Chain, type ChainedKind, chainedKinds } from 'shared-types/cases'
import type { ChainWords, KeptChain } from 'shared-types/chain-endpoints'
import { chainOwners } from 'shared-types/chain-owners'
import type { PublicationOfDraft, WithdrawalOfDraft } from 'shared-types/drafts'
import {
  actBy,
  besideFor,
  draftOfAnother,
  type DraftRecord,
  type DraftStore,
  keeperOf,
  putInForce,
  type Reader,
  readerOf,
  withdrawing,
  writing,
} from '../drafts/index.ts'
import type { Actor } from '../platform/http/caller.ts'
import type { Once } from '../platform/http/once.ts'
import { Refusal } from '../platform/refusal.ts'
import type { CaseDeps } from './case-deps.ts'

type Deps = CaseDeps & { chainDrafts: DraftStore<ChainWords> }

const describe = (chain: Chain, record: DraftRecord<ChainWords> | undefined, reader: Reader | undefined): KeptChain => ({
  ...chain,
  // Chains that are kept are those of kinds that have one.
  kind: chain.kind as ChainedKind,
  ...besideFor(record, reader),
})

export async function listChains(deps: Deps, actor: Actor): Promise<KeptChain[]> {
  const [reader, drafts] = await Promise.all([readerOf(deps, actor), deps.chainDrafts.all()])
  return Promise.all(chainedKinds.map(async kind => describe(await deps.cases.chain(kind), drafts.get(kind), reader)))
}

/** Asked when it is written and when it is put in force: a release may come between. */
function requireOwners(kind: ChainedKind, steps: Chain['steps']): void {
  if (steps.every(({ owner }) => chainOwners[kind].includes(owner))) return
  throw new Refusal('invalid-request', { fields: [{ path: 'steps', message: '这类事不能交给这一级工会办' }] })
}

const aboutChain = (kind: ChainedKind) => ({ id: kind, name: chainedKindWords[kind] })

/**
 * The next version of a chain, for every union: nothing goes by it yet. Refused: `not-allowed` below the county, `invalid-request` for a union
 * that steps of the kind are not given to, `chain-changed`.
 */
export async function writeChain(
  deps: Deps,
  actor: Actor,
  kind: ChainedKind,
  { version, ...draft }: ChainWords & { version: number },
) {
  const by = await keeperOf(deps, actor, ['manager'])
  requireOwners(kind, draft.steps)
  const act = { kind: 'chainChanged', about: aboutChain(kind), detail: 'saved' } as const
  const after = await writing(deps, {
    drafts: deps.chainDrafts,
    name: kind,
    version,
    draft,
    by,
    act,
    waiting: { what: 'chain', ...aboutChain(kind) },
  })
  return { chain: describe(await deps.cases.chain(kind), after, await readerOf(deps, actor)) }
}

/** Two people: by what every member's case is decided is not read by one only before. */
export async function publishChain(
  deps: Deps,
  actor: Actor,
  kind: ChainedKind,
  { version, basedOn }: PublicationOfDraft,
  once: Once,
) {
  const by = await keeperOf(deps, actor)
  const { record, draft } = await draftOfAnother({ drafts: deps.chainDrafts, name: kind, version, by })
  if ((await deps.cases.chain(kind)).version !== basedOn) throw new Refusal('chain-changed')
  requireOwners(kind, draft.steps)
  const { byMasked } = by
  const changedAt = deps.clock.now().toISOString()
  const chain: Chain = { kind, version: basedOn + 1, ...draft, changedAt, byMasked, writtenByMasked: record.savedByMasked }
  const after = putInForce(record)
  const answer = { chain: describe(chain, after, await readerOf(deps, actor)) }
  await deps.cases.save(
    deps.chainDrafts.changing(kind, record, after),
    deps.cases.addingChain(chain, { ...actBy(by, deps.clock.now()), about: aboutChain(kind), detail: 'published' }),
    once.row(answer),
  )
  return answer
}

export async function withdrawChain(deps: Deps, actor: Actor, kind: ChainedKind, read: WithdrawalOfDraft, once: Once) {
  const act = () => ({ kind: 'chainChanged', about: aboutChain(kind), detail: 'withdrawn' }) as const
  const { after, writes } = await withdrawing(deps, actor, { drafts: deps.chainDrafts, name: kind, read, act })
  const answer = { chain: describe(await deps.cases.chain(kind), after, await readerOf(deps, actor)) }
  await deps.chainDrafts.save(...writes, once.row(answer))
  return answer
}
