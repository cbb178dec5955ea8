import Taro from '@tarojs/taro'

/** Keeps a PNG in the phone's album. `false`: the person or the phone did not let it. */
export async function saveImage(pngBase64: string, name: string): Promise<boolean> {
  const filePath = `${Taro.env.USER_DATA_PATH}/${name}.png`
  try {
    Taro.getFileSystemManager().writeFileSync(filePath, pngBase64, 'base64')
    await Taro.saveImageToPhotosAlbum({ filePath })
    return true
  } catch {
    return false
  }
}
