import type { DraftEvents, DraftMatter } from '../../drafts/events.ts'
import type { WordsOf } from './told.ts'

interface Said {
  /** What they did with it; they have written it, where nothing else is said. */
  did?: string
  called: (name: string) => string
  act: string
  page: (id: string) => string
}

const said: Record<DraftMatter, Said> = {
  chain: { called: name => `审核流程“${name}”`, act: '启用', page: () => 'staff/cases/pages/chains/index' },
  calendar: { called: name => `${name} 年的工作日历`, act: '启用', page: () => 'staff/cases/pages/calendars/index' },
  programme: {
    called: name => `帮扶项目“${name}”`,
    act: '启用',
    page: id => `staff/aid/pages/programme/index?programmeId=${id}`,
  },
  budget: {
    called: name => `帮扶项目“${name}”的一笔资金`,
    act: '记入台账',
    page: id => `staff/aid/pages/programme/index?programmeId=${id}`,
  },
  povertyLine: { called: () => '新的低保标准', act: '启用', page: () => 'staff/aid/pages/lines/index' },
  bulletin: {
    called: name => `公告“${name}”`,
    act: '发布',
    page: id => `staff/bulletins/pages/bulletin/index?bulletinId=${id}`,
  },
  consentText: {
    called: name => `知情同意文本“${name}”`,
    act: '公布',
    page: id => `staff/privacy/pages/consent-text/index?purpose=${id}`,
  },
  contest: { called: name => `竞赛“${name}”`, act: '发布', page: id => `staff/contests/pages/contest/index?contestId=${id}` },
  merge: {
    did: '提出',
    called: () => '合并两份重复档案',
    act: '合并',
    page: id => `staff/membership/pages/merging/index?mergeId=${id}`,
  },
}

export const draftWords: WordsOf<DraftEvents> = {
  'drafts.waiting': ({ accountId, byMasked, what, id, name }) => {
    const { did = '写好了', called, act, page } = said[what]
    return {
      accountId,
      kind: 'draft-waiting',
      title: '有一件事等您看过',
      body: `${byMasked}${did}${called(name)}，请您看过再${act}。`,
      link: page(id),
    }
  },
}
