import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { bankAnswer, otherCard } from '../../../functions/test/aid.ts'
import type { Hands } from './hands.ts'
import { urgentAidDue } from './prepared-aid.ts'
import { withBrowser } from './with-browser.ts'

const the = withBrowser()
const desk = { width: 1280, height: 900 }

/** Presses a button that saves a sheet and gives the sheet. */
async function saved(hands: Hands, press: () => Promise<void>): Promise<string> {
  const download = hands.page.waitForEvent('download')
  await press()
  return readFile(await (await download).path(), 'base64')
}

async function sendResult(hands: Hands, button: string, fileBase64: string): Promise<void> {
  const chooser = hands.page.waitForEvent('filechooser')
  await hands.tap(button)
  const file = { name: 'result.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from(fileBase64, 'base64') }
  await (await chooser).setFiles(file)
}

/** From what is due to a batch that the bank has the file of. */
async function sendBatch(hands: Hands): Promise<string> {
  await hands.open('staff/aid/pages/payments/index')
  await hands.page.reload()
  await hands.tap('生成发放批次')
  await hands.tap('打开这一批')
  await hands.sees('已收齐，还没有交给银行。请导出银行表。')
  await hands.tap(/^导出银行表$/)
  await hands.tap('交银行发放')
  const sheet = await saved(hands, () => hands.tap(/^导出$/))
  await hands.sees('已导出，等银行的结果。拿到结果后请传回来。')
  return sheet
}

/** As the auditor: the book says the same, proves itself, and leaves as a sheet. */
async function readBook(): Promise<void> {
  const auditor = await the.as('auditor-county', desk)
  await auditor.open('staff/cases/pages/todo/index')
  await auditor.tap(/^台账/)
  await auditor.sees('临江县总工会的台账')
  await auditor.picture('aid-ledger-1-books')
  expect(await auditor.barriers()).toEqual([])
  await auditor.tap(/临时救助/)
  await auditor.sees('196,000.00 元')
  await auditor.sees('付出后退回，原来记的不改')
  await auditor.tap('核对这本账')
  await auditor.sees('核对过了：6 笔都和当初记的一样，合计也对得上。')
  await auditor.picture('aid-ledger-2-book')
  expect(await auditor.barriers()).toEqual([])
  await auditor.tap('导出表格')
  await auditor.tap('经审会年度审计')
  expect(await saved(auditor, () => auditor.page.locator('#sheet-confirm').click())).toMatch(/^UEsD/)
  await auditor.sees(/^台账已导出/)
  expect(auditor.complaints).toEqual([])
  await auditor.close()
}

/** On a phone the same is whole, and an auditor is offered nothing to do. */
async function readOnPhone(large: boolean): Promise<void> {
  const phone = await the.as('auditor-county', { large })
  await phone.open('staff/aid/pages/payments/index')
  await phone.sees('没有待发放的。审定通过、公示期满的会出现在这里。')
  await phone.picture('aid-pay-6-phone')
  expect(await phone.barriers()).toEqual([])
  await phone.tap(/已有结果：付成 1 笔/)
  await phone.sees(/户名和卡号对不上/)
  await phone.picture('aid-pay-7-phone-batch')
  expect(await phone.barriers()).toEqual([])
  expect(
    await phone.page
      .getByRole('button', { name: /登记退回|结果/ })
      .filter({ visible: true })
      .count(),
  ).toBe(0)
  await phone.open('staff/ledger/pages/books/index')
  await phone.tap(/临时救助/)
  await phone.sees('付出后退回，原来记的不改')
  await phone.picture('aid-ledger-3-phone')
  expect(await phone.barriers()).toEqual([])
  expect(phone.complaints).toEqual([])
  await phone.close()
}

describe('paying', () => {
  it('goes to the bank and back, says which card was wrong, pays it mended, and takes back what came back, as the book says too', async () => {
    const first = await urgentAidDue(the.system())
    await urgentAidDue(the.system())
    const payer = await the.as('manager-county', desk)
    await payer.open('staff/cases/pages/todo/index')
    await payer.tap(/^帮扶发放/)
    await payer.sees('2 笔，合计 4,000.00 元')
    await payer.picture('aid-pay-1-due')
    expect(await payer.barriers()).toEqual([])
    const sheet = await sendBatch(payer)
    await payer.picture('aid-pay-2-sent')

    const wrong = await bankAnswer(sheet, number => (number === first.number ? ['失败', '户名不符'] : ['成功', '']))
    await sendResult(payer, '传回银行结果', wrong)
    await payer.sees('新登记了 2 笔结果。')
    await payer.sees('已有结果：付成 1 笔，没有付成 1 笔。')
    await payer.sees('没有付成：户名和卡号对不上。已请申请人改，改好后进下一批。')
    await payer.picture('aid-pay-3-settled')
    expect(await payer.barriers()).toEqual([])
    await sendResult(payer, '再传一次结果', wrong)
    await payer.sees(/^没有新的结果：登记过的不会重复/)

    await first.someone.ask('POST /me/aid/applications/{caseId}/payee', {
      params: { caseId: first.caseId },
      body: { payee: { personKey: 'p1', bank: '临江农商银行', cardNumber: otherCard } },
    })
    const again = await sendBatch(payer)
    const odd = await bankAnswer(again, () => ['已付', ''])
    await sendResult(payer, '传回银行结果', odd)
    await payer.sees('结果只填“成功”或“失败”')
    await payer.picture('aid-pay-4-problems')
    await sendResult(payer, '传回银行结果', await bankAnswer(again, () => ['成功', '']))
    await payer.sees('全部付成，共 1 笔。')
    await payer.tap('登记退回')
    await payer.tap('银行退汇')
    await payer.picture('aid-pay-5-return')
    await payer.tap('钱已退回，登记')
    await payer.sees(/^已登记退回，台账另记了一笔/)
    await payer.sees(/^付成后又退回/)
    expect(payer.complaints).toEqual([])
    await payer.close()

    await readBook()
    for (const large of [false, true]) await readOnPhone(large)
  })
})
