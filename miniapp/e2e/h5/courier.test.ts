import { describe, expect, it } from 'vitest'
import type { Hands } from './hands.ts'
import { fillForm, openPoster, openTodo } from './joining.ts'
import { personaNamed, withBrowser } from './with-browser.ts'

const the = withBrowser()

async function joinByPoster(hands: Hands, personaId: string, story: string): Promise<void> {
  const person = personaNamed(personaId)
  await hands.open('tabs/home/index')
  await hands.become(person.name)
  await hands.picture(`${story}-0-home`)
  expect(await hands.barriers()).toEqual([])
  await openPoster(hands, the.system(), '快递员')
  await hands.picture(`${story}-1-union`)
  expect(await hands.barriers()).toEqual([])
  await fillForm(hands, person, story)
  await hands.sees(/提交后由/)
  await hands.picture(`${story}-6-check`)
  expect(await hands.barriers()).toEqual([])
  await hands.tap(/^提交/)
  await hands.sees('入会申请已提交')
  await hands.picture(`${story}-7-filed`)

  await openTodo(hands, '许文', new RegExp(`${[...person.name][0]}\\*`))
  await hands.picture(`${story}-8-case`)
  expect(await hands.barriers()).toEqual([])
  await hands.tap(/^同意$/)
  await hands.tap(/^同意$/)
  await hands.sees(/已通过|已同意/)
  await hands.picture(`${story}-9-approved`)
  await the.system().drain()

  await hands.open('tabs/home/index')
  await hands.become(person.name)
  await hands.open('membership/pages/card/index')
  await hands.sees(/\d{4} \d{4} \d{4}/)
  await hands.picture(`${story}-10-card`)
  expect(await hands.barriers()).toEqual([])
  await hands.open('notifications/pages/inbox/index')
  await hands.sees(/欢迎加入临江县快递员工会/)
  await hands.picture(`${story}-11-inbox`)
  expect(hands.complaints).toEqual([])
  await hands.close()
}

describe('a courier joins by a campaign poster', () => {
  it('from the scan to the member card, with the reviewer in between', async () => {
    await joinByPoster(await the.hands(), 'courier-lin', 'courier')
  })

  it('just so with the type of care mode', async () => {
    await joinByPoster(await the.hands({ large: true }), 'rider-ma', 'courier')
  })
})
