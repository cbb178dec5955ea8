import { describe, expect, it } from 'vitest'
import type { PictureType } from 'shared-types/media'
import { attachMedia, createMediaLinks, detachMedia } from '../../src/media/index.ts'
import { hours, systemClock } from '../../src/platform/clock.ts'
import { createDocumentClient } from '../../src/platform/dynamo/client.ts'
import { createTable } from '../../src/platform/dynamo/table.ts'
import { createObjectStore } from '../../src/platform/object-store/object-store.ts'
import { type Person, person, signIn } from '../person.ts'
import { jpeg, post, sendPhoto } from '../photos.ts'
import { withSystem } from '../with-system.ts'

const the = withSystem()

const guest = () => person(the(), 'guest')
const mediaTable = () => createTable(createDocumentClient(), `${the().tablePrefix}-media`)
const objects = () => createObjectStore(systemClock)
const linkTo = (mediaId: string) => createMediaLinks({ clock: systemClock, acceptedBucket: 'accepted' })(mediaId)

const text = Buffer.from('<script>alert(1)</script>, no photo at all')

const begin = (someone: Person, bytes = jpeg.length, type: PictureType = 'image/jpeg') =>
  someone.ask('POST /media/uploads', { body: { purpose: 'station-report', type, bytes } })
const complete = (someone: Person, mediaId: string) => someone.ask('POST /media/{mediaId}/completion', { params: { mediaId } })
const refusedCompletion = async (someone: Person, mediaId: string) =>
  (await someone.refused('POST /media/{mediaId}/completion', { params: { mediaId } })).code

const upload = (someone: Person) => sendPhoto(someone, 'station-report')

const attach = (mediaId: string, to: string, uploaderAccountId?: string) => {
  const claim = { purpose: 'station-report' as const, ...(uploaderAccountId ? { uploaderAccountId } : {}) }
  return mediaTable().write(attachMedia(mediaTable(), mediaId, claim, to))
}

const isKept = async (mediaId: string) => (await objects().look({ bucket: 'accepted', key: mediaId })) !== undefined

describe('a photo', () => {
  it('of a guest is sent, looked at and shown by a link that ends', async () => {
    const mediaId = await upload(guest())
    expect(await objects().look({ bucket: 'incoming', key: mediaId })).toBeUndefined()
    const link = await linkTo(mediaId)
    const shown = await fetch(link)
    expect(shown.headers.get('content-type')).toBe('image/jpeg')
    expect(Buffer.from(await shown.arrayBuffer())).toEqual(jpeg)
    the().setClockOffset(301_000)
    expect((await fetch(link)).status).toBe(403)
    the().setClockOffset(0)
  })

  it('may be completed twice', async () => {
    const mediaId = await upload(guest())
    expect(await complete(guest(), mediaId)).toEqual({ mediaId, state: 'ready' })
  })

  it('that is none is refused and gone', async () => {
    const leave = await begin(guest())
    expect(await post(leave, text)).toBe(201)
    expect(await refusedCompletion(guest(), leave.mediaId)).toBe('media-wrong-type')
    expect(await objects().look({ bucket: 'incoming', key: leave.mediaId })).toBeUndefined()
    expect(await isKept(leave.mediaId)).toBe(false)
    expect(await refusedCompletion(guest(), leave.mediaId)).toBe('media-not-uploaded')
  })

  it('larger than was said is refused by the store, larger than allowed already before', async () => {
    expect(await post(await begin(guest(), 1000), jpeg)).toBe(400)
    const body = { purpose: 'station-report', type: 'image/jpeg', bytes: 4_000_000 } as const
    const { fields } = await guest().refused('POST /media/uploads', { body })
    expect(fields).toEqual([{ path: 'bytes', message: '照片不能超过 3 MB' }])
  })

  it('that never came cannot be completed', async () => {
    expect(await refusedCompletion(guest(), (await begin(guest())).mediaId)).toBe('media-not-uploaded')
  })

  it("of one account is not another's, nor a guest's", async () => {
    const [owner, other] = [await signIn(the(), 'stranger'), await signIn(the(), 'patient')]
    const leave = await begin(owner)
    await post(leave, jpeg)
    for (const someone of [other, guest()]) expect(await refusedCompletion(someone, leave.mediaId)).toBe('not-found')
    await complete(owner, leave.mediaId)
    const { accountId } = await owner.ask('GET /me')
    await expect(attach(leave.mediaId, 'cas_1')).rejects.toThrow('media-not-ready')
    await expect(attach(leave.mediaId, 'cas_1', 'acc_other')).rejects.toThrow('media-not-ready')
    await attach(leave.mediaId, 'cas_1', accountId)
  })

  it('for a station needs somebody who answers for it', async () => {
    const body = { purpose: 'station-photo', type: 'image/png', bytes: 100 } as const
    expect((await guest().refused('POST /media/uploads', { body })).code).toBe('not-allowed')
    const { mediaId } = await (await signIn(the(), 'stranger')).ask('POST /media/uploads', { body })
    expect(mediaId).toMatch(/^med_/)
  })
})

describe('attaching', () => {
  it('takes a ready photo, once, and again by the same thing', async () => {
    const waiting = await begin(guest())
    await expect(attach(waiting.mediaId, 'cas_1')).rejects.toThrow('media-not-ready')
    const mediaId = await upload(guest())
    await attach(mediaId, 'cas_1', 'acc_anybody')
    await attach(mediaId, 'cas_1')
    await expect(attach(mediaId, 'cas_2')).rejects.toThrow('media-not-ready')
  })

  it('of what was sent for something else is refused', async () => {
    const mediaId = await upload(guest())
    const claim = { purpose: 'station-photo' as const }
    await expect(mediaTable().write(attachMedia(mediaTable(), mediaId, claim, 'sta_1'))).rejects.toThrow('media-not-ready')
  })
})

describe('no orphan stays', () => {
  it('what nobody attached in two days goes, what is attached stays, what was taken off goes', async () => {
    const [loose, kept, off] = [await upload(guest()), await upload(guest()), await upload(guest())] // prettier-ignore
    const never = await begin(guest())
    await post(never, jpeg)
    await attach(kept, 'cas_9')
    await attach(off, 'cas_9')
    await the().runJob('remove-unattached-media')
    expect(await Promise.all([loose, kept, off].map(isKept))).toEqual([true, true, true])
    await mediaTable().write(detachMedia(mediaTable(), off, 'cas_9'))
    await the().runJob('remove-unattached-media')
    expect(await Promise.all([loose, kept, off].map(isKept))).toEqual([true, true, false])
    the().setClockOffset(50 * hours)
    await the().runJob('remove-unattached-media')
    expect(await Promise.all([loose, kept, off].map(isKept))).toEqual([false, true, false])
    expect(await objects().look({ bucket: 'incoming', key: never.mediaId })).toBeUndefined()
    await expect(attach(loose, 'cas_9')).rejects.toThrow('media-not-ready')
    expect(await refusedCompletion(guest(), loose)).toBe('not-found')
    the().setClockOffset(0)
  })
})
