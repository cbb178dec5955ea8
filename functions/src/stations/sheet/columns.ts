import type { StationForm } from 'shared-types/station-staff'
import { writeHolidays, writeHours } from 'shared-types/hours-text'
import type { Column } from '../../platform/sheet/template.ts'
import { allNames, nameOf } from '../../platform/sheet/words.ts'
import { accessNames, facilityNames, kindNames } from './sheet-words.ts'

/** The sheet's columns, once for the head, the example, the export and the words of what is wrong. */
export interface StationColumn extends Column<ColumnKey> {
  write(form: StationForm, more: { number: string; orgName: string }): string | number | null
}

export type ColumnKey =
  | 'number'
  | 'name'
  | 'kind'
  | 'orgId'
  | 'hostUnit'
  | 'address'
  | 'lng'
  | 'lat'
  | 'phone'
  | 'keeperName'
  | 'hours'
  | 'holidays'
  | 'access'
  | 'hint'
  | 'facilities'
  | 'areaM2'
  | 'seats'
  | 'stars'
  | 'starValidTo'

const column = (
  key: ColumnKey,
  head: string,
  width: number,
  help: string,
  write: StationColumn['write'],
  required = false,
): StationColumn => ({ key, head, width, help, write, required })

export const columns: readonly StationColumn[] = [
  column('number', '编号', 14, '新增的留空；修改的保留导出时的编号', (_form, { number }) => number),
  column('name', '名称', 26, '最多 40 个字', form => form.name, true),
  column('kind', '类别', 12, allNames(kindNames), form => nameOf(kindNames, form.kind), true),
  column('orgId', '管理工会', 24, '工会全称，要在您管理的范围内', (_form, { orgName }) => orgName, true),
  column('hostUnit', '所在单位', 20, '设在哪个单位里', form => form.hostUnit ?? null),
  column('address', '地址', 32, '最多 100 个字', form => form.address, true),
  column('lng', '经度', 12, '例如 111.99380', form => form.lng, true),
  column('lat', '纬度', 12, '例如 27.70060', form => form.lat, true),
  column('phone', '电话', 16, '7 到 15 位数字，可带短横线', form => form.phone ?? null),
  column('keeperName', '管理员', 12, '', form => form.keeperName ?? null),
  column(
    'hours',
    '开放时间',
    34,
    '例如：每天 08:00-21:00；或 周一至周五 08:30-17:30；周六、周日 不开放；或 24小时',
    form => writeHours(form.hours),
    true,
  ),
  column('holidays', '法定节假日', 14, '照常、不开放，或 09:00-17:00', form => writeHolidays(form.hours.holidays)),
  column('access', '进门方式', 16, allNames(accessNames), form => nameOf(accessNames, form.access), true),
  column('hint', '进门提示', 20, '', form => form.hint ?? null),
  column('facilities', '设施', 36, `用顿号隔开：${allNames(facilityNames)}`, form =>
    form.facilities.map(facility => nameOf(facilityNames, facility)).join('、'),
  ),
  column('areaM2', '面积', 8, '平方米', form => form.areaM2 ?? null),
  column('seats', '座位', 8, '', form => form.seats ?? null),
  column('stars', '星级', 8, '1 到 5', form => form.star?.stars ?? null),
  column('starValidTo', '星级有效期', 14, '例如 2027-02-28', form => form.star?.validTo ?? null),
]

/** As it is printed on the code at the door. */
export const numberOf = (stationId: string) => stationId.slice('sta_'.length).toUpperCase()
export const idOfNumber = (number: string) => `sta_${number.trim().toLowerCase()}`
