import { industryNames } from 'shared-types/national-codes'
import { unionKindWords } from 'shared-types/union-kinds'
import type { SheetCell, WrittenSheet } from '../../platform/sheet/spreadsheet.ts'
import { type Column, columnOf } from '../../platform/sheet/template.ts'

export type ColumnKey =
  | 'name'
  | 'kind'
  | 'parentId'
  | 'joinable'
  | 'unionCreditCode'
  | 'regionCode'
  | 'industry'
  | 'ordinal'
  | 'electedOn'
  | 'years'
  | 'address'
  | 'phone'
  | 'employers'
  | 'memberCount'

const column = columnOf<ColumnKey>()

/** The register of unions in the national codes that registers above use. */
export const columns: readonly Column<ColumnKey>[] = [
  column('name', '工会名称', 32, '和公章上一样的全称', true),
  column('kind', '类型', 26, `写其中一个：${Object.values(unionKindWords).join('、')}`, true),
  column('parentId', '上级工会', 28, '上级工会的全称，可以是本表前面的行；不填就是导入时选的工会'),
  column('joinable', '接收会员', 10, '是或否；不填时，县级和街道是“否”，其他是“是”'),
  column('unionCreditCode', '工会统一社会信用代码', 24, '法人资格证书上的 18 位，81 或 89 开头'),
  column('regionCode', '行政区划代码', 16, 'GB/T 2260：到县 6 位，到街道 9 位，到社区 12 位'),
  column('industry', '所属行业', 30, 'GB/T 4754 的门类，写字母或名称，例如“C 制造业”，见“代码”页'),
  column('ordinal', '第几届', 8, '本届委员会是第几届，写数字'),
  column('electedOn', '当选日期', 14, '本届委员会选举的日期，例如 2024-05-20；填了要填任期'),
  column('years', '任期（年）', 10, '3 或 5'),
  column('address', '地址', 32, '最多 100 个字'),
  column('phone', '电话', 16, '会员会看到，请填办公电话'),
  column('employers', '覆盖的单位', 40, '用顿号或换行隔开，职工按它找工会'),
  column('memberCount', '会员人数', 10, '不用填，导出时才有'),
]

export const yesNo = { yes: ['是', '接收', '1'], no: ['否', '不接收', '0'] } as const

export const codeSheet: WrittenSheet = {
  name: '代码',
  rows: [
    ['行业代码', '名称（GB/T 4754-2017）'].map((value): SheetCell => ({ value, mark: 'head' })),
    ...Object.entries(industryNames).map(([code, name]): SheetCell[] => [{ value: code }, { value: name }]),
  ],
  widths: [12, 44],
}
