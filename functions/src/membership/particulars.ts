import type { EducationCode, MaritalCode, PoliticsCode } from 'shared-types/national-codes'
import type { Occupation } from 'shared-types/organisations'

/**
 * What a register of members says beside the must-fields, each of it optional (总工办发〔2017〕14号); in national codes. Kept sealed:
 * nobody decides anything by it, it only goes out again to a register above.
 */
export interface Particulars {
  /** GB/T 3304. */
  nation?: string
  politics?: PoliticsCode
  education?: EducationCode
  marital?: MaritalCode
  occupation?: Occupation
  employerName?: string
  employerCreditCode?: string
  position?: string
}
