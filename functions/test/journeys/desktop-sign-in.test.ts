import { afterEach, describe, expect, it } from 'vitest'
import { hours, minutes } from '../../src/platform/clock.ts'
import { person, type Person, signIn } from '../person.ts'
import { keepSecret } from '../sensitive.ts'
import { withSystem } from '../with-system.ts'

const the = withSystem()
afterEach(() => the().setClockOffset(0))

const device = { browser: 'edge', system: 'windows' } as const

/** A browser nobody is signed in to, and the code it shows. */
async function desktop() {
  const browser = person(the(), 'guest')
  const { code, secret } = await browser.ask('POST /desktop-sign-ins', { body: device })
  keepSecret(code, secret)
  return { code, secret, poll: () => browser.ask('POST /desktop-sign-ins/collection', { body: { code, secret } }) }
}
type Desktop = Awaited<ReturnType<typeof desktop>>

const read = (phone: Person, { code }: Desktop) => phone.ask('POST /desktop-sign-ins/reading', { body: { code } })

async function numberOn(screen: Desktop): Promise<string> {
  const { number } = await screen.poll()
  if (!number) throw new Error('the desktop shows no number')
  return number
}

const wrong = (number: string) => (number === '11' ? '22' : '11')

async function signInDesktop(phone: Person): Promise<Person> {
  const screen = await desktop()
  await read(phone, screen)
  const number = await numberOn(screen)
  await phone.ask('POST /desktop-sign-ins/approval', { body: { code: screen.code, number } })
  const { session } = await screen.poll()
  if (!session) throw new Error('no session to collect')
  keepSecret(session.token)
  return person(the(), phone.personaId, session.token)
}

describe('a desktop', () => {
  it('is told how long its code lives and after which pause its session ends', async () => {
    const asked = await person(the(), 'guest').ask('POST /desktop-sign-ins', { body: device })
    keepSecret(asked.code, asked.secret)
    expect(asked).toMatchObject({ validSeconds: 120, idleMinutes: 30 })
  })

  it('is signed in by the number that it shows once a phone has read its code', async () => {
    const phone = await signIn(the(), 'reviewer-courier')
    const screen = await desktop()
    expect(await screen.poll()).toEqual({ state: 'waiting' })
    expect(await read(phone, screen)).toMatchObject(device)
    const { state, number } = await screen.poll()
    expect(state).toBe('comparing')
    expect(number).toMatch(/^\d\d$/)
    const approval = { body: { code: screen.code, number: number ?? '' } }
    await phone.ask('POST /desktop-sign-ins/approval', approval)
    const got = await screen.poll()
    expect(got.state).toBe('approved')
    keepSecret(got.session?.token ?? '')
    const desk = person(the(), 'desk', got.session?.token)
    expect(await desk.ask('GET /me')).toEqual(await phone.ask('GET /me'))
    expect((await desk.ask('GET /staff/cases', { query: {} })).items).toBeDefined()
  })

  it('whose answer was lost asks again and gets the same session, within a minute', async () => {
    const phone = await signIn(the(), 'reviewer-courier')
    const screen = await desktop()
    await read(phone, screen)
    const number = await numberOn(screen)
    await phone.ask('POST /desktop-sign-ins/approval', { body: { code: screen.code, number } })
    const before = (await phone.ask('GET /sessions')).items.length
    const answers = await Promise.all([screen.poll(), screen.poll(), screen.poll(), screen.poll()])
    expect(new Set(answers.map(({ session }) => session?.token)).size).toBe(1)
    expect((await phone.ask('GET /sessions')).items.length).toBe(before + 1)
    the().setClockOffset(1 * minutes + 1)
    expect(await screen.poll()).toEqual({ state: 'over' })
  })

  it('with another secret gets nothing', async () => {
    const phone = await signIn(the(), 'reviewer-courier')
    const [screen, stranger] = [await desktop(), await desktop()]
    await read(phone, screen)
    const number = await numberOn(screen)
    await phone.ask('POST /desktop-sign-ins/approval', { body: { code: screen.code, number } })
    const body = { code: screen.code, secret: stranger.secret }
    expect(await person(the(), 'guest').ask('POST /desktop-sign-ins/collection', { body })).toEqual({ state: 'over' })
  })
})

describe('a code', () => {
  it('belongs to the first of two phones that read it at once', async () => {
    const phones = await Promise.all([signIn(the(), 'reviewer-courier'), signIn(the(), 'reviewer-machinery')])
    const screen = await desktop()
    const tries = await Promise.all(
      phones.map(phone => phone.send('POST /desktop-sign-ins/reading', { body: { code: screen.code } })),
    )
    expect(tries.map(({ status }) => status).sort()).toEqual([200, 409])
    const loser = phones[tries.findIndex(({ status }) => status === 409)] as Person
    const number = await numberOn(screen)
    const body = { code: screen.code, number }
    expect((await loser.refused('POST /desktop-sign-ins/approval', { body })).code).toBe('desktop-code-over')
  })

  it('read twice by one phone shows one number', async () => {
    const phone = await signIn(the(), 'reviewer-courier')
    const screen = await desktop()
    await Promise.all([read(phone, screen), read(phone, screen)])
    const number = await numberOn(screen)
    await read(phone, screen)
    expect(await numberOn(screen)).toBe(number)
  })

  it('ends with a wrong number', async () => {
    const phone = await signIn(the(), 'reviewer-courier')
    const screen = await desktop()
    await read(phone, screen)
    const number = await numberOn(screen)
    const approve = (typed: string) =>
      phone.refused('POST /desktop-sign-ins/approval', { body: { code: screen.code, number: typed } })
    expect((await approve(wrong(number))).code).toBe('desktop-number-wrong')
    expect(await screen.poll()).toEqual({ state: 'refused' })
    expect((await approve(number)).code).toBe('desktop-code-over')
  })

  it('ends when the phone says no', async () => {
    const phone = await signIn(the(), 'reviewer-courier')
    const screen = await desktop()
    await read(phone, screen)
    await phone.ask('POST /desktop-sign-ins/refusal', { body: { code: screen.code } })
    expect(await screen.poll()).toEqual({ state: 'refused' })
  })

  it('ends after two minutes, for reading and for approving', async () => {
    const phone = await signIn(the(), 'reviewer-courier')
    const [unread, seen] = [await desktop(), await desktop()]
    await read(phone, seen)
    const number = await numberOn(seen)
    the().setClockOffset(2 * minutes + 1)
    expect((await phone.refused('POST /desktop-sign-ins/reading', { body: { code: unread.code } })).code).toBe(
      'desktop-code-over',
    )
    const body = { code: seen.code, number }
    expect((await phone.refused('POST /desktop-sign-ins/approval', { body })).code).toBe('desktop-code-over')
    expect(await seen.poll()).toEqual({ state: 'over' })
  })

  it('approved twice with one key is approved once; approved again by another tap it is over', async () => {
    const phone = await signIn(the(), 'reviewer-courier')
    const screen = await desktop()
    await read(phone, screen)
    const body = { code: screen.code, number: await numberOn(screen) }
    const key = 'one-intention-of-a-person'
    await Promise.all([1, 2].map(() => phone.ask('POST /desktop-sign-ins/approval', { body, key })))
    expect((await phone.refused('POST /desktop-sign-ins/approval', { body })).code).toBe('desktop-code-over')
    expect((await screen.poll()).state).toBe('approved')
  })

  it('is nothing for who has no role', async () => {
    const member = await signIn(the(), 'member-zhou')
    const screen = await desktop()
    expect((await member.refused('POST /desktop-sign-ins/reading', { body: { code: screen.code } })).code).toBe('not-allowed')
    expect(await screen.poll()).toEqual({ state: 'waiting' })
  })

  it('is not answered from a desktop: sessions beget no sessions', async () => {
    const desk = await signInDesktop(await signIn(the(), 'reviewer-courier'))
    const screen = await desktop()
    expect((await desk.refused('POST /desktop-sign-ins/reading', { body: { code: screen.code } })).code).toBe(
      'asked-from-a-desktop',
    )
  })
})

describe("a desktop's session", () => {
  it('is named in the list, and ended from the phone', async () => {
    const phone = await signIn(the(), 'reviewer-courier')
    const desk = await signInDesktop(phone)
    const { items } = await desk.ask('GET /sessions')
    const own = items.find(({ current }) => current)
    expect(own).toMatchObject({ device, current: true })
    const params = { sessionId: own?.sessionId ?? '' }
    const other = await signIn(the(), 'reviewer-machinery')
    expect((await other.refused('DELETE /sessions/{sessionId}', { params })).code).toBe('not-found')
    await phone.ask('DELETE /sessions/{sessionId}', { params })
    expect((await desk.refused('GET /me')).code).toBe('not-signed-in')
  })

  it('ends half an hour after its last use, and in any case after twelve hours, while the phone goes on', async () => {
    const phone = await signIn(the(), 'reviewer-courier')
    const [idle, busy] = [await signInDesktop(phone), await signInDesktop(phone)]
    for (let at = 20; at < 12 * 60; at += 20) {
      the().setClockOffset(at * minutes)
      await busy.ask('GET /me')
      if (at === 40) expect((await idle.refused('GET /me')).code).toBe('not-signed-in')
    }
    the().setClockOffset(12 * hours + minutes)
    expect((await busy.refused('GET /me')).code).toBe('not-signed-in')
    await phone.ask('GET /me')
  })

  it('ends with the last role, which a phone outlives', async () => {
    const manager = await signIn(the(), 'manager-county')
    const phone = await signIn(the(), 'reviewer-for-a-day')
    const { items } = await manager.ask('GET /staff/me')
    const { orgId } = items[0] as { orgId: string }
    const { code } = await manager.ask('POST /staff/organisations/{orgId}/invitations', {
      params: { orgId },
      body: { role: 'reviewer' },
    })
    await phone.ask('POST /staff/invitations/{code}/acceptance', { params: { code }, body: { name: '审核丁' } })
    const desk = await signInDesktop(phone)
    const { accountId } = await desk.ask('GET /me')
    await manager.ask('DELETE /staff/organisations/{orgId}/grants/{accountId}/{role}', {
      params: { orgId, accountId, role: 'reviewer' },
      query: {},
    })
    expect((await desk.refused('GET /me')).code).toBe('not-signed-in')
    expect((await desk.refused('GET /staff/cases', { query: {} })).code).toBe('not-signed-in')
    expect(await phone.ask('GET /me')).toMatchObject({ isStaff: false })
  })
})
