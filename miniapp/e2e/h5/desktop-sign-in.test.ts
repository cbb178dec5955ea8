import { describe, expect, it } from 'vitest'
import { person, signIn } from '../../../functions/test/person.ts'
import { withBrowser } from './with-browser.ts'

const the = withBrowser()

/** Signed in by a phone of the same person, without the screens for it. */
async function desktopOf(personaId: string) {
  const phone = await signIn(the.system(), personaId)
  const guest = person(the.system(), 'guest')
  const asked = await guest.ask('POST /desktop-sign-ins', { body: { browser: 'edge', system: 'windows' } })
  const body = { code: asked.code, secret: asked.secret }
  await phone.ask('POST /desktop-sign-ins/reading', { body: { code: asked.code } })
  const { number = '' } = await guest.ask('POST /desktop-sign-ins/collection', { body })
  await phone.ask('POST /desktop-sign-ins/approval', { body: { code: asked.code, number } })
  const { session } = await guest.ask('POST /desktop-sign-ins/collection', { body })
  return person(the.system(), personaId, session?.token)
}

describe('the list of sessions', () => {
  it.each([{ large: false }, { large: true }])('names a desktop and ends it from the phone (large type: $large)', async looks => {
    const desktop = await desktopOf('reviewer-courier')
    const phone = await the.as('reviewer-courier', looks)
    await phone.open('identity/pages/sessions/index')
    await phone.sees('电脑，Edge 浏览器（Windows）')
    await phone.picture('desktop-sessions')
    expect(await phone.barriers()).toEqual([])
    await phone.tap(/^退出$/)
    await phone.page.getByText('电脑，Edge 浏览器（Windows）').filter({ visible: true }).waitFor({ state: 'hidden' })
    expect((await desktop.refused('GET /me')).code).toBe('not-signed-in')
    expect(phone.complaints).toEqual([])
    await phone.close()
  })
})
