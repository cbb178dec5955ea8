import type { ClearedRule } from './retention-days.ts'

/**
 * How long what is kept, and why: published to everybody, and what the job goes by (个人信息保护法 Art 19: the shortest time that the
 * purpose needs; 47: deleted when it is over, by ourselves). A change of a time is a new version.
 */
export const retentionVersion = '2026-11-29'

export interface RetentionRule {
  what: string
  /** The time, in words. */
  kept: string
  why: string
  /** Where the number comes from; without one it is the county's own, and the shortest that serves. */
  source?: string
  /** Who removes it; `row`: it expires by itself, `nobody`: the law has it kept. */
  by: ClearedRule | 'row' | 'nobody'
}

const law = {
  archive: '《归档文件整理规则》和各地困难职工档案管理办法',
  accounts: '《会计档案管理办法》',
  network: '《网络安全法》第23条',
}

export const retentionRules: readonly RetentionRule[] = [
  { what: '没交的帮扶表、五小成果表和里面的照片', kept: '最后一次保存后 90 天', why: '方便您接着填', by: 'drafts' },
  { what: '没交的入会表', kept: '最后一次保存后 60 天', why: '方便您接着填', by: 'row' },
  {
    what: '没通过或撤回的入会、转会申请，解除绑定和更正信息的申请',
    kept: '办完后 3 年',
    why: '您可能再来申请或有异议',
    source: '入会申请个人信息处理说明',
    by: 'joining',
  },
  { what: '没通过或撤回的帮扶申请：材料照片、病情、卡号、走访记录', kept: '办完后 3 年', why: '复核和审计要用', by: 'aid' },
  { what: '异议的内容', kept: '办完后 3 年', why: '和申请一起复核', by: 'objections' },
  { what: '驿站反馈的文字和照片', kept: '办完后 1 年', why: '看同样的问题有没有再出现', by: 'feedback' },
  { what: '投诉建议的内容和答复', kept: '办完后 3 年', why: '接受监督检查', by: 'complaints' },
  {
    what: '没有获奖的五小成果、成绩申诉的内容',
    kept: '办完后 3 年',
    why: '有人提出异议时要核对',
    source: '参加竞赛的个人信息处理说明',
    by: 'contests',
  },
  {
    what: '竞赛报名信息：姓名、电话、单位、队名，安康杯的联系人和班组长',
    kept: '竞赛结束后 3 年',
    why: '对名次和奖项有异议时要核对',
    source: '参加竞赛的个人信息处理说明',
    by: 'entries',
  },
  { what: '消息', kept: '2 年', why: '方便您回头查看', by: 'row' },
  { what: '您导出过自己信息的记录', kept: '3 年', why: '您可以查到是不是本人导出的', by: 'row' },
  { what: '登录', kept: '7 天不用就过期，最长 30 天；电脑上最长 12 小时', why: '过期要重新登录', by: 'row' },
  { what: '上传了没有用上的照片', kept: '48 小时', why: '等您提交', by: 'row' },
  { what: '工作邀请、驿站管理邀请', kept: '7 天', why: '过期就不能用', by: 'row' },
  { what: '没登录时反映问题的查询码', kept: '1 年', why: '方便您查答复', by: 'row' },
  { what: '到站扫码记录里的手机标记', kept: '几小时', why: '只为了不重复计数，不记是谁', by: 'row' },
  { what: '导入的花名册文件', kept: '7 天', why: '导入出错时要核对', by: 'row' },
  { what: '会籍', kept: '长期', why: '会员名册由工会保存，退会、注销后也是', source: '《工会会员会籍管理办法》', by: 'nobody' },
  { what: '办成的帮扶档案', kept: '脱困后至少 10 年', why: '建档立卡、审计', source: law.archive, by: 'nobody' },
  { what: '发放凭证和台账', kept: '30 年', why: '每一笔经费都要查得到', source: law.accounts, by: 'nobody' },
  { what: '公布的竞赛成绩、获奖和证书', kept: '长期', why: '证书要随时能核验', by: 'nobody' },
  {
    what: '谁看过您的资料、每件事是谁办的',
    kept: '不少于 6 个月，随办理记录保存；另外记在改不了的日志里的，姓名打码，长期保存',
    why: '防止乱看乱用',
    source: law.network,
    by: 'nobody',
  },
  { what: '您给过的同意', kept: '长期', why: '证明我们得到过您的同意', source: '《个人信息保护法》第14、54条', by: 'nobody' },
]
