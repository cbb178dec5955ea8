import { describe, expect, it } from 'vitest'
import type { Hands } from './hands.ts'
import { withBrowser } from './with-browser.ts'

const the = withBrowser()
const minutes = 60_000

const wide = { width: 1280, height: 800 }

/** A browser in the office that nobody is signed in to, before the code that it shows. */
async function desktop(looks: Parameters<typeof the.hands>[0] = wide): Promise<Hands> {
  const desk = await the.hands(looks)
  await desk.open('tabs/mine/index')
  await desk.tap('用手机登录电脑')
  await desk.sees('8 位登录码')
  return desk
}

const shownIn = async (desk: Hands, id: string) => {
  const words = desk.page.locator(`#${id}`).filter({ visible: true })
  await words.waitFor()
  return (await words.innerText()).trim()
}

/** The phone of somebody with a role, where a code is typed. */
async function phoneOf(personaId: string, looks = {}): Promise<Hands> {
  const phone = await the.as(personaId, looks)
  await phone.tap('我的')
  await phone.tap('登录的设备')
  await phone.tap('登录电脑')
  await phone.sees('登录您面前的电脑')
  return phone
}

async function typeCode(phone: Hands, desk: Hands): Promise<void> {
  await phone.fill('8 位登录码', await shownIn(desk, 'code'))
  await phone.tap('下一步')
}

async function nothingAmiss(...people: Hands[]): Promise<void> {
  for (const one of people) {
    expect(one.complaints).toEqual([])
    await one.close()
  }
}

async function signInDesktop(phone: Hands, desk: Hands): Promise<void> {
  await typeCode(phone, desk)
  await phone.sees('是您在登录这台电脑吗？')
  await phone.fill('电脑上现在显示的 2 位数字', await shownIn(desk, 'digits'))
  await phone.tap('确认登录')
  await phone.sees('电脑已经登录')
}

describe('a desktop is signed in with the phone', () => {
  it.each([
    { desk: wide, hand: { large: false } },
    { desk: { width: 1280, height: 800, large: true }, hand: { large: true } },
  ])('by the number that it shows, and ended from the phone (%o)', async ({ desk: looks, hand }) => {
    const [desk, phone] = [await desktop(looks), await phoneOf('reviewer-county', hand)]
    await desk.picture('desktop-code')
    expect(await desk.barriers()).toEqual([])
    await phone.picture('desktop-type-code')
    expect(await phone.barriers()).toEqual([])
    await typeCode(phone, desk)
    await phone.sees(/Chrome 浏览器/)
    await phone.picture('desktop-compare')
    expect(await phone.barriers()).toEqual([])
    const number = await shownIn(desk, 'digits')
    expect(number).toMatch(/^\d\d$/)
    await desk.picture('desktop-number')
    expect(await desk.barriers()).toEqual([])
    await phone.fill('电脑上现在显示的 2 位数字', number)
    await phone.tap('确认登录')
    await phone.sees('电脑已经登录')
    await phone.picture('desktop-approved')
    await desk.sees(/从左边选一件/)
    await desk.picture('desktop-workbench')
    await phone.tap('看登录的设备')
    await phone.sees(/^电脑，Chrome 浏览器/)
    await phone.picture('desktop-sessions')
    expect(await phone.barriers()).toEqual([])
    await phone.tap(/^退出$/)
    await phone.page
      .getByText(/^电脑，Chrome/)
      .filter({ visible: true })
      .waitFor({ state: 'hidden' })
    await desk.open('identity/pages/consents/index')
    await desk.sees(/请先登录再看这一页/)
    await desk.picture('desktop-ended')
    await desk.tap('用手机登录电脑')
    await desk.sees('8 位登录码')
    await nothingAmiss(desk, phone)
  })

  it('in a browser as narrow as a phone too', async () => {
    const desk = await desktop({})
    await desk.picture('desktop-code-narrow')
    expect(await desk.barriers()).toEqual([])
    await nothingAmiss(desk)
  })

  it('and not when the phone says no', async () => {
    const [desk, phone] = [await desktop(), await phoneOf('reviewer-courier')]
    await typeCode(phone, desk)
    await phone.tap('不是我，拒绝')
    await phone.sees('那台电脑没有登录，它的登录码已经作废。')
    await phone.picture('desktop-refused-phone')
    await desk.sees(/这次没有登录/)
    await desk.picture('desktop-refused')
    expect(await desk.barriers()).toEqual([])
    await desk.tap('换一个码')
    await desk.sees('8 位登录码')
    await nothingAmiss(desk, phone)
  })

  it('and not by a wrong number, which ends the code', async () => {
    const [desk, phone] = [await desktop(), await phoneOf('reviewer-courier')]
    await typeCode(phone, desk)
    const number = await shownIn(desk, 'digits')
    await phone.fill('电脑上现在显示的 2 位数字', '1')
    await phone.tap('确认登录')
    await phone.sees('请填电脑上显示的 2 位数字。')
    await phone.fill('电脑上现在显示的 2 位数字', number === '11' ? '22' : '11')
    await phone.tap('确认登录')
    await phone.sees(/数字和电脑上的不一样/)
    await phone.picture('desktop-wrong-number')
    await desk.sees(/这次没有登录/)
    await phone.tap('再来一次')
    await desk.tap('换一个码')
    await signInDesktop(phone, desk)
    await desk.sees(/从左边选一件/)
    await nothingAmiss(desk, phone)
  })
})

describe('a code', () => {
  it('that nobody reads ends, and the desktop offers another', async () => {
    const [desk, phone] = [await desktop(), await phoneOf('reviewer-courier')]
    const code = await shownIn(desk, 'code')
    the.system().setClockOffset(2 * minutes + 1000)
    await desk.sees('这个登录码已经过期。')
    await desk.picture('desktop-over')
    await phone.fill('8 位登录码', 'K7M2')
    await phone.tap('下一步')
    await phone.sees(/登录码是 8 位字母和数字/)
    await phone.fill('8 位登录码', code)
    await phone.tap('下一步')
    await phone.sees(/这个登录码已经过期，或者已经用过/)
    await phone.picture('desktop-code-over')
    await desk.tap('换一个码')
    await desk.sees('8 位登录码')
    the.system().setClockOffset(0)
    await nothingAmiss(desk, phone)
  })

  it('outlives a network that comes and goes', async () => {
    const [desk, phone] = [await desktop(), await phoneOf('reviewer-courier')]
    await desk.page.context().setOffline(true)
    await desk.sees(/现在连不上网络/)
    await desk.picture('desktop-offline')
    await desk.page.context().setOffline(false)
    await signInDesktop(phone, desk)
    await desk.sees(/从左边选一件/)
    await nothingAmiss(desk, phone)
  })

  it('is nothing for a worker without an appointment', async () => {
    const worker = await the.as('courier-lin')
    await worker.tap('我的')
    await worker.tap('登录的设备')
    await worker.sees('这台设备')
    expect(await worker.page.getByText('登录电脑').filter({ visible: true }).count()).toBe(0)
    await worker.open('identity/pages/approve/index')
    await worker.sees(/登录电脑是给工会工作人员用的/)
    await worker.picture('desktop-not-staff')
    expect(await worker.barriers()).toEqual([])
    await nothingAmiss(worker)
  })
})

it('a desktop that nobody touches for half an hour clears its screen; one that is worked at stays', async () => {
  const desk = await the.hands(wide)
  await desk.page.clock.install()
  await desk.open('identity/pages/desktop/index')
  await desk.sees('8 位登录码')
  const phone = await phoneOf('reviewer-county')
  await signInDesktop(phone, desk)
  await desk.sees(/从左边选一件/)
  for (const _ of [1, 2]) {
    // A touch soon after another is not written down anew.
    await desk.page.clock.fastForward(1 * minutes)
    const told = desk.page.waitForResponse(answer => answer.url().endsWith('/me') && answer.ok())
    await desk.page.keyboard.press('j')
    await desk.page.clock.fastForward(20 * minutes)
    await told
  }
  await desk.page.clock.fastForward(31 * minutes)
  await desk.sees(/已经自动退出/)
  await desk.sees('8 位登录码')
  await desk.picture('desktop-paused')
  await nothingAmiss(desk, phone)
})
