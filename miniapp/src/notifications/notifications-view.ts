import type { Message } from 'shared-types/notifications'
import type { IconName } from '../ui/icon-names.ts'

/** How a message looks in the list; its words come from the server, which keeps them neutral. */
export const messageIcon: Record<Message['kind'], IconName> = {
  'application-filed': 'file-text',
  'application-returned': 'pencil',
  'application-approved': 'circle-check',
  'application-rejected': 'info-circle',
  'application-moved-up': 'arrows-exchange',
  'transfer-step': 'arrows-exchange',
  'membership-changed': 'id',
  'release-decided': 'lock',
  welcome: 'users',
  'case-waiting': 'clock',
  'feedback-filed': 'file-text',
  'feedback-answered': 'message',
  'aid-progress': 'file-text',
  'aid-result': 'message',
  'aid-payment': 'message',
  'objection-decided': 'message',
  'contest-entry': 'circle-check',
  'contest-notice': 'message',
  'contest-result': 'file-text',
  complaint: 'message',
  'union-term': 'sitemap',
  delegation: 'arrows-exchange',
  'draft-waiting': 'file-text',
  'calendar-missing': 'calendar',
}
