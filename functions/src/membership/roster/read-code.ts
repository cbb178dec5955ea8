/** As committees write them; the standard's own names need no entry. */
const customary: Readonly<Record<string, string>> = {
  本科: '大学本科毕业',
  大学本科: '大学本科毕业',
  大专: '大学专科毕业',
  大学专科: '大学专科毕业',
  专科: '大学专科毕业',
  硕士: '硕士研究生毕业',
  硕士研究生: '硕士研究生毕业',
  博士: '博士研究生毕业',
  博士研究生: '博士研究生毕业',
  中专: '中等职业教育',
  技校: '中等职业教育',
  职高: '中等职业教育',
  高中: '普通高中毕业',
  初中: '初中毕业',
  小学: '小学毕业',
  党员: '中共党员',
  中国共产党党员: '中共党员',
  预备党员: '中共预备党员',
  团员: '共青团员',
  离异: '离婚',
}

/** A code of a national list from `01`, `1`, `01 汉族`, `汉族` or `汉`. */
export function readCode<T extends string>(names: Readonly<Record<T, string>>, text: string): T | undefined {
  const plain = text.normalize('NFKC').replace(/[\s.、-]+/g, '')
  const [, digits = '', rest = ''] = /^(\d{0,2})(.*)$/u.exec(plain) ?? []
  const name = customary[rest] ?? rest
  const code = digits.padStart(2, '0') as T
  const codes = Object.keys(names) as T[]
  const byName = codes.find(one => names[one] === name || names[one] === `${name}族`)
  if (digits === '') return byName
  if (!codes.includes(code)) return undefined
  return rest === '' || byName === code ? code : undefined
}
