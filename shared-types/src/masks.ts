/** What lists, logs and other people's screens show in place of the value. */
export function maskIdNumber(idNumber: string): string {
  return idNumber.length < 4 ? '*'.repeat(idNumber.length) : idNumber[0] + '*'.repeat(idNumber.length - 2) + idNumber.at(-1)
}

export function maskPhone(phone: string): string {
  return phone.replace(/^(\d{3})\d{4}(\d{4})$/, '$1****$2')
}

/** 王小明 → 王**; a single name stays hidden but for its first character. */
export function maskName(name: string): string {
  const characters = [...name]
  return characters.length < 2 ? '*' : (characters[0] as string) + '*'.repeat(characters.length - 1)
}
