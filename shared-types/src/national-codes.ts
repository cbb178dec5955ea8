/**
 * The national code lists by which federations exchange registers: code → name, the codes as the standards print them. Plain values, so
 * that a form shows them without a schema.
 */

/** GB/T 2261.1-2003 性别. */
export const sexCodes = { male: '1', female: '2' } as const

/** GB/T 2261.2-2003 婚姻状况. */
export const maritalNames = {
  '10': '未婚',
  '20': '已婚',
  '21': '初婚',
  '22': '再婚',
  '23': '复婚',
  '30': '丧偶',
  '40': '离婚',
  '90': '未说明的婚姻状况',
} as const
export type MaritalCode = keyof typeof maritalNames

/** GB/T 4658-2006 学历, the levels that a register of workers tells apart. */
export const educationNames = {
  '11': '博士研究生毕业',
  '14': '硕士研究生毕业',
  '21': '大学本科毕业',
  '31': '大学专科毕业',
  '40': '中等职业教育',
  '61': '普通高中毕业',
  '71': '初中毕业',
  '81': '小学毕业',
  '90': '其他',
} as const
export type EducationCode = keyof typeof educationNames

/** GB/T 4762-1984 政治面貌. */
export const politicsNames = {
  '01': '中共党员',
  '02': '中共预备党员',
  '03': '共青团员',
  '04': '民革党员',
  '05': '民盟盟员',
  '06': '民建会员',
  '07': '民进会员',
  '08': '农工党党员',
  '09': '致公党党员',
  '10': '九三学社社员',
  '11': '台盟盟员',
  '12': '无党派人士',
  '13': '群众',
} as const
export type PoliticsCode = keyof typeof politicsNames

const nations =
  '汉 蒙古 回 藏 维吾尔 苗 彝 壮 布依 朝鲜 满 侗 瑶 白 土家 哈尼 哈萨克 傣 黎 傈僳 佤 畲 高山 拉祜 水 东乡 纳西 景颇 柯尔克孜 土 达斡尔 仫佬 羌 布朗 撒拉 毛南 仡佬 锡伯 阿昌 普米 塔吉克 怒 乌孜别克 俄罗斯 鄂温克 德昂 保安 裕固 京 塔塔尔 独龙 鄂伦春 赫哲 门巴 珞巴 基诺'.split(
    ' ',
  )

/** GB/T 3304-1991 民族: `01` 汉族 to `56` 基诺族. */
export const nationNames: Readonly<Record<string, string>> = Object.fromEntries(
  nations.map((name, i) => [String(i + 1).padStart(2, '0'), `${name}族`]),
)

/** GB/T 4754-2017 国民经济行业分类, its twenty sections (门类). */
export const industryNames = {
  A: '农、林、牧、渔业',
  B: '采矿业',
  C: '制造业',
  D: '电力、热力、燃气及水生产和供应业',
  E: '建筑业',
  F: '批发和零售业',
  G: '交通运输、仓储和邮政业',
  H: '住宿和餐饮业',
  I: '信息传输、软件和信息技术服务业',
  J: '金融业',
  K: '房地产业',
  L: '租赁和商务服务业',
  M: '科学研究和技术服务业',
  N: '水利、环境和公共设施管理业',
  O: '居民服务、修理和其他服务业',
  P: '教育',
  Q: '卫生和社会工作',
  R: '文化、体育和娱乐业',
  S: '公共管理、社会保障和社会组织',
  T: '国际组织',
} as const
export type IndustryCode = keyof typeof industryNames
