import { useRef, useState } from 'react'
import { asFailure, type Failure } from './failure.ts'
import { pickPhotos } from './photos'
import type { PickedPhoto } from './picked-photo.ts'
import { uploadPhoto, type UploadPurpose } from './upload.ts'

export interface AttachedPhoto {
  /** Its own in this list. */
  key: string
  path: string
  state: 'sending' | 'ready' | 'failed'
  /** Of the sending. */
  percent: number
  mediaId?: string
  failure?: Failure
}

interface Options {
  purpose: UploadPurpose
  most: number
  /** Those that are attached already. */
  before?: { mediaId: string; url: string }[]
}

const readyBefore = ({ mediaId, url }: { mediaId: string; url: string }): AttachedPhoto => ({
  key: mediaId,
  path: url,
  state: 'ready',
  percent: 100,
  mediaId,
})

/** Photos on their way to a form: each is sent by itself, one after the other, and may be tried again or taken off alone. */
export function usePhotos({ purpose, most, before = [] }: Options) {
  const [photos, setPhotos] = useState<AttachedPhoto[]>(() => before.map(readyBefore))
  const [notAllowed, setNotAllowed] = useState(false)
  const picked = useRef(new Map<string, PickedPhoto>())
  const line = useRef<Promise<void>>(Promise.resolve())
  const made = useRef(0)

  const change = (key: string, part: Partial<AttachedPhoto>) =>
    setPhotos(all => all.map(photo => (photo.key === key ? { ...photo, ...part } : photo)))

  const sendOne = async (key: string): Promise<void> => {
    const photo = picked.current.get(key)
    if (!photo) return
    try {
      const mediaId = await uploadPhoto(purpose, photo, percent => change(key, { percent }))
      change(key, { state: 'ready', percent: 100, mediaId })
    } catch (error) {
      change(key, { state: 'failed', failure: asFailure(error) })
    }
  }
  const enqueue = (key: string) => {
    line.current = line.current.then(() => sendOne(key))
  }

  const add = async (): Promise<void> => {
    const chosen = await pickPhotos(most - photos.length)
    setNotAllowed(chosen === 'not-allowed')
    if (chosen === 'not-allowed') return
    for (const photo of chosen) {
      const key = `photo-${++made.current}`
      picked.current.set(key, photo)
      setPhotos(all => [...all, { key, path: photo.path, state: 'sending', percent: 0 }])
      enqueue(key)
    }
  }
  const retry = (key: string): void => {
    change(key, { state: 'sending', percent: 0 })
    enqueue(key)
  }
  const remove = (key: string): void => {
    picked.current.delete(key)
    setPhotos(all => all.filter(photo => photo.key !== key))
  }

  return {
    photos,
    most,
    /** The phone did not let us into camera or album. */
    notAllowed,
    add,
    retry,
    remove,
    readyIds: photos.flatMap(({ mediaId }) => mediaId ?? []),
    busy: photos.some(({ state }) => state === 'sending'),
  }
}
