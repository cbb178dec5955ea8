import { longestSide, type PickedPhoto, typeOf, wantedBytes } from './picked-photo.ts'

/** The browser's own chooser, which offers the camera on a phone. */
export async function pickPhotos(most: number): Promise<PickedPhoto[] | 'not-allowed'> {
  const files = await chooseFiles(most > 1)
  return Promise.all(files.slice(0, most).map(smaller))
}

function chooseFiles(several: boolean): Promise<File[]> {
  return new Promise(resolve => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = 'image/*'
    input.multiple = several
    input.hidden = true
    const done = () => {
      input.remove()
      resolve([...(input.files ?? [])])
    }
    input.addEventListener('change', done)
    input.addEventListener('cancel', done)
    document.body.append(input)
    input.click()
  })
}

const asPhoto = (blob: Blob): PickedPhoto => ({
  path: URL.createObjectURL(blob),
  bytes: blob.size,
  type: typeOf(blob.type) ?? 'image/jpeg',
})

/** What the browser cannot draw is sent as it is: the server says when that is no photo. */
async function smaller(file: File): Promise<PickedPhoto> {
  const picture = await createImageBitmap(file).catch(() => undefined)
  if (!picture) return asPhoto(file)
  const scale = Math.min(1, longestSide / Math.max(picture.width, picture.height))
  if (scale === 1 && file.size <= wantedBytes && typeOf(file.type)) return asPhoto(file)
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(picture.width * scale)
  canvas.height = Math.round(picture.height * scale)
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
  const made = await new Promise<Blob | null>(resolve => canvas.toBlob(resolve, 'image/jpeg', 0.8))
  return asPhoto(made ?? file)
}
