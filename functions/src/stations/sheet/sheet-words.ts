import type { AccessMode, Facility, StationKind } from 'shared-types/station-codes'
import type { Names } from '../../platform/sheet/words.ts'

export const kindNames: Names<StationKind> = {
  restStation: ['驿站', '工会驿站', '爱心驿站', '接力站', '户外劳动者服务站点'],
  driverHome: ['司机之家'],
  nursingRoom: ['母婴室', '爱心妈咪小屋'],
  bookRoom: ['职工书屋'],
  counsellingRoom: ['心理咨询室', '心灵驿站'],
  serviceHall: ['服务大厅', '职工服务中心'],
}

export const accessNames: Names<AccessMode> = {
  open: ['推门就进', '直接进入', '无'],
  ask: ['请工作人员开门', '工作人员开门'],
  doorCode: ['密码锁', '门上有密码锁'],
  idCard: ['刷身份证', '刷身份证进门', '身份证'],
  scan: ['扫码', '扫门上的码进门', '扫码进门'],
}

export const facilityNames: Names<Facility> = {
  water: ['饮水', '饮水机', '热水'],
  toilet: ['卫生间', '厕所'],
  charging: ['手机充电', '充电'],
  seat: ['桌椅', '座椅'],
  ac: ['空调'],
  heating: ['暖气'],
  fan: ['风扇', '电扇'],
  microwave: ['微波炉'],
  fridge: ['冰箱'],
  firstAid: ['医药箱', '药箱', '急救箱'],
  aed: ['AED', '除颤仪'],
  rainGear: ['雨具', '雨伞'],
  airPump: ['打气筒'],
  batterySwap: ['换电柜', '换电'],
  parking: ['停车', '停车位'],
  wifi: ['无线网', 'WIFI', 'WiFi', 'wifi'],
  books: ['书报', '图书'],
  meal: ['优惠餐', '就餐'],
  nursing: ['母婴设施', '母婴室'],
  shower: ['淋浴'],
  bed: ['休息床', '按摩椅'],
  haircut: ['理发'],
  legal: ['法律咨询'],
  psych: ['心理服务', '心理咨询'],
  joinDesk: ['现场入会', '入会'],
  share: ['爱心互献'],
  accessible: ['无障碍', '轮椅'],
}
