import type { IdType } from 'shared-types/fields'
import type { Occupation } from 'shared-types/organisations'

/** Names of the values on the joining form. */

export const idTypeWords: Record<IdType, string> = {
  residentId: '居民身份证',
  hkMoTwResidencePermit: '港澳台居民居住证',
  hkMoTravelPermit: '港澳居民来往内地通行证',
  twTravelPermit: '台湾居民来往大陆通行证',
  foreignerPermanentId: '外国人永久居留身份证',
  passport: '护照',
}

export const idTypeList = Object.keys(idTypeWords) as IdType[]

export const occupationWords: Record<Occupation, string> = {
  courier: '快递员',
  foodRider: '外卖配送员',
  rideHailDriver: '网约车司机',
  truckDriver: '货车司机',
  careWorker: '护工护理员',
  domesticWorker: '家政服务员',
  shopGuide: '商场信息员',
  estateAgent: '房产中介员',
  securityGuard: '保安员',
  other: '其他职业',
}

export const occupationList = Object.keys(occupationWords) as Occupation[]

export const sexWords = { male: '男', female: '女' } as const
