import type { OrganisationEvents } from '../../organisations/events.ts'
import type { WordsOf } from './told.ts'

export const organisationWords: WordsOf<Pick<OrganisationEvents, 'organisations.termEnding'>> = {
  'organisations.termEnding': ({ accountId, orgId, orgName, endsOn, isOver }) => ({
    accountId,
    kind: 'union-term',
    title: isOver ? '工会委员会任期已满' : '工会委员会快要换届',
    body: isOver
      ? `${orgName}本届到 ${endsOn} 届满，请抓紧换届；需要延期的，由上一级工会批准。`
      : `${orgName}本届到 ${endsOn} 届满，请安排换届选举。`,
    link: `staff/organisations/pages/union/index?orgId=${orgId}`,
  }),
}
