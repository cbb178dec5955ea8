import type { BulletinKind } from 'shared-types/bulletin-words'
import type { Bulletin, Headline } from 'shared-types/bulletins'
import { dayOf } from '../platform/clock.ts'
import { Refusal } from '../platform/refusal.ts'
import { type BulletinRecord, isShown } from './bulletin.ts'
import type { BulletinDeps } from './deps.ts'

const headline = ({ bulletinId, shown, publishedAt }: BulletinRecord): Headline[] =>
  shown && publishedAt ? [{ bulletinId, kind: shown.kind, title: shown.title, publishedAt }] : []

const wanted = 10
/** What is over lies among what is shown until somebody takes it down: pages that may be passed over for one answer. */
const mostPages = 5

export async function listBulletins({ bulletins, clock }: BulletinDeps, kind?: BulletinKind, cursor?: string) {
  const today = dayOf(clock.now())
  const items: Headline[] = []
  let next = cursor
  for (let page = 0; page < mostPages; page += 1) {
    const found = await bulletins.inState('shown', next)
    const fitting = found.bulletins.filter(one => isShown(one, today) && (!kind || one.shown?.kind === kind))
    items.push(...fitting.flatMap(headline))
    next = found.next
    if (!next || items.length >= wanted) break
  }
  return { items, ...(next && { next }) }
}

export async function getBulletin({ bulletins, organisations, clock }: BulletinDeps, bulletinId: string): Promise<Bulletin> {
  const record = await bulletins.byId(bulletinId)
  const [head] = record && isShown(record, dayOf(clock.now())) ? headline(record) : []
  if (!head || !record?.shown) throw new Refusal('not-found')
  const county = [...(await organisations.tree()).byId.values()].find(org => org.kind === 'countyFederation')
  const { body, showUntil } = record.shown
  return { ...head, body, ...(showUntil && { showUntil }), orgName: county?.name ?? '' }
}
