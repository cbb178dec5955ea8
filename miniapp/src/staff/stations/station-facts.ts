import type { StationFile, StationHistoryRow } from 'shared-types/station-staff'
import { dayWords, localToday, momentWords } from '../../ui/dates.ts'
import type { TimelineItem } from '../../ui/timeline.tsx'
import { accessWords, facilityWords, hoursFacts, stationKindWords } from '../station-words.ts'

/** Words of one station for whoever keeps it. */

interface Words {
  label: string
  value: string
}

const plainDay = (day: string) => dayWords(day).split('（')[0] ?? day

export function fileFacts(file: StationFile, orgName: string, now: Date): Words[] {
  const { kind, hostUnit, address, hint, phone, keeperName, areaM2, seats, star, honours } = file
  const facts: { label: string; value: string | undefined }[] = [
    { label: '编号', value: file.stationId.slice('sta_'.length).toUpperCase() },
    { label: '类别', value: [stationKindWords[kind], hostUnit && `设在${hostUnit}`].filter(Boolean).join('，') },
    { label: '管理工会', value: orgName },
    { label: '地址', value: address },
    ...hoursFacts(file.hours, now),
    { label: '怎么进门', value: [accessWords[file.access], hint].filter(Boolean).join('。') },
    { label: '联系', value: [keeperName, phone].filter(Boolean).join('，') },
    { label: '设施', value: file.facilities.map(one => facilityWords[one].words).join('、') },
    { label: '大小', value: [areaM2 && `${areaM2} 平方米`, seats && `${seats} 个座位`].filter(Boolean).join('，') },
    { label: '星级', value: star && `${star.stars} 星，有效到${plainDay(star.validTo)}` },
    {
      label: '荣誉',
      value: honours.map(({ name, validTo }) => (validTo ? `${name}（到${plainDay(validTo)}）` : name)).join('、'),
    },
    { label: '上次检查', value: file.lastCheckOn && dayWords(file.lastCheckOn, now) },
    {
      label: '下次检查',
      value: file.nextCheckOn && `${dayWords(file.nextCheckOn, now)}${file.nextCheckOn <= localToday(now) ? '，该检查了' : ''}`,
    },
  ]
  return facts.filter((fact): fact is Words => Boolean(fact.value))
}

const changes: Record<StationHistoryRow['change'], string> = {
  added: '新设',
  changed: '修改资料',
  closed: '临时关闭',
  reopened: '恢复开放',
  ended: '撤销',
  restored: '恢复',
  checked: '检查登记',
  keeperAdded: '增加管理员',
  keeperRemoved: '移除管理员',
  imported: '表格导入',
}

const fieldWords: Record<string, string> = {
  orgId: '管理工会',
  name: '名称',
  kind: '类别',
  hostUnit: '所在单位',
  address: '地址',
  lat: '位置',
  lng: '位置',
  hint: '进门提示',
  phone: '电话',
  keeperName: '管理员姓名',
  hours: '开放时间',
  access: '进门方式',
  facilities: '设施',
  areaM2: '面积',
  seats: '座位',
  honours: '荣誉',
  star: '星级',
  photoIds: '照片',
}

/** Each named once, in people's words; what has no word is left out. */
export const namesOf = (fields: readonly string[]) =>
  [...new Set(fields.map(field => fieldWords[field]).filter(Boolean))].join('、')

export function historyItem({ at, change, fields, note, byMasked }: StationHistoryRow): TimelineItem {
  const named = change === 'changed' || change === 'imported' ? namesOf(fields) : ''
  return {
    what: named ? `${changes[change]}：${named}` : changes[change],
    when: [momentWords(at), byMasked].filter(Boolean).join(' · '),
    ...(note ? { note } : {}),
  }
}

export const keeperInvitationText = ({
  code,
  stationName,
  expiresAt,
}: {
  code: string
  stationName: string
  expiresAt: string
}) =>
  `请您做${stationName}的管理员。打开“职工之家”，在“我的”里点“接受驿站管理邀请”，填邀请码：${code}。${momentWords(expiresAt)} 前有效，只能用一次。`
