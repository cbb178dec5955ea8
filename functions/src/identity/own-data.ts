import { localMinute, type TextSheet } from '../platform/sheet/text-sheet.ts'
import { consentTitle } from './consent-texts.ts'
import type { IdentityStore } from './identity-store.ts'
import type { SecondFactorStore } from './second-factor-store.ts'

interface Deps {
  identity: Pick<IdentityStore, 'accountById' | 'personById' | 'consentsOf' | 'sessionsOf' | 'publishedTexts'>
  factors: Pick<SecondFactorStore, 'factorOf'>
}

/** Numbers stay masked: a phone that is borrowed must not give them away. */
export const identityOwnData =
  ({ identity, factors }: Deps) =>
  async ({ accountId, personId }: { accountId: string; personId?: string | undefined }): Promise<TextSheet[]> => {
    const [account, person, consents, sessions, published, factor] = await Promise.all([
      identity.accountById(accountId),
      personId ? identity.personById(personId) : undefined,
      identity.consentsOf(accountId),
      identity.sessionsOf(accountId),
      identity.publishedTexts(),
      factors.factorOf(accountId),
    ])
    return [
      {
        name: '账号',
        head: ['项目', '内容'],
        rows: [
          ['账号编号', accountId],
          ['开始使用', localMinute(account?.createdAt)],
          ['手机号', account?.phoneMasked ?? ''],
          ['姓名', person?.nameMasked ?? account?.nameMasked ?? ''],
          ['证件号码', person?.idNumberMasked ?? ''],
          ['出生日期', person?.bornOn ?? ''],
          ['身份核对', localMinute(account?.verifiedAt)],
          ...(factor?.boundAt ? [['动态口令', `${localMinute(factor.boundAt)}绑定`]] : []),
        ],
      },
      {
        name: '同意与授权',
        head: ['说明', '版本', '同意时间', '撤回时间'],
        rows: consents.map(({ purpose, version, givenAt, withdrawnAt }) => [
          consentTitle(purpose, version, published),
          version,
          localMinute(givenAt),
          localMinute(withdrawnAt),
        ]),
      },
      {
        name: '登录的设备',
        head: ['登录时间', '最后使用', '设备'],
        rows: sessions.map(({ createdAt, lastUsedAt, desktop }) => [
          localMinute(createdAt),
          localMinute(lastUsedAt),
          desktop ? `电脑 ${desktop.browser} ${desktop.system}` : '手机',
        ]),
      },
    ]
  }
