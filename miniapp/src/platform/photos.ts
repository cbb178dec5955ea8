import Taro from '@tarojs/taro'
import { longestSide, type PickedPhoto, typeOf, wantedBytes } from './picked-photo.ts'

/** Camera or album, at most `most`; `not-allowed` when the phone does not let us, nothing when the person turned back. */
export async function pickPhotos(most: number): Promise<PickedPhoto[] | 'not-allowed'> {
  try {
    const { tempFiles } = await Taro.chooseMedia({
      count: most,
      mediaType: ['image'],
      sourceType: ['album', 'camera'],
      sizeType: ['compressed'],
    })
    return await Promise.all(tempFiles.map(({ tempFilePath, size }) => smaller(tempFilePath, size)))
  } catch (error) {
    return /cancel/.test((error as { errMsg?: string }).errMsg ?? '') ? [] : 'not-allowed'
  }
}

/** A phone that cannot compress sends what it has: the server says when that is too large. */
async function smaller(path: string, bytes: number): Promise<PickedPhoto> {
  const { width = 0, height = 0, type = '' } = await Taro.getImageInfo({ src: path }).catch(() => ({}) as Partial<Info>)
  const known = typeOf(type)
  const asIs: PickedPhoto = { path, bytes, type: known ?? 'image/jpeg' }
  if (known && bytes <= wantedBytes && Math.max(width, height) <= longestSide) return asIs
  const side = Math.max(width, height) > longestSide ? longestSide : Math.max(width, height)
  const scaled = width >= height ? { compressedWidth: side } : { compressedHeight: side }
  const made = await Taro.compressImage({ src: path, quality: 80, ...(side > 0 ? scaled : {}) }).catch(() => undefined)
  if (!made) return asIs
  const [size, info] = await Promise.all([sizeOf(made.tempFilePath), Taro.getImageInfo({ src: made.tempFilePath })])
  return { path: made.tempFilePath, bytes: size, type: typeOf(info.type ?? '') ?? 'image/jpeg' }
}

type Info = Taro.getImageInfo.SuccessCallbackResult

const sizeOf = (filePath: string) =>
  new Promise<number>((resolve, reject) =>
    Taro.getFileSystemManager().getFileInfo({ filePath, success: ({ size }) => resolve(size ?? 0), fail: reject }),
  )
