import type { LocalSystem } from '../../../infra/local/system.ts'
import { hours, later } from '../../src/platform/clock.ts'
import { cardNumber, poorFamily, programmeCalled } from '../aid.ts'
import { enter, newContest, publishedByAnother, startsAt } from '../contests.ts'
import { newSeason } from '../cooling.ts'
import { decide, fileJoining, findUnion, newcomer, newForm } from '../joining.ts'
import { person, type Person, signIn } from '../person.ts'
import { sendPhoto } from '../photos.ts'
import { newStation } from '../stations.ts'
import type { World } from './samples.ts'
import { makeWorks } from './works-world.ts'

/** A member of the couriers' union, and an applicant whose case waits there. */
export async function makeWorld(system: LocalSystem): Promise<{ world: World; applicantId: string; memberId: string }> {
  const guest = person(system, 'guest')
  const couriers = await findUnion(guest, '快递员')
  const factory = await findUnion(guest, '临江机械厂')
  const { scene } = await guest.ask('GET /organisations/{orgId}', { params: { orgId: couriers.orgId } })
  const reviewer = await signIn(system, 'reviewer-courier')
  const member = await newcomer(system)
  const { case: joined } = await fileJoining(member, newForm(couriers.orgId))
  await decide(reviewer, joined.caseId, 'approve')
  const { case: alsoJoined } = await fileJoining(await newcomer(system), newForm(couriers.orgId))
  await decide(reviewer, alsoJoined.caseId, 'approve')
  const applicant = await newcomer(system)
  const { case: waiting } = await fileJoining(applicant, newForm(couriers.orgId))
  await system.drain()
  const { memberNumber } = await member.ask('GET /membership/card')
  const { items: members } = await reviewer.ask('GET /staff/membership/organisations/{orgId}/members', {
    params: { orgId: couriers.orgId },
    query: {},
  })
  const row = members.find(item => item.memberNumber === memberNumber)
  const other = members.find(item => item.memberNumber !== memberNumber)
  const { items: messages } = await applicant.ask('GET /me/messages', { query: {} })
  const extra = await extraReviewer(system, couriers.orgId)
  const { accountId } = await extra.ask('GET /me')
  const station = await makeStation(guest, reviewer, extra, couriers.orgId)
  const season = await makeSeason(reviewer, couriers.orgId)
  const aid = await makeAid(member)
  const contest = await makeContest(system, reviewer, member, couriers.orgId)
  const works = await makeWorks(system, reviewer, member, couriers.orgId)
  if (!row || !other || !messages[0]) throw new Error('the world is incomplete')
  const { mediaId } = await guest.ask('POST /media/uploads', {
    body: { purpose: 'station-report', type: 'image/jpeg', bytes: 1000 },
  })
  const world: World = {
    orgId: couriers.orgId,
    otherOrgId: factory.orgId,
    scene,
    caseId: waiting.caseId,
    personId: row.personId,
    stayingId: other.personId,
    accountId,
    messageId: messages[0].messageId,
    mediaId,
    ...station,
    ...season,
    ...aid,
    ...contest,
    ...works,
    caseVersion: waiting.version,
  }
  return { world, applicantId: applicant.personaId, memberId: member.personaId }
}

/** Somebody whose role the rows may take away without ending the story of the others. */
async function extraReviewer(system: LocalSystem, orgId: string) {
  const manager = await signIn(system, 'manager-county')
  const extra = await signIn(system, 'extra-reviewer')
  const { code } = await manager.ask('POST /staff/organisations/{orgId}/invitations', {
    params: { orgId },
    body: { role: 'reviewer' },
  })
  await extra.ask('POST /staff/invitations/{code}/acceptance', { params: { code }, body: { name: '审核丁' } })
  return extra
}

/** A station with a keeper and a report that waits. */
async function makeStation(guest: Person, reviewer: Person, keeper: Person, orgId: string) {
  const { station } = await reviewer.ask('POST /staff/stations', { body: newStation(orgId) })
  const params = { stationId: station.stationId }
  const { code } = await reviewer.ask('POST /staff/stations/{stationId}/keeper-invitations', { params })
  await keeper.ask('POST /station-keeper-invitations/{code}/acceptance', { params: { code }, body: { name: '管理员' } })
  const { feedback } = await guest.ask('POST /stations/{stationId}/reports', { params, body: { kind: 'other', photoIds: [] } })
  return { ...params, reportId: feedback.caseId }
}

/** A season of the union's own, with a part allotted and somebody on its roster. */
async function makeSeason(reviewer: Person, orgId: string) {
  const { season } = await reviewer.ask('POST /staff/cooling/seasons', { body: newSeason(orgId, 10) })
  const { seasonId, bookId } = season
  const { allocation } = await reviewer.ask('POST /staff/cooling/seasons/{seasonId}/allocations', {
    params: { seasonId },
    body: { orgId, pieces: 5 },
  })
  const { allocationId } = allocation
  const { lines } = await reviewer.ask('POST /staff/cooling/allocations/{allocationId}/lines', {
    params: { allocationId },
    body: { people: [{ name: '王某' }] },
  })
  return { seasonId, bookId, allocationId, lineId: lines[0]?.lineId ?? '' }
}

/** A contest of the union's own, open, for which a member asks to be recommended. */
async function makeContest(system: LocalSystem, reviewer: Person, member: Person, orgId: string) {
  const contestId = await publishedByAnother(
    system,
    reviewer,
    newContest(orgId, {
      opensAt: later(new Date(), -hours).toISOString(),
      entry: 'recommended',
      recommendsUntilAt: startsAt.toISOString(),
      trades: [{ tradeKey: 't1', name: '快件派送', places: 10, perUnit: 5 }],
    }),
  )
  const { entry } = await enter(member, contestId)
  return { contestId, entryId: entry.entryId, recommendationId: entry.caseId ?? '' }
}

let families = 8200

/** A member's family on record, and what the member has asked for. */
async function makeAid(member: Person) {
  families += 10
  const { household } = await member.ask('PUT /me/household', { body: { version: 0, household: poorFamily(families) } })
  const programme = await programmeCalled(member, '临时救助')
  const proof = await sendPhoto(member, 'aid-document')
  const { application } = await member.ask('POST /me/aid/applications', {
    body: {
      programmeId: programme.programmeId,
      programmeVersion: programme.version,
      noneExcludes: true,
      answers: { what: '家里失火', on: '2026-11-01' },
      documents: { proof: [proof] },
      payee: { personKey: 'p1', bank: '临江农商银行', cardNumber },
    },
  })
  return {
    aidCaseId: application.case.caseId,
    aidMediaId: proof,
    programmeId: programme.programmeId,
    householdId: household?.householdId ?? '',
  }
}
