/**
 * What a federation reports: the 65 kinds of figures of the field (domain rules §8), each with what it means, in what unit, over what
 * time and who answers for it. Plain values, so that a screen shows them without a schema.
 */

export type IndicatorUnit =
  '人' | '人次' | '户' | '家' | '个' | '场次' | '次' | '件' | '份' | '项' | '张' | '期' | '条' | '元' | '%'

/**
 * `event`: every happening counts (人次). `distinct`: a person, a household, a unit counts once within the time asked for. `stock`: what
 * there is at that moment. `typed`: put in by staff with source and date. `rate`: one of them over another.
 */
export type Counting = 'event' | 'distinct' | 'stock' | 'typed' | 'rate'

export type IndicatorGroup = 'organising' | 'rights' | 'stations' | 'aid' | 'contests'

export interface Indicator {
  code: string
  /** Number of the kind of figure in domain rules §8. */
  kind: number
  group: IndicatorGroup
  name: string
  definition: string
  unit: IndicatorUnit
  counting: Counting
  /** Of a rate, by their codes. */
  rate?: { part: string; whole: string }
  source: string
  /** The department that answers for it. */
  signedBy: string
  /** About people in need: a cell under five is not shown below the county, nor by programme. */
  small?: true
  /** Also told by programme. */
  parts?: true
  /** Of what is typed in: how it stands at the end of the time asked for; otherwise quarters add up to a year. */
  asOf?: true
}

export const groupWords: Record<IndicatorGroup, string> = {
  organising: '组建和会员',
  rights: '维权和协商',
  stations: '驿站和阵地',
  aid: '帮扶和服务',
  contests: '竞赛、荣誉和培训',
}

const byHand = '工作人员填报'
const departments: Record<IndicatorGroup, string> = {
  organising: '组织部',
  rights: '权益部',
  stations: '办公室',
  aid: '权益部（帮扶中心）',
  contests: '经济部',
}

type More = Partial<Pick<Indicator, 'rate' | 'source' | 'small' | 'parts' | 'asOf'>>

const of =
  (group: IndicatorGroup) =>
  (
    kind: number,
    code: string,
    name: string,
    unit: IndicatorUnit,
    counting: Counting,
    definition: string,
    more: More = {},
  ): Indicator => ({
    kind,
    code,
    name,
    unit,
    counting,
    definition,
    group,
    source: counting === 'typed' ? byHand : '本系统',
    signedBy: departments[group],
    ...more,
  })

const [organising, rights, stations, aid, contests] = (['organising', 'rights', 'stations', 'aid', 'contests'] as const).map(
  of,
) as [ReturnType<typeof of>, ReturnType<typeof of>, ReturnType<typeof of>, ReturnType<typeof of>, ReturnType<typeof of>]

const asOf: More = { asOf: true }
const rateOf = (part: string, whole: string): More => ({ rate: { part, whole }, source: '由两项相除得出' })

const organisingFigures: Indicator[] = [
  organising(1, 'newUnions', '新增基层工会', '家', 'event', '这段时间里新设立的工会，不减去撤销的。'),
  organising(
    2,
    'newMembers',
    '新增会员',
    '人',
    'distinct',
    '这段时间里入会的人，一个人只算一次；转会不算，花名册导入的按入会日期算。',
  ),
  organising(3, 'unitsFounded', '已建会企业', '家', 'typed', '已建立工会的企业数，按市场监管名录核对。', asOf),
  organising(3, 'unitsDue', '应建会企业', '家', 'typed', '应当建立工会的企业数。', asOf),
  organising(3, 'unionRate', '企业建会率', '%', 'rate', '已建会企业 ÷ 应建会企业。', rateOf('unitsFounded', 'unitsDue')),
  organising(3, 'employees', '职工总数', '人', 'typed', '本地职工人数，来自统计或社保部门。', asOf),
  organising(3, 'memberRate', '职工入会率', '%', 'rate', '会员总数 ÷ 职工总数。', rateOf('members', 'employees')),
  organising(4, 'membersReported', '年报会员数', '人', 'typed', '上一次工会统计年报的会员数。', asOf),
  organising(
    4,
    'realNameRate',
    '会员实名率',
    '%',
    'rate',
    '本系统实名登记的会员 ÷ 年报会员数。',
    rateOf('members', 'membersReported'),
  ),
  organising(5, 'unions', '工会总数', '家', 'stock', '这一刻没有撤销的工会，含本级。'),
  organising(5, 'members', '会员总数', '人', 'stock', '这一刻的会员，含保留会籍的。'),
  organising(6, 'streetUnions', '街道（乡镇）工会', '家', 'stock', '小三级的第一级。'),
  organising(6, 'communityUnions', '社区（村）工会', '家', 'stock', '小三级的第二级。'),
  organising(6, 'grassrootsUnions', '单位工会和联合工会', '家', 'stock', '小三级的第三级。'),
  organising(6, 'coveredUnits', '工会覆盖的单位', '家', 'stock', '各工会登记的覆盖单位，同名的算一家。'),
  organising(7, 'chainUnions', '产业链建会企业', '家', 'typed', '产业链上已建会的企业。', asOf),
  organising(
    8,
    'newGigMembers',
    '新增新就业形态会员',
    '人',
    'distinct',
    '新增会员里的货车司机、网约车司机、快递员、外卖骑手、护工、家政等。',
  ),
  organising(9, 'industryUnions', '行业工会联合会', '家', 'stock', '这一刻没有撤销的行业工会联合会。'),
  organising(10, 'hiredStaff', '社会化工会工作者', '人', 'typed', '期末在岗人数。', asOf),
  organising(11, 'streetFund', '补助街道工会经费', '元', 'typed', '拨给街道（乡镇）工会的补助。'),
  organising(12, 'modelHomes', '模范职工之家', '家', 'typed', '新获省级以上命名的。'),
  organising(13, 'newHomes', '新建职工之家', '个', 'typed', '新建成并投入使用的。'),
  organising(14, 'readingRooms', '职工书屋', '家', 'typed', '新获省级以上命名的。'),
]

const rightsFigures: Indicator[] = [
  rights(15, 'contractsSigned', '已签集体合同的企业', '家', 'typed', '集体合同在有效期内的建会企业。', asOf),
  rights(15, 'contractsDue', '应签集体合同的企业', '家', 'typed', '已建会、应当签订的企业。', asOf),
  rights(15, 'contractRate', '集体合同签订率', '%', 'rate', '已签 ÷ 应签。', rateOf('contractsSigned', 'contractsDue')),
  rights(16, 'wageContracts', '工资专项集体合同', '份', 'typed', '期末有效的份数。', asOf),
  rights(16, 'wageWorkers', '工资专项集体合同覆盖职工', '人', 'typed', '期末有效合同覆盖的职工。', asOf),
  rights(17, 'lawCheckups', '法治体检', '次', 'typed', '为企业做的用工体检。'),
  rights(18, 'legalAdvice', '法律咨询和服务', '人次', 'typed', '接待一次算一人次。'),
  rights(19, 'disputesSettled', '调解劳动争议', '件', 'typed', '调解成功的。'),
  rights(20, 'lawReach', '普法受益职工', '人', 'typed', '参加普法活动的职工。'),
  rights(21, 'reformFirms', '产改典型企业', '家', 'typed', '新增的。'),
  rights(22, 'workerDelegates', '产业工人代表', '人', 'typed', '本级代表大会里的产业工人。', asOf),
  rights(22, 'delegates', '代表总数', '人', 'typed', '本级代表大会的全部代表。', asOf),
  rights(
    22,
    'delegateShare',
    '产业工人代表占比',
    '%',
    'rate',
    '产业工人代表 ÷ 代表总数。',
    rateOf('workerDelegates', 'delegates'),
  ),
  rights(23, 'migrantStations', '农民工维权站', '个', 'typed', '期末有的。', asOf),
]

const stationFigures: Indicator[] = [
  stations(24, 'stations', '工会驿站', '个', 'stock', '这一刻没有停办的户外劳动者服务站点。'),
  stations(25, 'allDayStations', '24 小时驿站', '个', 'stock', '其中全天开放的。'),
  stations(26, 'stationVisits', '驿站服务', '人次', 'event', '扫码进站的和管理员当天登记的，同一人一小时内扫两次算一次。'),
  stations(27, 'stationHonours', '驿站荣誉', '个', 'typed', '新获省市以上命名的。'),
  stations(28, 'driverHomes', '司机之家', '个', 'typed', '期末有的。', asOf),
  stations(28, 'babyRooms', '母婴关爱室', '个', 'typed', '期末有的。', asOf),
  stations(29, 'places', '服务阵地', '个', 'typed', '新建的示范点。'),
  stations(29, 'placesMoney', '阵地建设投入', '元', 'typed', '这段时间里支出的。'),
  stations(30, 'palaceEvents', '文化宫活动', '场次', 'typed', '在文化宫办的活动，含下级工会办的。'),
  stations(31, 'palaceVisits', '文化宫服务', '人次', 'typed', '来一次算一人次，不是人数。'),
  stations(32, 'houseMoney', '职工之家投入', '元', 'typed', '这段时间里支出的。'),
]

const aidFigures: Indicator[] = [
  aid(33, 'aidFiled', '收到帮扶申请', '件', 'event', '提交的帮扶申请，退回后再提交的不重复算。'),
  aid(33, 'aidApproved', '批准帮扶', '件', 'event', '公示期满没有异议成立的申请；不公示的项目，审核通过就算。', {
    small: true,
    parts: true,
  }),
  aid(33, 'aidPeople', '受助职工', '人', 'distinct', '发放到账的职工，一个人只算一次。', { small: true, parts: true }),
  aid(34, 'aidHouseholds', '受助家庭', '户', 'distinct', '发放到账的家庭，一户只算一次。', { small: true, parts: true }),
  aid(34, 'aidPlannedMoney', '帮扶计划金额', '元', 'stock', '本年帮扶项目的预算合计，来自台账。'),
  aid(34, 'aidApprovedMoney', '帮扶批准金额', '元', 'event', '批准了的申请的金额。', { small: true, parts: true }),
  aid(34, 'aidPaidMoney', '帮扶发放金额', '元', 'event', '银行确认到账的金额；退回的减去。', { small: true, parts: true }),
  aid(35, 'coolingPieces', '夏送清凉物资', '件', 'stock', '本年发出的件数，来自台账。'),
  aid(35, 'coolingMoney', '夏送清凉物资金额', '元', 'typed', '采购金额。'),
  aid(36, 'schoolChildren', '助学的孩子', '人', 'distinct', '助学金到账的孩子，一个孩子只算一次。', { small: true }),
  aid(36, 'schoolMoney', '助学金额', '元', 'event', '按孩子申请、已经到账的金额；退回的减去。', { small: true }),
  aid(37, 'mutualClaims', '医疗互助补助', '人次', 'typed', '办理一次补助算一人次。'),
  aid(38, 'mutualMembers', '医疗互助参保', '人', 'typed', '期末在保障期内的。', asOf),
  aid(39, 'fourActionsMoney', '四季送温暖投入', '元', 'typed', '春送岗位、夏送清凉、金秋助学、冬送温暖的合计。'),
  aid(39, 'fourActionsReach', '四季送温暖惠及', '人次', 'typed', '参加一次算一人次。'),
  aid(40, 'dustWorkers', '尘肺病职工慰问', '人', 'typed', '慰问到的职工，一个人只算一次。', { small: true }),
  aid(40, 'dustMoney', '尘肺病慰问金', '元', 'typed', '发放的金额。', { small: true }),
  aid(41, 'modelRest', '劳模疗休养', '人', 'typed', '参加疗休养的劳模。'),
  aid(41, 'modelMoney', '劳模慰问和帮扶', '元', 'typed', '发放的金额。'),
  aid(42, 'emergencyVisits', '应急慰问', '人次', 'typed', '疫情、灾害等慰问的一线人员。'),
  aid(42, 'emergencyMoney', '应急专项经费', '元', 'typed', '支出的金额。'),
  aid(43, 'villageHouseholds', '联系脱贫户', '户', 'typed', '期末联系的。', asOf),
  aid(43, 'villageMoney', '乡村帮扶投入', '元', 'typed', '支出的金额。'),
  aid(44, 'consumptionMoney', '消费帮扶', '元', 'typed', '采购帮扶产品的金额。'),
  aid(45, 'cards', '会员服务卡', '张', 'typed', '发放的张数。'),
  aid(45, 'merchants', '特惠商户', '家', 'typed', '期末签约的。', asOf),
  aid(45, 'savedMoney', '会员优惠金额', '元', 'typed', '商户让利的合计。'),
  aid(46, 'restBases', '职工疗休养基地', '个', 'typed', '期末有的。', asOf),
]

const contestFigures: Indicator[] = [
  contests(47, 'contests', '劳动和技能竞赛', '场次', 'event', '公布的竞赛，取消的减去。'),
  contests(47, 'contestEntries', '竞赛参赛', '人次', 'event', '报上名的，一个人参加一项算一人次；取消的减去。'),
  contests(47, 'contestPeople', '竞赛参赛职工', '人', 'distinct', '报上名的职工，一个人只算一次。'),
  contests(48, 'contestMoney', '竞赛投入', '元', 'typed', '支出的金额。'),
  contests(49, 'craftsmen', '工匠', '人', 'typed', '新命名的各级工匠。'),
  contests(50, 'modelWorkers', '劳动模范', '人', 'typed', '新获各级表彰的。'),
  contests(51, 'pioneerTeams', '工人先锋号和先进集体', '个', 'typed', '新获命名的。'),
  contests(52, 'studios', '创新工作室', '个', 'typed', '新创建的。'),
  contests(53, 'frontLineHonoured', '一线职工获表彰', '人', 'typed', '劳模获得者中的一线职工。'),
  contests(
    53,
    'frontLineShare',
    '一线职工占比',
    '%',
    'rate',
    '一线职工获表彰 ÷ 劳动模范。',
    rateOf('frontLineHonoured', 'modelWorkers'),
  ),
  contests(54, 'innovations', '五小活动和合理化建议', '项', 'event', '审核通过的作品。'),
  contests(54, 'innovationMoney', '五小活动创造价值', '元', 'typed', '经单位核实的金额。'),
  contests(55, 'safetyUnits', '安康杯参赛单位', '家', 'distinct', '报名的单位，一家只算一次。'),
  contests(55, 'safetyWorkers', '安康杯参赛职工', '人', 'typed', '参赛单位报来的职工数。'),
  contests(56, 'lectures', '劳模工匠讲堂', '场次', 'typed', '举办的场次。'),
  contests(57, 'trainees', '职业培训', '人', 'typed', '参加培训的职工。'),
  contests(57, 'trainingMoney', '培训投入', '元', 'typed', '支出的金额。'),
  contests(58, 'jobsOffered', '提供就业岗位', '个', 'typed', '发布的岗位。'),
  contests(58, 'jobsPlaced', '介绍就业', '人次', 'typed', '介绍成功一次算一人次。'),
  contests(59, 'counselling', '心理疏导', '人次', 'typed', '接待一次算一人次。'),
  contests(59, 'mentalLectures', '心理健康讲座', '期', 'typed', '举办的期数。'),
  contests(60, 'leisure', '文体活动', '人次', 'typed', '参加一次算一人次。'),
  contests(61, 'newsItems', '宣传信息', '条', 'typed', '采用的条数。'),
  contests(62, 'ledgerCases', '工作台账', '件', 'typed', '专人登记在册的事项。'),
  contests(63, 'wishes', '微心愿', '个', 'typed', '认领并完成的。'),
  contests(64, 'modelRecords', '劳模信息库', '人', 'typed', '期末在库的。', asOf),
  contests(65, 'pairedOfficers', '对口联系工会干部', '人', 'stock', '这一刻与基层工会对口联系的干部，一人只算一次。'),
]

export const indicators: readonly Indicator[] = [
  ...organisingFigures,
  ...rightsFigures,
  ...stationFigures,
  ...aidFigures,
  ...contestFigures,
]

const byCode = new Map(indicators.map(indicator => [indicator.code, indicator]))
export const indicatorOf = (code: string): Indicator | undefined => byCode.get(code)
