import Taro from '@tarojs/taro'
import type { PickedPhoto } from './picked-photo.ts'
import { type ApiRequest, Failure, send } from './request.ts'

export type UploadPurpose = ApiRequest<'POST /media/uploads'>['body']['purpose']

/** A weak network may need its time for a megabyte. */
const sentWithin = 60_000

/** Sends one photo: asks for leave, posts it to the object store, has it looked at. Gives its id; throws `Failure`. */
export async function uploadPhoto(
  purpose: UploadPurpose,
  { path, type, bytes }: PickedPhoto,
  onProgress: (percent: number) => void,
): Promise<string> {
  const leave = await send('POST /media/uploads', { body: { purpose, type, bytes } })
  await post(leave, path, onProgress)
  await send('POST /media/{mediaId}/completion', { params: { mediaId: leave.mediaId } })
  return leave.mediaId
}

async function post(
  { url, fields }: { url: string; fields: Record<string, string> },
  filePath: string,
  onProgress: (percent: number) => void,
): Promise<void> {
  const task = Taro.uploadFile({
    url,
    filePath,
    name: 'file',
    formData: fields,
    timeout: sentWithin,
    // In a browser: the form says who may, and a cookie would be refused by the store's answer to any origin.
    withCredentials: false,
  })
  task.progress(({ progress }) => onProgress(progress))
  const { statusCode } = await task.catch((error: { errMsg?: string }) => {
    throw new Failure(/timeout/i.test(error.errMsg ?? '') ? 'timeout' : 'offline')
  })
  if (statusCode !== 201) throw new Failure('broken')
}
