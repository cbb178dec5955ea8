import type { MediaPurpose } from 'shared-types/media'
import type { Person } from './person.ts'

/** The smallest thing that begins like a JPEG. */
export const jpeg = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(2000, 1)])

interface Leave {
  url: string
  fields: Record<string, string>
}

/** As wx.uploadFile posts it: the fields first, the file last. */
export async function post({ url, fields }: Leave, content: Buffer): Promise<number> {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  form.append('file', new Blob([new Uint8Array(content)]), 'photo.jpg')
  return (await fetch(url, { method: 'POST', body: form })).status
}

/** A photo that is ready to be attached. */
export async function sendPhoto(someone: Person, purpose: MediaPurpose): Promise<string> {
  const leave = await someone.ask('POST /media/uploads', { body: { purpose, type: 'image/jpeg', bytes: jpeg.length } })
  const status = await post(leave, jpeg)
  if (status !== 201) throw new Error(`the store answered ${status}`)
  await someone.ask('POST /media/{mediaId}/completion', { params: { mediaId: leave.mediaId } })
  return leave.mediaId
}
