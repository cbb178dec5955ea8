import type { AidNotice } from 'shared-types/aid-application'
import { endNotice } from '../../cases/index.ts'
import { dayOf } from '../../platform/clock.ts'
import { announce } from '../../platform/events/announcement.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { AidRecord } from '../application/application.ts'
import type { AidDeps } from '../deps.ts'
import { aboutAid } from '../desk/decide-aid.ts'
import type { AidEvents } from '../events.ts'

/** Names of a union, a programme and a masked person; whatever else an application holds stays out (公示). */
export async function listNotices(deps: AidDeps, cursor: string | undefined) {
  const { records, next } = await deps.aid.standingNotices(cursor)
  const today = dayOf(deps.clock.now())
  const tree = await deps.organisations.tree()
  const items = records.flatMap(({ notice, programmeName, nameMasked, orgId, amountFen }): AidNotice[] =>
    notice && (notice.openObjections > 0 || notice.untilOn >= today)
      ? [
          {
            noticeId: notice.noticeId,
            programmeName,
            nameMasked,
            orgName: tree.byId.get(orgId)?.name ?? '',
            ...(amountFen === undefined ? {} : { amountFen }),
            fromOn: notice.fromOn,
            untilOn: notice.untilOn,
            suspended: notice.openObjections > 0,
          },
        ]
      : [],
  )
  return { items, ...(next ? { next } : {}) }
}

export type EndNoticesDeps = Pick<AidDeps, 'aid' | 'cases' | 'clock' | 'organisations' | 'staff'> & {
  tables: Pick<AidDeps['tables'], 'aid'>
}

async function endOne(deps: EndNoticesDeps, record: AidRecord): Promise<void> {
  const about = await deps.cases.byId(record.caseId)
  if (about?.state !== 'noticed') return
  const acted = await endNotice(deps, about)
  const { notice: _over, ...rest } = record
  const after: AidRecord = record.amountFen ? { ...rest, payment: { state: 'due' } } : rest
  await deps.aid.save(
    ...acted.writes,
    deps.aid.changing(record, after),
    announce<AidEvents, 'aid.approved'>(
      deps.tables.aid,
      deps.clock.now(),
      'aid.approved',
      await aboutAid(deps, record, about.ownerOrgId),
    ),
  )
}

/** The job: notices whose last day is over and against which nothing stands. Each is its own transaction, so it may stop anywhere. */
export async function endNotices(deps: EndNoticesDeps): Promise<{ ended: number; left: number }> {
  const today = dayOf(deps.clock.now())
  const result = { ended: 0, left: 0 }
  for (const record of await deps.aid.noticesOver(today)) {
    if (!record.notice || record.notice.openObjections > 0) continue
    try {
      await endOne(deps, record)
      result.ended += 1
    } catch (error) {
      // Objected to, or withdrawn, in this very moment: the next run sees it as it is.
      if (!(error instanceof Refusal && error.code === 'case-changed')) throw error
      result.left += 1
    }
  }
  return result
}
