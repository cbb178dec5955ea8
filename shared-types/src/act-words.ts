import type { ActKind } from './act-kinds.ts'
import type { StaffRole } from './contract.ts'

/** The words for acts, on screens and on sheets. */

export const roleWords: Record<StaffRole, string> = { reviewer: '审核人', manager: '管理员', auditor: '经审人员' }

export const actKindWords: Record<ActKind, string> = {
  roleInvited: '邀请担任角色',
  roleGiven: '角色生效',
  roleDelegated: '委托同事代办',
  delegationEnded: '代办结束',
  roleTaken: '收回角色',
  recusalChanged: '亲属回避',
  desktopSignedIn: '登录电脑',
  plainSeen: '查看明文',
  memberSought: '查找会员',
  sheetTakenOut: '导出',
  sheetBroughtIn: '导入',
  caseFiled: '代办申请',
  caseDecided: '办理事项',
  caseHandedOver: '转交事项',
  chainChanged: '修改审批流程',
  calendarChanged: '修改工作日历',
  unionChanged: '工会登记',
  memberChanged: '会员变动',
  familyChanged: '困难职工档案',
  programmeChanged: '帮扶项目',
  bookEntered: '记台账',
  batchChanged: '发放批次',
  contestChanged: '竞赛',
  scoreEntered: '录入成绩',
  stationChanged: '驿站',
  figureTyped: '填报数据',
  reportIssued: '出具统计报告',
  bulletinChanged: '公告栏',
}

const caseKindWords = {
  'membership.join': '入会',
  'membership.transfer': '转会',
  'membership.release': '解除占用',
  'stations.report': '驿站问题',
  'stations.suggestion': '驿站建议',
  'aid.objection': '帮扶异议',
  'contests.recommendation': '竞赛推荐',
  'contests.appeal': '成绩申诉',
  'contests.work': '五小成果',
  'complaints.complaint': '投诉建议',
}

const changes = { added: '新增', changed: '修改', closed: '关闭' }

const detailWords: Partial<Record<ActKind, Record<string, string>>> = {
  roleInvited: roleWords,
  roleGiven: roleWords,
  roleTaken: roleWords,
  roleDelegated: roleWords,
  delegationEnded: roleWords,
  recusalChanged: { declared: '申报', withdrawn: '撤回' },
  plainSeen: {
    name: '姓名',
    idNumber: '证件号码',
    phone: '手机号',
    bankCard: '银行卡号',
    address: '住址',
    answer: '申请内容',
    photo: '照片',
    family: '家庭成员',
  },
  memberSought: { found: '找到', several: '找到几位', none: '没有找到' },
  sheetTakenOut: {
    registerInPlain: '会员花名册（明文）',
    registerMasked: '会员花名册（打码）',
    bankFile: '银行发放表',
    book: '台账',
    entrants: '参赛名单',
    unions: '工会名册',
    stations: '驿站',
    report: '统计报告',
    acts: '日志审计',
  },
  sheetBroughtIn: { roster: '会员花名册' },
  caseDecided: {
    approvedStep: '同意，转下一步',
    approved: '同意，办结',
    noticed: '同意，开始公示',
    returned: '请申请人补充',
    rejected: '不通过',
    taken: '开始处理',
  },
  chainChanged: caseKindWords,
  unionChanged: { ...changes, moved: '调整上级', merged: '合并', closed: '撤销' },
  memberChanged: {
    joined: '入会',
    rejoined: '重新入会',
    enrolled: '登记入会',
    claimed: '认领会籍',
    transferred: '转会',
    retained: '保留会籍',
    restored: '恢复',
    left: '离会',
    removed: '除名',
    deceased: '去世',
    merged: '随工会合并',
  },
  familyChanged: { opened: '建档', review: '复核', followUp: '回访', closed: '退出' },
  programmeChanged: changes,
  bookEntered: { planned: '计划', approved: '批准', paid: '发放', returned: '退回' },
  batchChanged: { begun: '建立', gathered: '汇总', answerRead: '读入银行结果' },
  contestChanged: {
    drafted: '起草',
    changed: '修改',
    published: '发布',
    closed: '截止报名',
    calledOff: '取消',
    messaged: '通知参赛人',
    unitPlaces: '调整单位名额',
    resultPublished: '公布成绩',
    resultFinal: '成绩生效',
  },
  bulletinChanged: { saved: '写好一稿', published: '发布', withdrawn: '撤下' },
  scoreEntered: { entered: '录入', checked: '复核' },
  stationChanged: {
    ...changes,
    closed: '临时关闭',
    reopened: '恢复开放',
    ended: '停用',
    restored: '恢复使用',
    checked: '检查',
    keeperAdded: '增加管理员',
    keeperRemoved: '去掉管理员',
    imported: '按表格更新',
  },
}

/** What exactly was done; nothing where the kind says it all. */
export const actDetailWords = (kind: ActKind, detail: string | undefined): string =>
  detail === undefined ? '' : (detailWords[kind]?.[detail] ?? '')
