import type { SheetFile } from 'shared-types/sheets'
import { useState } from 'react'
import { asFailure, type Failure } from './request.ts'
import { saveSpreadsheet } from './save-file'

/** Fetches a sheet and puts it on the device. `saved`: whether it is there; `undefined` before, and while it is fetched. */
export function useSheetDownload() {
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure>()
  const [saved, setSaved] = useState<boolean>()
  const download = async (fetch: () => Promise<SheetFile>) => {
    setBusy(true)
    setFailure(undefined)
    setSaved(undefined)
    try {
      const { fileBase64, fileName } = await fetch()
      setSaved(await saveSpreadsheet(fileBase64, fileName))
    } catch (error) {
      setFailure(asFailure(error))
    }
    setBusy(false)
  }
  return { busy, failure, saved, download: (fetch: () => Promise<SheetFile>) => void download(fetch) }
}
