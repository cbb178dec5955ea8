/** Downloads a spreadsheet. */
export function saveSpreadsheet(fileBase64: string, name: string): Promise<boolean> {
  const link = document.createElement('a')
  link.href = `data:application/vnd.openxmlformats-officedocument.spreadsheetml.sheet;base64,${fileBase64}`
  link.download = name
  link.click()
  return Promise.resolve(true)
}
