import Taro from '@tarojs/taro'

/** Opens a file, from where it can be passed on or kept. `false`: the phone did not let it. */
async function open(fileBase64: string, name: string, fileType: 'xlsx' | 'pdf'): Promise<boolean> {
  const filePath = `${Taro.env.USER_DATA_PATH}/${name}`
  try {
    Taro.getFileSystemManager().writeFileSync(filePath, fileBase64, 'base64')
    await Taro.openDocument({ filePath, fileType, showMenu: true })
    return true
  } catch {
    return false
  }
}

export const saveSpreadsheet = (fileBase64: string, name: string) => open(fileBase64, name, 'xlsx')
export const savePdf = (fileBase64: string, name: string) => open(fileBase64, name, 'pdf')
