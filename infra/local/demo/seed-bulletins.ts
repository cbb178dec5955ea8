import { randomUUID } from 'node:crypto'
import type { BulletinWords } from 'shared-types/bulletins'
import { dynamoBulletinStore } from 'functions/bulletins/bulletin-store.dynamo'
import { addBulletin, publishBulletin } from 'functions/bulletins/keep-bulletins'
import { createOnce } from 'functions/platform/http/once'
import { countyOfficers, untold } from './county-officers.ts'
import type { DemoHouse } from './demo-house.ts'

const shown: readonly BulletinWords[] = [
  {
    kind: 'policy',
    title: '困难职工帮扶怎么申请',
    body: '在本县上班、家庭收入低于标准的职工都可以申请，不是会员的也可以先申请再入会。\n准备好身份证和收入证明，在“申请帮扶”里先测一测。\n审核 10 个工作日，结果公示 5 个工作日。',
  },
  {
    kind: 'notice',
    title: '冬季户外劳动者驿站延长开放',
    body: '从 12 月 1 日起，全县驿站开到晚上九点，提供热水、微波炉和充电。\n哪家开着，打开“找驿站”就能看到。',
  },
]

const unread: BulletinWords = {
  kind: 'notice',
  title: '职工技能竞赛报名说明',
  body: '请先在手机上报名，再到单位盖章。',
}

/** What the county tells everybody: one wrote it, the other published it; and one that waits for the second pair of eyes. */
export async function seedBulletins(house: DemoHouse): Promise<void> {
  const bulletins = dynamoBulletinStore(house.table('bulletins'))
  if ((await bulletins.inState('shown')).bulletins.length > 0) return
  const deps = { ...house, bulletins, ownTable: house.table('bulletins') }
  const shownOnce = untold(deps)
  const once = () => createOnce(house.table('bulletins'), 'demo', randomUUID(), 'demo', house.clock.now())
  const [manager, reviewer] = await countyOfficers(house)
  for (const words of shown) {
    const { bulletin } = await addBulletin(shownOnce, manager, words, once())
    await publishBulletin(deps, reviewer, bulletin.bulletinId, bulletin.version, once())
  }
  await addBulletin(deps, reviewer, unread, once())
}
