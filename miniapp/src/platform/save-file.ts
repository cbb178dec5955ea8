import Taro from '@tarojs/taro'

/** Opens a spreadsheet, from where it can be passed on or kept. `false`: the phone did not let it. */
export async function saveSpreadsheet(fileBase64: string, name: string): Promise<boolean> {
  const filePath = `${Taro.env.USER_DATA_PATH}/${name}`
  try {
    Taro.getFileSystemManager().writeFileSync(filePath, fileBase64, 'base64')
    await Taro.openDocument({ filePath, fileType: 'xlsx', showMenu: true })
    return true
  } catch {
    return false
  }
}
