import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { unknownPerson } from './joining.ts'
import { withBrowser } from './with-browser.ts'

const the = withBrowser()

/** Files a joining over the API, as a phone elsewhere would. */
async function fileOne(i: number): Promise<string> {
  const { apiBase, origin } = the.system()
  const call = async (method: string, url: string, token?: string, body?: unknown) => {
    const answer = await fetch(url, {
      method,
      headers: {
        'content-type': 'application/json',
        'idempotency-key': randomUUID(),
        ...(token ? { authorization: `Bearer ${token}` } : {}),
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    })
    if (!answer.ok) throw new Error(`${method} ${url}: ${await answer.text()}`)
    return answer.json() as Promise<Record<string, unknown>>
  }
  const { code } = await call('POST', `${origin}/wechat/local/login-code`, undefined, { personaId: `campaign-${i}` })
  const { token } = (await call('POST', `${apiBase}/sessions`, undefined, { code })) as { token: string }
  for (const purpose of ['general', 'id-number']) {
    await call('POST', `${apiBase}/me/consents`, token, { purpose, version: '2026-11-01' })
  }
  const { items } = (await call('GET', `${apiBase}/organisations?q=${encodeURIComponent('快递员')}`)) as {
    items: { orgId: string }[]
  }
  const { name, idNumber, phone } = unknownPerson()
  await call('POST', `${apiBase}/membership/applications`, token, {
    orgId: items[0]?.orgId,
    name,
    idType: 'residentId',
    idNumber,
    phone,
  })
  return token
}

describe('a campaign day', () => {
  it('ends with the reviewer approving many at once, at a desk, and each applicant is a member', async () => {
    const tokens: string[] = []
    for (let i = 0; i < 5; i += 1) tokens.push(await fileOne(i))
    const hands = await the.hands({ width: 1280, height: 800 })
    await hands.open('tabs/home/index')
    await hands.become('许文')
    await hands.open('staff/cases/pages/todo/index')
    await hands.picture('campaign-1-todo')
    expect(await hands.barriers()).toEqual([])
    await hands.tap(/^田\*\*/)
    await hands.sees('办理过程')
    await hands.picture('campaign-1-beside')
    await hands.tap('选几件入会申请一起同意')
    const boxes = hands.page.getByRole('checkbox').filter({ visible: true })
    await boxes.first().waitFor()
    for (const box of await boxes.all()) await box.click()
    await hands.picture('campaign-2-chosen')
    await hands.tap(/^同意选中的 \d+ 件$/)
    await hands.tap('同意入会')
    await hands.sees(/件都同意了/)
    await hands.picture('campaign-3-done')
    const standings = await Promise.all(
      tokens.map(async token => {
        const answer = await fetch(`${the.system().apiBase}/me`, { headers: { authorization: `Bearer ${token}` } })
        return ((await answer.json()) as { standing: string }).standing
      }),
    )
    expect(standings).toEqual(Array(5).fill('member'))
    expect(hands.complaints).toEqual([])
    await hands.close()
  })
})
