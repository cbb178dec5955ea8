import { educationNames, maritalNames, nationNames, politicsNames } from 'shared-types/national-codes'
import { idTypeWords, sexWords } from 'shared-types/person-words'
import { occupationWords } from 'shared-types/occupations'
import type { CellValue } from '../../platform/sheet/spreadsheet.ts'
import { type Column, columnOf } from '../../platform/sheet/template.ts'
import type { Particulars } from '../particulars.ts'

export type ColumnKey =
  | 'name'
  | 'idType'
  | 'idNumber'
  | 'sex'
  | 'bornOn'
  | 'phone'
  | 'orgId'
  | 'joinedOn'
  | 'state'
  | 'memberNumber'
  | keyof Particulars

const words = (names: object) => Object.values(names).join('、')
const coded = (names: object) => `写代码或名称，例如“${Object.entries(names)[0]?.join(' ')}”，代码见“代码”页`

const column = columnOf<ColumnKey>()

/** The roster's columns: the must-fields of real-name registration, then what a register above may ask for (national codes). */
export const columns: readonly Column<ColumnKey>[] = [
  column('name', '姓名', 12, '和证件上一样', true),
  column('idType', '证件类型', 16, `不填就是居民身份证；也可以写：${words(idTypeWords)}`),
  column('idNumber', '证件号码', 24, '先把这一列设成“文本”格式再填，否则 Excel 会丢掉最后几位', true),
  column('sex', '性别', 8, '男或女；居民身份证的不用填'),
  column('bornOn', '出生日期', 14, '例如 1985-03-09；居民身份证的不用填'),
  column('phone', '手机号码', 16, '11 位；本人以后用它认领会员证。没有就留空'),
  column('orgId', '所属工会', 28, '工会全称，要在您管理的范围内；不填就是导入时选的工会'),
  column('joinedOn', '入会日期', 14, '例如 2019-05-01；不填就是导入当天'),
  column('state', '会籍状态', 12, '不填就是正常；退休、失业等保留会籍的写“保留会籍”'),
  column('occupation', '职业', 16, `新就业形态的写：${words(occupationWords)}`),
  column('nation', '民族', 14, coded(nationNames)),
  column('politics', '政治面貌', 16, coded(politicsNames)),
  column('education', '学历', 18, coded(educationNames)),
  column('marital', '婚姻状况', 14, coded(maritalNames)),
  column('employerName', '工作单位', 28, '最多 60 个字'),
  column('employerCreditCode', '单位统一社会信用代码', 24, '18 位'),
  column('position', '岗位', 16, '最多 30 个字'),
  column('memberNumber', '会员证号', 16, '不用填，导出时才有'),
]

/** `01 汉族`: read by people and by machines. */
export const writeCoded = (names: Readonly<Record<string, string>>, code: string | undefined): CellValue =>
  code === undefined ? null : `${code} ${names[code] ?? ''}`.trim()

export const stateNames = { active: ['正常', '会员'], retained: ['保留会籍', '保留'] } as const
export const sexNames = { male: [sexWords.male, '男性', '1'], female: [sexWords.female, '女性', '2'] } as const
