import { randomUUID } from 'node:crypto'
import { firstProgrammes } from 'functions/aid/programme/first-programmes'
import { publishBudget, writeBudget } from 'functions/aid/programme/keep-budgets'
import { publishLine, writeLine } from 'functions/aid/programme/keep-lines'
import { publishProgramme, writeNewProgramme } from 'functions/aid/programme/keep-programmes'
import { aidRoom } from 'functions/aid-room'
import { dayOf } from 'functions/platform/clock'
import { createOnce } from 'functions/platform/http/once'
import { countyOfficers, untold } from './county-officers.ts'
import type { DemoHouse } from './demo-house.ts'

/** The six programmes of the year with the county's money and its poverty line. */
export async function seedAid(house: DemoHouse): Promise<void> {
  const deps = untold(aidRoom(house))
  if ((await deps.programmes.list()).length > 0) return
  const now = house.clock.now()
  const year = Number(dayOf(now).slice(0, 4))
  const [manager, reviewer] = await countyOfficers(house)
  const once = () => createOnce(house.table('aid'), 'demo', randomUUID(), 'demo', now)
  const line = { validFrom: `${year}-01-01`, urbanFen: 740_00, ruralFen: 580_00, source: '临江县民政局 演示数据' }
  const { draftVersion } = await writeLine(deps, manager, { version: 0, ...line })
  await publishLine(deps, reviewer, { version: draftVersion }, once())
  for (const facts of firstProgrammes(year)) {
    const { programme } = await writeNewProgramme(deps, manager, { facts, reason: '演示数据' }, once())
    const { programmeId } = programme
    await publishProgramme(deps, reviewer, programmeId, { version: programme.draftVersion, basedOn: 0 }, once())
    if (facts.kind !== 'money') continue
    const at = { programmeId, fund: 'county' as const }
    await writeBudget(deps, manager, at, { version: 0, addFen: 200_000_00, reason: '年度预算' })
    await publishBudget(deps, reviewer, at, { version: 1 }, once())
  }
}
