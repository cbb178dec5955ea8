import * as z from 'zod/mini'
import { isCreditCode, isUnionCreditCode, normaliseCreditCode } from './credit-code.ts'
import { normaliseIdNumber, readResidentId } from './resident-id.ts'

/** The building blocks that several capabilities' forms share; each check carries the sentence a person reads. */

export const prefixedId = (prefix: string) => z.string().check(z.regex(new RegExp(`^${prefix}_[0-9a-z]{6,40}$`), '编号格式不对'))

export const AccountId = prefixedId('acc')
export const PersonId = prefixedId('per')
export const OrganisationId = prefixedId('org')
export const CaseId = prefixedId('cas')
export const MessageId = prefixedId('msg')

/** An instant in UTC, ISO 8601 with milliseconds. */
export const InstantSchema = z.iso.datetime({ precision: 3 })
/** A local day in Asia/Shanghai, `YYYY-MM-DD`. */
export const DaySchema = z.iso.date('请填写日期')

/** Any text a person types: no control characters, trimmed, of bounded length. */
export const lineOf = (max: number, message: string) =>
  z
    .string()
    .check(
      z.trim(),
      z.minLength(1, message),
      z.maxLength(max, `最多 ${max} 个字`),
      z.regex(/^[^\p{Cc}]*$/u, '含有不能识别的字符'),
    )
export const textOf = (max: number, message: string) =>
  z
    .string()
    .check(
      z.trim(),
      z.minLength(1, message),
      z.maxLength(max, `最多 ${max} 个字`),
      z.regex(/^(?:[^\p{Cc}]|[\n\r\t])*$/u, '含有不能识别的字符'),
    )

export const PersonName = z
  .string()
  .check(
    z.trim(),
    z.minLength(2, '请填写证件上的姓名'),
    z.maxLength(40, '姓名最多 40 个字'),
    z.regex(/^[\p{L}\p{M}][\p{L}\p{M}·•.' -]*$/u, '姓名只写文字，和证件上一样'),
  )

export const Phone = z.string().check(z.trim(), z.regex(/^1[3-9]\d{9}$/, '请填写 11 位手机号'))

/** 1400 bytes of cursor are more than any of our keys needs. */
export const Cursor = z.string().check(z.minLength(1), z.maxLength(1400), z.regex(/^[A-Za-z0-9_-]+$/, '翻页标记不对'))

export const CreditCode = z.pipe(
  z.pipe(z.string().check(z.maxLength(40, '统一社会信用代码是 18 位')), z.transform(normaliseCreditCode)),
  z.string().check(z.refine(isCreditCode, '这个统一社会信用代码不对，请对照营业执照再看一遍')),
)
export const UnionCreditCode = z.pipe(
  z.pipe(z.string().check(z.maxLength(40, '统一社会信用代码是 18 位')), z.transform(normaliseCreditCode)),
  z.string().check(z.refine(isUnionCreditCode, '工会的代码以 81 或 89 开头，请对照工会法人证书')),
)

/** Kinds of identity document; only the resident identity card has a check character and tells sex and birth date. */
export const idTypes = [
  'residentId',
  'hkMoTwResidencePermit',
  'hkMoTravelPermit',
  'twTravelPermit',
  'foreignerPermanentId',
  'passport',
] as const
export const IdType = z.enum(idTypes, '请选择证件类型')
export type IdType = z.infer<typeof IdType>

const otherIdPattern: Record<Exclude<IdType, 'residentId'>, RegExp> = {
  hkMoTwResidencePermit: /^8[123]0000\d{11}[\dX]$/,
  hkMoTravelPermit: /^[HM]\d{8,10}$/,
  twTravelPermit: /^\d{8}$|^[A-Z]\d{10}$/,
  foreignerPermanentId: /^[A-Z]{3}\d{12}$|^9\d{16}[\dX]$/,
  passport: /^[A-Z0-9]{5,17}$/,
}

/** The sentence that says what is wrong with a document number, or `undefined` when it may be right. */
export function idNumberProblem(idType: IdType, normalised: string): string | undefined {
  if (normalised === '') return '请填写证件号码'
  if (idType === 'residentId') {
    if (normalised.length !== 18) return `身份证号是 18 位，您填了 ${normalised.length} 位`
    return readResidentId(normalised) ? undefined : '这个身份证号不对，请对照证件再看一遍'
  }
  return otherIdPattern[idType].test(normalised) ? undefined : '证件号码的格式不对，请对照证件再看一遍'
}

export const IdNumberText = z.pipe(z.string().check(z.maxLength(40, '证件号码太长了')), z.transform(normaliseIdNumber))

export const Sex = z.enum(['male', 'female'], '请选择性别')

/** A page of a list: `next` is absent on the last one. */
export const pageOf = <T extends z.ZodMiniType>(item: T) => z.object({ items: z.array(item), next: z.optional(Cursor) })

export const Done = z.object({ done: z.literal(true) })
