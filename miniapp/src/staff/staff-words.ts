import type { ErrorCode } from 'shared-types/errors'
import type { Failure } from '../platform/failure.ts'
import { submitSentence } from '../ui/failure-words.ts'

/** Words that all of the staff area uses. */

const refusals: Partial<Record<ErrorCode, string>> = {
  'case-changed': '刚刚有人改动过，下面已经换成最新内容。请看过再办。',
  'chain-changed': '刚刚有人改过这个流程，最新内容已经取来，请看过再办。',
  'calendar-changed': '刚刚有人改过这一年的日历，最新内容已经取来，请看过再办。',
  'case-not-open': '这一件已经办完，或正在等申请人补充，现在不能决定。',
  'not-your-step': '这一步不归您的工会办理。',
  'own-case': '这是您本人的事，请由其他审核人办理。',
  'relatives-case': '这是您申报过的亲属的事，按回避规定请由其他审核人办理。',
  'two-steps-in-a-row': '上一步是您办的。连续两步要由不同的人办理。',
  'member-state-forbids': '按这个人现在的会籍状态，不能这样办。',
  'already-member-here': '这个人已经是这家工会的会员，不用再同意。',
  'phone-bound-to-another-person': '这个手机号登记在另一个人名下，请让申请人先换号或申请解除。',
  'person-bound-to-another-account': '这个人的会员证已经不在申请时的微信上，不能再按这份申请办。',
  'organisation-closed': '这家工会已经撤销或合并，不能再办。',
  'organisation-changed': '刚刚有人改过这家工会的资料。请看过最新内容再改。',
  'organisation-name-taken': '同一个上级下面已经有这个名称，请换一个。',
  'organisation-has-members': '这家工会还有会员。请先转走会员，或者改用“合并”。',
  'organisation-has-children': '这家工会下面还有工会，请先迁走它们。',
  'merge-into-own-subtree': '不能迁到或并入它自己下面的工会。',
  'bulletin-changed': '刚刚有人改过这条公告，下面已经换成最新内容。您写的还在，请核对后再办。',
  'consent-text-changed': '刚刚有人改过这份说明，下面已经换成最新内容。您写的还在，请核对后再办。',
  'own-words': '这是您写的，要由另一位同事看过才行。',
  'nothing-written': '没有等着的新内容了。请看过最新内容。',
  'not-joinable': '对方不直接接收会员，请另选一家。',
  'grant-above-your-level': '这一级的角色由上级工会给出和收回。',
  'not-by-delegation': '这是同事委托给您的角色，不能再转委托，也不能用来安排别人的角色。',
  'no-reviewer-there': '这家工会没有审核人接手，请另选一家，或交给上级。',
  'cannot-stand-in': '这位同事不能代办这个角色：要是本工会或上下级的审核人、管理员，不能是经审人员。',
  'delegation-overlaps': '这几天已经委托给别人了，请先收回，或改日期。',
  'invitation-used-or-expired': '这个邀请已经用过或过了期限，请让对方重新邀请。',
  'station-changed': '刚刚有人改过这个驿站。最新内容已经取来，您改的还在，请核对后再保存。',
  'station-ended': '这个驿站已经撤销。要改的话，请先恢复。',
  'too-many-keepers': '这个驿站的管理员已经满了，请先移除一位。',
  'media-not-ready': '有照片没有传好，请去掉它或重新添加，再保存一次。',
  'not-found': '没有找到，或者不在您管的范围里。',
  'sheet-unreadable': '这个文件看不懂，请用这里下载的模板。',
  'season-over': '这一季已经结束，不能再分配。',
  'allocation-closed': '这份物资已经结清，或者剩下的不够了。请看过最新数字再办。',
  'roster-full': '名单人数会超过分到的件数。请先请上级追加，或少填几位。',
  'portion-handed-out': '勾选的人里有人已经签收过。下面已经换成最新名单。',
  'day-closed': '这一天已经结账，不能再改。',
  'quota-below-claimed': '已经领出的比这个数多，不能改得更少。',
  'ledger-changed': '这本台账刚刚记了别的账，没有重复记。请再试一次。',
  'budget-exceeded': '批准的总数会超过计划数，没有记上。请先追加计划，或减少数额。',
  'figure-changed': '刚刚有人改过这个数。最新的已经取来，请核对后再保存。',
  'period-not-over': '这段时间还没有结束，结束后才能出报告。',
  'report-issued': '这份报告已经出过。要重新出，请写明原因。',
  'ledger-overdrawn': '会超过已批准的总数，或者退回的比发放的多，没有记上。请核对数额。',
  'household-changed': '这份家庭档案刚刚有改动，下面已经换成最新内容。请看过再办。',
  'home-visit-missing': '这个项目要先入户走访。请两位同事去过以后记下来，再同意。',
  'two-visitors-needed': '入户走访要两个人去，请写上两位的姓名。',
  'amount-missing': '最后一步要定金额和资金来源，请补上。',
  'amount-over-rule': '金额比按规则算的多，请改少。',
  'decided-before': '被提异议的决定是您作的，请由另一位审核人处理。还没有别人的话，请管理员先邀请一位。',
  'merge-open': '其中一份档案已经有一件合并在等决定，请先看那一件。',
  'merge-in-the-way': '现在还不能合并，上面写着为什么。',
  'application-open': '这个人还有一件同样的申请正在办，办完以前不能再开一件。',
  'already-applied-this-year': '本年度已经有一件同样的申请（本人、孩子或同一家庭），不能再有一件。',
  'programme-changed': '刚刚有人改过这个项目，最新内容已经取来，请看过再办。',
  'programme-name-taken': '这一年已经有同名的项目，请换一个名称。',
  'line-changed': '刚刚有人改过低保标准，最新内容已经取来，请看过再办。',
  'budget-changed': '刚刚有人改过这笔资金，最新内容已经取来，请看过再办。',
  'line-exists': '这一天起的标准已经定过，不能再改。请看过下面再定。',
  'nothing-due': '这一组刚刚已经收进批次，没有待发放的了。',
  'batch-not-ready': '这一批还没有收齐，或者还没有导出给银行。请看过最新内容再办。',
  'payer-approved-it': '这里面有您批准的，按规定要由另一位管理员发放。',
  'file-not-open': '这份档案的状态刚刚变了，不能这样办。请看过最新内容。',
  'contest-changed': '刚刚有人改过这场竞赛，下面已经换成最新内容。请看过再办。',
  'contest-fixed': '竞赛已经发布，类别、报名方式、队伍和工种不能再改。请看过最新内容。',
  'contest-not-open-yet': '这场竞赛还没有开始报名。',
  'entries-cleared': '竞赛结束已满三年，报名信息按规定清除了，成绩不能再改。',
  'contest-closed': '这场竞赛的报名或推荐已经截止，不能再办。',
  'contest-called-off': '这场竞赛已经取消。',
  'already-entered': '这个人已经报过这场竞赛。',
  'quota-gone': '这个工种的名额已经满了。',
  'unit-places-gone': '本单位这个工种的名额已经用完，不能再推荐。',
  'offer-over': '替这个人留的名额已经过了期限。',
  'cancelling-over': '取消报名的期限已经过了。',
  'entry-ended': '这份报名已经取消、作废或没有推荐，不能再办。',
  'entry-changed': '这份报名刚刚有改动，下面已经换成最新内容。请看过再办。',
  'work-won-before': '这项成果以前获过奖，不能再评奖。',
  'nothing-awarded': '还没有评出奖项，没有可以公布的。',
  'contest-not-closed-yet': '报名还没有截止，截止以后再评奖。',
  'team-full': '这支队伍已经满员。',
  'team-not-whole': '这支队伍还没有组满人，不能办。',
  'too-many-rows': '人数太多，一张表放不下。请分开导出，或联系系统管理员。',
  'score-changed': '这张评分表刚刚有人改过，下面已经换成最新内容。请看过再录。',
  'checked-by-same-person': '这张评分表是您录入的，请由另一位同事核对。',
  'scores-not-whole': '还有评分表没有核对好，或者还没有成绩，不能公示。',
  'result-changed': '成绩刚刚有变化（更正或有人申诉），下面已经换成最新内容。请看过再办。',
  'notice-running': '公示期还没有结束，或者有申诉没有答复，现在不能确定。',
  'scored-it': '这些成绩是您录入或核对的，请由没有经手评分的审核人复核。',
  'wechat-busy': '微信现在忙，没有取到。请过一会儿再试。',
}

export const refusalWords = (code: ErrorCode | undefined): string | undefined => (code ? refusals[code] : undefined)

/** What a failed act says; a field's own message is shown beside the field. */
export const actSentence = (failure: Pick<Failure, 'kind' | 'code'>): string =>
  (failure.kind === 'refused' && refusalWords(failure.code)) || submitSentence(failure)

/** The message for one input, wherever in the request it stood. */
export const fieldProblem = (failure: Failure | undefined, field: string): string | undefined =>
  failure?.fields.find(({ path }) => path.split('.').includes(field))?.message

/** What stands in the way of what was written as a reason. `most` characters. */
export function reasonProblem(reason: string, ask: string, most = 200): string | undefined {
  const { length } = reason.trim()
  if (length === 0) return ask
  return length > most ? `最多 ${most} 个字，现在有 ${length} 个` : undefined
}
