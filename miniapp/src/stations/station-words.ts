import type { AccessMode, Facility, FeedbackState, ReportKind, StationKind } from 'shared-types/station-codes'
import type { IconName } from '../ui/icon-names.ts'

/** The code lists of stations in words, and the icons that stand beside them. */

export const kindWords: Record<StationKind, string> = {
  restStation: '驿站',
  driverHome: '司机之家',
  nursingRoom: '母婴室',
  bookRoom: '职工书屋',
  counsellingRoom: '心理咨询室',
  serviceHall: '服务大厅',
}

export const kindIcons: Record<StationKind, IconName> = {
  restStation: 'map-pin',
  driverHome: 'steering-wheel',
  nursingRoom: 'baby-carriage',
  bookRoom: 'books',
  counsellingRoom: 'mood-heart',
  serviceHall: 'building-community',
}

export const facilityWords: Record<Facility, { words: string; icon: IconName }> = {
  water: { words: '饮水', icon: 'droplet' },
  toilet: { words: '卫生间', icon: 'toilet-paper' },
  charging: { words: '手机充电', icon: 'plug' },
  seat: { words: '桌椅', icon: 'armchair' },
  ac: { words: '空调', icon: 'air-conditioning' },
  heating: { words: '暖气', icon: 'flame' },
  fan: { words: '风扇', icon: 'propeller' },
  microwave: { words: '微波炉', icon: 'microwave' },
  fridge: { words: '冰箱', icon: 'fridge' },
  firstAid: { words: '医药箱', icon: 'first-aid-kit' },
  aed: { words: 'AED', icon: 'heartbeat' },
  rainGear: { words: '雨具', icon: 'umbrella' },
  airPump: { words: '打气筒', icon: 'bike' },
  batterySwap: { words: '换电柜', icon: 'battery-charging' },
  parking: { words: '停车', icon: 'parking' },
  wifi: { words: '无线网', icon: 'wifi' },
  books: { words: '书报', icon: 'book' },
  meal: { words: '优惠餐', icon: 'soup' },
  nursing: { words: '母婴设施', icon: 'baby-carriage' },
  shower: { words: '淋浴', icon: 'bath' },
  bed: { words: '休息床', icon: 'bed' },
  haircut: { words: '理发', icon: 'scissors' },
  legal: { words: '法律咨询', icon: 'scale' },
  psych: { words: '心理服务', icon: 'mood-heart' },
  joinDesk: { words: '现场入会', icon: 'user-plus' },
  share: { words: '爱心互献', icon: 'gift' },
  accessible: { words: '无障碍', icon: 'wheelchair' },
}

export const accessWords: Record<AccessMode, string> = {
  open: '推门就进',
  ask: '请工作人员开门',
  doorCode: '门上有密码锁',
  idCard: '刷身份证进门',
  scan: '扫门上的码进门',
}

export const reportWords: Record<ReportKind, { words: string; note: string }> = {
  closedInHours: { words: '开放时间却关着门', note: '写着开放，到了进不去' },
  wrongAddress: { words: '地址不对', note: '地图或地址找不到' },
  broken: { words: '设施坏了', note: '饮水机、空调、插座等用不了' },
  missingSupplies: { words: '缺东西', note: '没有水、药品过期等' },
  other: { words: '其他情况', note: '请写明' },
}

export const feedbackWords: Record<'report' | 'suggestion', Record<FeedbackState, string>> = {
  report: { waiting: '待处理', working: '处理中', done: '已处理', unfounded: '不属实' },
  suggestion: { waiting: '待研究', working: '研究中', done: '已采纳', unfounded: '未采纳' },
}
