import type { PickedFile } from './pick-file.ts'

const base64Of = (file: File): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''))
    reader.onerror = () => reject(new Error('the file could not be read'))
    reader.readAsDataURL(file)
  })

export const pickSpreadsheet = (): Promise<PickedFile | undefined> =>
  new Promise(resolve => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = '.xlsx'
    input.onchange = () => {
      const [file] = input.files ?? []
      if (!file) return resolve(undefined)
      base64Of(file).then(
        base64 => resolve({ name: file.name, base64 }),
        () => resolve(undefined),
      )
    }
    input.addEventListener('cancel', () => resolve(undefined))
    input.click()
  })
