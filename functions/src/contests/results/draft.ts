import type { Actor } from '../../platform/http/caller.ts'
import type { ContestRecord } from '../contest.ts'
import { type EntryRecord, numberOf } from '../entry.ts'
import type { ResultDeps } from './deps.ts'
import { competing, fieldOf, scoredTrade } from './field.ts'
import { awardFor, goesOn, rank } from './ranking.ts'
import { describeHead, isDeciding, type KeptRow, type ResultKey, scoredStage, shownRow, stageAfter } from './result.ts'
import { describeVersion } from './result-store.ts'
import { tally, type Tally } from './tally.ts'

/** Captain first; in full, as those who enter have agreed to. */
const namesOf = ({ identity }: Pick<ResultDeps, 'identity'>, entry: EntryRecord): Promise<string[]> =>
  Promise.all(competing(entry).map(async ({ personId, nameMasked }) => (await identity.nameOf(personId)) ?? nameMasked))

const readAtOnce = 40

async function withNames(deps: ResultDeps, scored: Tally['scored']) {
  const named: (Tally['scored'][number] & { number: string; names: string[] })[] = []
  for (let i = 0; i < scored.length; i += readAtOnce) {
    const some = scored.slice(i, i + readAtOnce)
    named.push(
      ...(await Promise.all(
        some.map(async one => ({ ...one, number: numberOf(one.entry), names: await namesOf(deps, one.entry) })),
      )),
    )
  }
  return named
}

export interface Draft extends Omit<Tally, 'scored'> {
  rows: KeptRow[]
}

/** The result as the sheets now give it. */
export async function draftOf(deps: ResultDeps, contest: ContestRecord, key: ResultKey): Promise<Draft> {
  const { scoring } = scoredStage(contest, key.stageKey)
  const [field, sheets] = await Promise.all([fieldOf(deps, contest, key), deps.scores.of(key)])
  const { scored, ...rest } = tally(scoring, key.stageKey, field, sheets)
  const awards = isDeciding(contest, key.stageKey) ? contest.awards : []
  const hasNext = stageAfter(contest, key.stageKey) !== undefined
  const rows = rank(await withNames(deps, scored)).map(({ entry, number, rank: at, scoreCenti, names }): KeptRow => {
    const award = awardFor(at, awards)?.name
    return {
      entryId: entry.entryId,
      number,
      rank: at,
      scoreCenti,
      names,
      ...(entry.teamName ? { teamName: entry.teamName } : {}),
      ...(entry.orgName ? { orgName: entry.orgName } : {}),
      ...(award ? { award } : {}),
      goesOn: hasNext && goesOn(at, scoring.goOn),
    }
  })
  return { rows, ...rest }
}

export async function deskResult(deps: ResultDeps, actor: Actor, key: ResultKey) {
  const { contest } = await scoredTrade(deps, actor, key)
  const [{ rows, absent, unchecked }, head, versions] = await Promise.all([
    draftOf(deps, contest, key),
    deps.results.head(key),
    deps.results.versions(key),
  ])
  return {
    draft: { rows: rows.map(shownRow), absent, unchecked },
    ...(head ? { head: describeHead(contest, head) } : {}),
    versions: versions.map(describeVersion),
  }
}
