import type { StaffEvents } from '../../staff/events.ts'
import { day, type WordsOf } from './told.ts'

const delegationsPage = 'staff/staff/pages/delegations/index'
const roles = (orgNames: readonly string[]) =>
  orgNames.length > 2 ? `${orgNames[0]}等 ${orgNames.length} 家工会` : orgNames.join('、')

export const staffWords: WordsOf<Omit<StaffEvents, 'staff.grantTaken'>> = {
  'staff.delegated': ({ toAccountId, fromMasked, orgNames, fromOn, untilOn }) => ({
    accountId: toAccountId,
    kind: 'delegation',
    title: `${fromMasked}请您代办`,
    body: `${day(fromOn)}到${day(untilOn)}，${roles(orgNames)}的审核和管理。到期自动结束；不方便的话，请打开后点“不接受”。`,
    link: delegationsPage,
  }),
  'staff.delegationEnded': ({ end, fromAccountId, fromMasked, toAccountId, toMasked, orgNames }) =>
    end === 'declined'
      ? {
          accountId: fromAccountId,
          kind: 'delegation',
          title: `${toMasked}没有接受代办`,
          body: `${roles(orgNames)}的委托已经结束，请另请一位同事。`,
          link: delegationsPage,
        }
      : {
          accountId: toAccountId,
          kind: 'delegation',
          title: '代办已经结束',
          body: `您不用再代${fromMasked}办理${roles(orgNames)}的事。`,
          link: delegationsPage,
        },
}
