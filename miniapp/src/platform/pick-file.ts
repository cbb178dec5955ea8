import Taro from '@tarojs/taro'

export interface PickedFile {
  name: string
  base64: string
}

/** A spreadsheet out of a chat: a phone has no folders to choose from. `undefined` when the person turned back. */
export async function pickSpreadsheet(): Promise<PickedFile | undefined> {
  const chosen = await Taro.chooseMessageFile({ count: 1, type: 'file', extension: ['xlsx'] }).catch(() => undefined)
  const file = chosen?.tempFiles[0]
  if (!file) return undefined
  const base64 = Taro.getFileSystemManager().readFileSync(file.path, 'base64') as string
  return { name: file.name, base64 }
}
