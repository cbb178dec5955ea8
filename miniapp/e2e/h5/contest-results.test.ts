import { afterEach, describe, expect, it } from 'vitest'
import {
  contestHeld,
  type Held,
  publish,
  returning,
  scoredStages,
  score,
  scoring,
} from '../../../functions/test/contest-results.ts'
import { itIsAt } from '../../../functions/test/contests.ts'
import { days, hours, later, startOfDay } from '../../../functions/src/platform/clock.ts'
import { withBrowser } from './with-browser.ts'

const the = withBrowser()
afterEach(() => the.system().setClockOffset(0))

const held = (count: number): Promise<Held> =>
  contestHeld(the.system(), count, { stages: scoredStages({ ...scoring, judges: 1, dropsHighAndLow: false }) }, ['member-zhou'])
const endNotices = async (untilOn: string) => {
  itIsAt(the.system(), later(startOfDay(untilOn), days + hours))
  await the.system().runJob('end-contest-notices')
  await the.system().drain()
}
const desk = ({ contestId }: Held) => `staff/contests/pages/scores/index?contestId=${contestId}`
const page = ({ contestId }: Held) => `contests/pages/result/index?contestId=${contestId}&stageKey=s1&tradeKey=t1`

describe('the scores of a contest', () => {
  it('are typed by one and checked by another who does not see them, and then shown', async () => {
    const contest = await held(2)
    const entry = new RegExp(contest.entryIds[0]?.replace('ent_', '').toUpperCase() ?? '')
    const typist = await the.as('manager-county')
    await typist.open(desk(contest))
    await typist.sees(/每张评分表由一人录入/)
    await typist.picture('scores-1-list')
    expect(await typist.barriers()).toEqual([])
    await typist.tap(entry)
    await typist.fill(/^实操/, '101')
    await typist.tap('录入')
    await typist.sees('最多 100 分')
    await typist.picture('scores-2-wrong')
    await typist.fill(/^实操/, '88.5')
    await typist.tap('录入')
    await typist.sees(/您录入了 88.50 分/)

    const checker = await the.as('reviewer-county')
    await checker.open(desk(contest))
    await checker.tap(entry)
    await checker.sees(/请您看着评分表核对总分/)
    await checker.picture('scores-3-check')
    expect(await checker.barriers()).toEqual([])
    expect(await checker.page.getByText('88.5').count()).toBe(0)
    await checker.fill('评分表上的总分', '88')
    await checker.tap('核对')
    await checker.sees(/两次不一样/)
    await checker.picture('scores-4-different')
    await checker.tap('再核对一次总分')
    await checker.fill('评分表上的总分', '88.5')
    await checker.tap('核对')
    await checker.sees(/已核对，88.50 分/)

    await score(contest, contest.entryIds[1] ?? '', [92])
    const publisher = await the.as('manager-county', { width: 1280, height: 900 })
    await publisher.open(desk(contest))
    await publisher.tap('成绩和公示')
    await publisher.sees(/2 个成绩都核对好了/)
    await publisher.picture('scores-5-draft')
    expect(await publisher.barriers()).toEqual([])
    await publisher.tap('公示成绩')
    await publisher.picture('scores-6-publish')
    await publisher.tap('公示')
    await publisher.sees(/正在通知参赛的人/)
    await publisher.picture('scores-7-published')
    expect([...typist.complaints, ...checker.complaints, ...publisher.complaints]).toEqual([])
    for (const one of [typist, checker, publisher]) await one.close()
  })
})

describe('the official result', () => {
  it('is seen by all, appealed against by who entered, corrected in sight of all, and certified', async () => {
    const contest = await held(2)
    const [mine = '', other = ''] = contest.entryIds
    await score(contest, mine, [80])
    await score(contest, other, [90])
    await publish(contest)
    const member = await the.as('member-zhou')
    await member.open(page(contest))
    await member.sees(/您的成绩是 80.00 分，第 2 名/)
    await member.picture('result-1-notice')
    expect(await member.barriers()).toEqual([])
    await member.tap('对成绩提出申诉')
    await member.tap('提交申诉')
    await member.sees('请写明申诉的理由')
    await member.picture('result-2-appeal')
    await member.fill('申诉的理由', '裁判的总分抄错了，应当是 95 分。')
    await member.tap('提交申诉')
    await member.sees('看申诉的进展')
    await member.picture('result-3-appealed')
    await member.tap('看申诉的进展')
    await member.sees(/成绩申诉/)
    await member.picture('result-4-progress')

    const street = await the.as('reviewer-street')
    const { items } = await returning(the.system(), 'reviewer-street').ask('GET /staff/cases', {
      query: { kind: 'contests.appeal' },
    })
    await street.open(`staff/cases/pages/case/index?caseId=${items[0]?.caseId ?? ''}`)
    await street.sees('裁判的总分抄错了，应当是 95 分。')
    await street.sees(/80.00 分，已核对/)
    await street.picture('appeal-1')
    expect(await street.barriers()).toEqual([])
    await street.tap('写复核意见')
    await street.tap('确定')
    await street.sees('请选择成立或不成立')
    await street.tap(/^申诉成立/)
    await street.tap('经核对原始评分表，分数录入有误，将更正并重新公示。')
    await street.picture('appeal-2-ruling')
    await street.tap('确定：申诉成立')
    await street.sees(/申请人已经收到消息/)
    await street.close()
    await score(contest, mine, [95])
    const { head } = await publish(contest, 1, '申诉成立，按复核结果更正')
    await endNotices(head.untilOn)

    const after = await the.as('member-zhou', { large: true })
    await after.open(page(contest))
    await after.sees(/您的成绩是 95.00 分，第 1 名，获一等奖/)
    await after.sees(/申诉成立，按复核结果更正/)
    await after.picture('result-5-final')
    expect(await after.barriers()).toEqual([])
    await after.tap('下载证书')
    await after.sees(/县级技术能手/)
    await after.picture('result-6-honours')
    expect(await after.barriers()).toEqual([])
    const download = after.page.waitForEvent('download')
    await after.tap('下载证书')
    expect((await download).suggestedFilename()).toMatch(/^\d{4}-\w{8}\.pdf$/)
    await (await download).saveAs('artefacts/certificate.pdf')
    expect([...member.complaints, ...after.complaints]).toEqual([])
    for (const one of [member, after]) await one.close()
  })

  it('stands behind its certificates: a stranger learns what one has to say, and that another does not exist', async () => {
    const contest = await held(1)
    await score(contest, contest.entryIds[0] ?? '', [90])
    const { head } = await publish(contest)
    await endNotices(head.untilOn)
    const zhou = returning(the.system(), 'member-zhou')
    const honours = (await zhou.ask('GET /me/honours', {})).items
    const { code = '' } = honours.find(one => one.contestId === contest.contestId) ?? {}
    const stranger = await the.hands()
    await stranger.open(`contests/pages/verify/index?scene=${encodeURIComponent(`c=${code}`)}`)
    await stranger.sees(/这张证书是真的/)
    await stranger.sees('周**')
    await stranger.picture('certificate-1-valid')
    expect(await stranger.barriers()).toEqual([])
    await stranger.fill('验证码', '2345 6789')
    await stranger.tap('核对')
    await stranger.sees(/验证码是 16 位/)
    await stranger.fill('验证码', '2222 2222 2222 2222')
    await stranger.tap('核对')
    await stranger.sees(/没有这张证书/)
    await stranger.picture('certificate-2-none')
    expect(stranger.complaints).toEqual([])
    await stranger.close()
  })
})
