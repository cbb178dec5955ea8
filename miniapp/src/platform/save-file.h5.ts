function download(fileBase64: string, name: string, type: string): Promise<boolean> {
  const link = document.createElement('a')
  link.href = `data:${type};base64,${fileBase64}`
  link.download = name
  link.click()
  return Promise.resolve(true)
}

export const saveSpreadsheet = (fileBase64: string, name: string) =>
  download(fileBase64, name, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
export const savePdf = (fileBase64: string, name: string) => download(fileBase64, name, 'application/pdf')
