import type { IdType } from './fields.ts'

/** What the kinds of identity document are called, in the order in which they are offered. */
export const idTypeWords: Record<IdType, string> = {
  residentId: '居民身份证',
  hkMoTwResidencePermit: '港澳台居民居住证',
  hkMoTravelPermit: '港澳居民来往内地通行证',
  twTravelPermit: '台湾居民来往大陆通行证',
  foreignerPermanentId: '外国人永久居留身份证',
  passport: '护照',
}

export const idTypeList = Object.keys(idTypeWords) as IdType[]

export const sexWords: Record<'male' | 'female', string> = { male: '男', female: '女' }
