import type { CaseRecord } from '../cases/index.ts'
import { casesOf } from '../cases/index.ts'
import { dayOf } from '../platform/clock.ts'
import type { Actor } from '../platform/http/caller.ts'
import { localMinute, type TextSheet } from '../platform/sheet/text-sheet.ts'
import type { CopyDeps } from './deps.ts'

export interface Whose {
  accountId: string
  personId?: string | undefined
}

/** What one capability keeps of a person, as they may see it in the app. */
export type OwnPart = (who: Whose, cases: readonly CaseRecord[]) => Promise<TextSheet[]>

const note = (at: string): TextSheet => ({
  name: '说明',
  head: ['说明'],
  rows: [
    ['这是您在“网上职工之家”的个人信息副本，按《个人信息保护法》第45条提供。'],
    [`生成时间（北京时间）：${localMinute(at)}`],
    [
      '证件号码、手机号和银行卡号只显示一部分，免得手机被人借用时泄露。要看完整的，请带证件到您的工会窗口，当面查看、复印或更正。',
    ],
    ['您交的照片和病情文字在小程序里您自己的申请页查看。'],
    ['这份文件请自己保管好。'],
  ],
})

/** Put down before it is handed out; a few a day, since each reads through everything. */
export async function takeOwnCopy(deps: CopyDeps, { accountId, personId }: Actor) {
  const now = deps.clock.now()
  await deps.copies.noteTaken(accountId, now)
  const who: Whose = { accountId, personId }
  const cases = await casesOf(deps, accountId)
  const sheets = await Promise.all(deps.parts.map(part => part(who, cases)))
  const { writeTextSheets } = await import('../platform/sheet/write-text-sheets.ts')
  const file = await writeTextSheets([note(now.toISOString()), ...sheets.flat()])
  return { fileName: `个人信息副本-${dayOf(now)}.xlsx`, fileBase64: Buffer.from(file).toString('base64') }
}
