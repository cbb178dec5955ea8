/** What WeChat allows in a subscribe message's fields, told by the field name's prefix (`thing3` is a `thing`). */
const rules: Record<string, (value: string) => boolean> = {
  thing: value => [...value].length <= 20,
  phrase: value => /^\p{Script=Han}{1,5}$/u.test(value),
  name: value => [...value].length <= 10 || /^[\x20-\x7e]{1,20}$/.test(value),
  character_string: value => /^[\x20-\x7e]{1,32}$/.test(value),
  number: value => /^-?\d{1,32}(\.\d+)?$/.test(value),
  letter: value => /^[A-Za-z]{1,32}$/.test(value),
  symbol: value => [...value].length <= 5,
  phone_number: value => /^[\d+() -]{1,17}$/.test(value),
  amount: value => /^[¥$]?\d{1,10}(\.\d{1,2})?元?$/.test(value),
  date: value => /^\d{4}([-/.]|年)\d{1,2}([-/.]|月)\d{1,2}日?( \d{2}:\d{2}(:\d{2})?)?$/.test(value),
  time: value => /\d{1,2}:\d{2}/.test(value) || /^\d{4}([-/.]|年)\d{1,2}([-/.]|月)\d{1,2}日?/.test(value),
  car_number: value => [...value].length <= 8,
}

/** The first field that WeChat would refuse with 47003, or `undefined`. Empty values and line breaks are refused too. */
export function brokenField(data: Record<string, string>): string | undefined {
  return Object.entries(data).find(([field, value]) => {
    const rule = rules[field.replace(/\d+$/, '')]
    return !rule || value.trim() === '' || /[\r\n]/.test(value) || !rule(value)
  })?.[0]
}
