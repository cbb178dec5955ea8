import { distanceM, type Place } from 'shared-types/geo'
import { hoursOn } from 'shared-types/opening-hours'
import type { MyFeedback, ReportForm, SuggestionForm } from 'shared-types/stations'
import type * as z from 'zod/mini'
import { openCase } from '../cases/index.ts'
import { attachMedia } from '../media/index.ts'
import { dayOf } from '../platform/clock.ts'
import { sha256 } from '../platform/crypto/blind-index.ts'
import { announce } from '../platform/events/announcement.ts'
import type { Caller } from '../platform/http/caller.ts'
import type { Once } from '../platform/http/once.ts'
import { randomCode } from '../platform/ids.ts'
import { Refusal } from '../platform/refusal.ts'
import { calendarFor } from './directory.ts'
import type { StationDeps } from './deps.ts'
import { findStation } from './describe-station.ts'
import type { StationEvents } from './events.ts'
import type { FeedbackRecord } from './feedback-store.ts'
import { requireActive } from './keep-station.ts'
import { describeFeedback } from './my-feedback.ts'

export interface Filed {
  feedback: MyFeedback
  receipt: string
}

interface Filing {
  caller: Caller
  once: Once
  kind: 'stations.report' | 'stations.suggestion'
  targetOrgId: string
  /** The same thing said twice by one person, or from one address by guests, is one case while it is open. */
  subject: string
  record: Omit<FeedbackRecord, 'caseId'>
}

/** A guest's case belongs to the receipt: nobody is signed in to own it. */
const guestId = (receipt: string) =>
  `gst_${sha256(receipt)
    .replace(/[^a-zA-Z0-9]/g, '')
    .slice(0, 26)
    .toLowerCase()}`

async function file(deps: StationDeps, { caller, once, kind, targetOrgId, subject, record }: Filing): Promise<Filed> {
  const receipt = randomCode(24)
  const accountId = caller.account?.accountId
  const opened = await openCase(deps, {
    kind,
    applicantAccountId: accountId ?? guestId(receipt),
    targetOrgId,
    titleMasked: record.title,
    lock: `${kind}#${subject}#${accountId ?? caller.rateKey}`,
  })
  const { caseId, number, dueOn = '' } = opened.record
  const now = deps.clock.now()
  const whole: FeedbackRecord = { ...record, caseId }
  const answer = { feedback: describeFeedback(opened.record, whole, opened.owner.name), receipt }
  const claim = { purpose: 'station-report' as const, ...(accountId ? { uploaderAccountId: accountId } : {}) }
  await deps.cases.save(
    ...opened.writes,
    ...record.photoIds.map(mediaId => attachMedia(deps.tables.media, mediaId, claim, caseId)),
    ...deps.feedback.filing(whole, receipt, now),
    announce<StationEvents, 'stations.feedbackFiled'>(deps.tables.stations, now, 'stations.feedbackFiled', {
      caseId,
      kind,
      number,
      ...(accountId ? { accountId } : {}),
      title: record.title,
      orgName: opened.owner.name,
      dueOn,
    }),
    once.row(answer),
  )
  return answer
}

type Report = z.infer<typeof ReportForm>

export async function fileReport(
  deps: StationDeps,
  caller: Caller,
  stationId: string,
  { kind, note, photoIds }: Report,
  once: Once,
) {
  const station = requireActive(await findStation(deps, stationId))
  const now = deps.clock.now()
  return file(deps, {
    caller,
    once,
    kind: 'stations.report',
    targetOrgId: station.orgId,
    subject: `${stationId}#${kind}`,
    record: {
      what: 'report',
      kind,
      stationId,
      hoursThen: hoursOn(station.hours, dayOf(now), await calendarFor(deps)),
      title: station.name,
      ...(note ? { note } : {}),
      photoIds,
    },
  })
}

/** A street's own stations are seldom farther apart. */
const streetReachM = 5_000

/** The union whose station lies nearest; beyond its reach the county decides. */
async function unionFor(deps: StationDeps, place: Place): Promise<string> {
  const tree = await deps.organisations.tree()
  const county = [...tree.byId.values()].find(org => org.kind === 'countyFederation' && org.state === 'active')
  if (!county) throw new Refusal('not-found')
  const { rows } = await deps.stations.list(county.orgId)
  const near = [...rows.values()]
    .filter(row => row.state === 'active' && distanceM(row.card, place) <= streetReachM)
    .sort((a, b) => distanceM(a.card, place) - distanceM(b.card, place))
  return near[0]?.card.streetId ?? county.orgId
}

export async function suggestStation(deps: StationDeps, caller: Caller, input: z.infer<typeof SuggestionForm>, once: Once) {
  const { place, lat, lng, kind, reason, photoIds } = input
  return file(deps, {
    caller,
    once,
    kind: 'stations.suggestion',
    targetOrgId: await unionFor(deps, { lat, lng }),
    subject: `${lat.toFixed(3)},${lng.toFixed(3)}`,
    record: { what: 'suggestion', lat, lng, stationKind: kind, title: place, note: reason, photoIds },
  })
}
