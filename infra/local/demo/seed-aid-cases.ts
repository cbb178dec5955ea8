import { randomUUID } from 'node:crypto'
import type { AidDecision } from 'shared-types/aid-desk'
import type { HouseholdInput } from 'shared-types/aid-household'
import type { ConsentPurpose } from 'shared-types/identity'
import { submitAid } from 'functions/aid/application/submit-aid'
import { addCheck } from 'functions/aid/desk/add-check'
import { decideAid } from 'functions/aid/desk/decide-aid'
import { confirmHousehold, saveHousehold } from 'functions/aid/household/keep-household'
import { aidRoom } from 'functions/aid-room'
import { personIdFor } from 'functions/identity/index'
import { dayOf } from 'functions/platform/clock'
import type { Actor } from 'functions/platform/http/caller'
import { createOnce } from 'functions/platform/http/once'
import { openidOf } from '../wechat/state.ts'
import type { DemoHouse } from './demo-house.ts'
import { type DemoMember, demoMembers } from './members.ts'
import { demoPerson } from './people.ts'

/** Aid under way in several stages, so that nobody's desk is empty at first sight: through the very use cases that answer the API. */

const union = 'machinery'
const members = demoMembers.filter(member => member.union === union && !member.personaId)
const consents: ConsentPurpose[] = ['general', 'id-number', 'health', 'bank-card', 'child', 'verification']
const payee = { personKey: 'p1', bank: '临江农商银行', cardNumber: '6222021234567890128' }

/** Two persons who live on one small wage. */
function family(number: number): HouseholdInput {
  const { name, idNumber } = demoPerson(number)
  return {
    persons: [
      { personKey: 'p1', relation: 'self', health: 'healthy', work: 'employed', monthlyIncomeFen: 1_600_00 },
      {
        ...{ personKey: 'p2', relation: 'spouse', name, idType: 'residentId', idNumber },
        ...{ health: 'serious', work: 'none', monthlyIncomeFen: 0 },
      },
    ],
    residence: 'urban',
    otherYearIncomeFen: 0,
    expenses: [{ kind: 'medical', yearFen: 4_800_00 }],
    housing: 'rented',
    homesOwned: 0,
    car: 'none',
    hasBusiness: false,
    cause: '爱人常年看病，一个人挣钱养家',
  }
}

function acts(house: DemoHouse) {
  const deps = aidRoom(house)
  const now = house.clock.now()
  const once = () => createOnce(house.table('aid'), 'demo', randomUUID(), 'demo', now)
  const actor = async (openid: string, personId?: string): Promise<Actor> => {
    const { accountId } = await house.identity.accountForOpenid(openidOf(openid), now)
    return { accountId, sessionId: 'demo', personId, grants: await house.staff.grantsOf(accountId) }
  }
  const memberOf = async ({ openidOf: whose, idNumber }: DemoMember): Promise<Actor> => {
    const { indexKeys } = await house.secrets()
    const member = await actor(whose, personIdFor(indexKeys.idNumber, 'residentId', idNumber))
    for (const purpose of consents)
      await house.identity.giveConsent(member.accountId, { purpose, version: '2026-11-01', givenAt: now.toISOString() })
    return member
  }
  return {
    /** Nothing where this member has asked for something before: the demo was interrupted after that. */
    async file(i: number, name: string, answers: Record<string, string>, spouse?: number): Promise<string | undefined> {
      const programme = (await deps.programmes.list()).find(one => one.name === name)
      const someone = members[i]
      if (!someone || !programme) throw new Error(`the demo has no member ${i} of ${union} or no programme ${name}`)
      const member = await memberOf(someone)
      if ((await house.cases.byApplicant(member.accountId)).cases.length > 0) return undefined
      if (spouse !== undefined) {
        await saveHousehold(deps, member, 0, family(spouse))
        await confirmHousehold(deps, member, 1, once())
      }
      const { programmeId, version: programmeVersion } = programme
      const filed = await submitAid(deps, member, { programmeId, programmeVersion, answers, documents: {}, payee }, once())
      return filed.application.case.caseId
    },
    async visit(personaId: string, caseId: string) {
      const visit = { kind: 'homeVisit' as const, on: dayOf(now), by: ['曹建国', '李敏'], result: 'consistent' as const }
      await addCheck(deps, await actor(personaId), caseId, { ...visit, note: '情况属实，租住一间房。', photoIds: [] }, once())
    },
    async approve(personaId: string, caseId: string, sum?: Pick<Approval, 'amountFen' | 'fund'>) {
      const { version = 0 } = (await deps.cases.byId(caseId)) ?? {}
      await decideAid(deps, await actor(personaId), caseId, { decision: 'approve', version, ...sum }, once())
    },
  }
}

type Approval = Extract<AidDecision, { decision: 'approve' }>

export async function seedAidCases(house: DemoHouse): Promise<void> {
  const { file, visit, approve } = acts(house)
  await file(0, '生活救助', { cause: '爱人生病，收入只够吃饭' }, 701)
  await file(1, '临时救助', { what: '厨房失火，一间房不能住', on: dayOf(house.clock.now()) })

  const noticed = await file(2, '生活救助', { cause: '爱人常年看病' }, 702)
  if (noticed) {
    await visit('reviewer-machinery', noticed)
    await approve('reviewer-machinery', noticed)
    await approve('reviewer-street', noticed)
    await approve('reviewer-county', noticed, { amountFen: 5_000_00, fund: 'county' })
  }
  const due = await file(3, '临时救助', { what: '下班路上出了车祸，住院一周', on: dayOf(house.clock.now()) })
  if (due) {
    await approve('reviewer-machinery', due)
    await approve('reviewer-county', due, { amountFen: 3_000_00, fund: 'county' })
  }
}
