import { randomUUID } from 'node:crypto'
import { firstProgrammes } from 'functions/aid/programme/first-programmes'
import { addBudget, addLine, addProgramme } from 'functions/aid/programme/keep-programmes'
import { aidRoom } from 'functions/aid-room'
import { dayOf } from 'functions/platform/clock'
import type { Actor } from 'functions/platform/http/caller'
import { createOnce } from 'functions/platform/http/once'
import type { DemoHouse } from './demo-house.ts'
import { orgIdOf } from './union-ids.ts'

/** The six programmes of the year with the county's money and its poverty line. */
export async function seedAid(house: DemoHouse): Promise<void> {
  const deps = aidRoom(house)
  if ((await deps.programmes.list()).length > 0) return
  const now = house.clock.now()
  const year = Number(dayOf(now).slice(0, 4))
  const actor: Actor = {
    accountId: 'demo',
    sessionId: 'demo',
    personId: undefined,
    grants: [{ role: 'manager', orgId: orgIdOf('county') }],
  }
  const once = () => createOnce(house.table('aid'), 'demo', randomUUID(), 'demo', now)
  const line = { validFrom: `${year}-01-01`, urbanFen: 740_00, ruralFen: 580_00, source: '临江县民政局 演示数据' }
  await addLine(deps, actor, line, once())
  for (const facts of firstProgrammes(year)) {
    const programme = await addProgramme(deps, actor, facts, '演示数据', once())
    if (facts.kind === 'money')
      await addBudget(deps, actor, programme.programmeId, { fund: 'county', addFen: 200_000_00, reason: '年度预算' }, once())
  }
}
