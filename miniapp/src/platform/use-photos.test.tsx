import { act, renderHook, waitFor } from '@testing-library/react'
import Taro from '@tarojs/taro'
import { beforeEach, describe, expect, it, type Mock, vi } from 'vitest'
import { usePhotos } from './use-photos.ts'

/** Answers as a test wants them, whatever the real type. */
type Loose = Mock<(options: { url: string }) => unknown>
const loose = (call: unknown) => call as Loose
const taro = {
  request: loose(Taro.request),
  chooseMedia: loose(Taro.chooseMedia),
  uploadFile: loose(Taro.uploadFile),
  getImageInfo: loose(Taro.getImageInfo),
}

const chosen = (...paths: string[]) => ({ tempFiles: paths.map(tempFilePath => ({ tempFilePath, size: 1000 })) })
const task = (outcome: Promise<unknown>) => Object.assign(outcome, { progress: vi.fn() })
const keys = (result: { current: ReturnType<typeof usePhotos> }) => result.current.photos.map(({ key }) => key)

let begun = 0
beforeEach(() => {
  begun = 0
  taro.getImageInfo.mockResolvedValue({ width: 800, height: 600, type: 'jpeg' })
  taro.request.mockImplementation(({ url }: { url: string }) =>
    Promise.resolve({
      statusCode: 200,
      data: url.endsWith('/media/uploads')
        ? { mediaId: `med_00000${++begun}`, url: 'https://store.example.invalid/', fields: { key: 'k' } }
        : { state: 'ready' },
    }),
  )
  taro.uploadFile.mockImplementation(() => task(Promise.resolve({ statusCode: 201 })))
})

const start = () => renderHook(() => usePhotos({ purpose: 'station-report', most: 3 }))

describe('photos of a form', () => {
  it('are sent one by one and count when the server has looked at them', async () => {
    taro.chooseMedia.mockResolvedValue(chosen('a.jpg', 'b.jpg'))
    const { result } = start()
    await act(() => result.current.add())
    await waitFor(() => expect(result.current.readyIds).toEqual(['med_000001', 'med_000002']))
    expect(result.current.busy).toBe(false)
    expect(taro.uploadFile.mock.calls[0]).toMatchObject([{ filePath: 'a.jpg', formData: { key: 'k' }, name: 'file' }])
  })

  it('fail alone and are tried again alone', async () => {
    taro.chooseMedia.mockResolvedValue(chosen('a.jpg', 'b.jpg'))
    taro.uploadFile.mockImplementationOnce(() => task(Promise.reject({ errMsg: 'uploadFile:fail' }) as Promise<unknown>))
    const { result } = start()
    await act(() => result.current.add())
    await waitFor(() => expect(result.current.photos.map(({ state }) => state)).toEqual(['failed', 'ready']))
    expect(result.current.photos[0]?.failure?.kind).toBe('offline')
    act(() => result.current.retry(keys(result)[0] ?? ''))
    await waitFor(() => expect(result.current.readyIds).toEqual(['med_000003', 'med_000002']))
  })

  it('refused by the store are not counted, and one taken off is gone', async () => {
    taro.chooseMedia.mockResolvedValue(chosen('a.jpg', 'b.jpg'))
    taro.uploadFile.mockImplementationOnce(() => task(Promise.resolve({ statusCode: 400 })))
    const { result } = start()
    await act(() => result.current.add())
    await waitFor(() => expect(result.current.photos.map(({ state }) => state)).toEqual(['failed', 'ready']))
    act(() => result.current.remove(keys(result)[0] ?? ''))
    expect(result.current.photos).toHaveLength(1)
  })

  it('turning back adds nothing; a phone that forbids it says so', async () => {
    taro.chooseMedia.mockRejectedValueOnce({ errMsg: 'chooseMedia:fail cancel' })
    const { result } = start()
    await act(() => result.current.add())
    expect(result.current).toMatchObject({ photos: [], notAllowed: false })
    taro.chooseMedia.mockRejectedValueOnce({ errMsg: 'chooseMedia:fail auth deny' })
    await act(() => result.current.add())
    expect(result.current.notAllowed).toBe(true)
  })

  it('that were attached before are there at the start', () => {
    const before = [{ mediaId: 'med_old001', url: 'https://store.example.invalid/x' }]
    const { result } = renderHook(() => usePhotos({ purpose: 'station-photo', most: 6, before }))
    expect(result.current.readyIds).toEqual(['med_old001'])
  })
})
