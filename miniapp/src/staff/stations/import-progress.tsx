import { useEffect } from 'react'
import { useAnswer } from '../../platform/answers.ts'
import { storage } from '../../platform/storage.ts'
import { StateSentence } from '../../ui/state-sentence.tsx'
import { stationChanged } from './station-changed.ts'

const shelf = 'station-import'

/** The last import, so that whoever leaves the page finds it again. */
export const keptImport = (): string | undefined => (storage.getItem(shelf) as string | null) ?? undefined
export const keepImport = (importId: string): void => void storage.setItem(shelf, importId)

const askAgainMs = 2_000

/** It goes on by itself; this only tells how far it is. */
export function ImportProgress({ importId }: { importId: string }) {
  const { data, reload } = useAnswer('GET /staff/station-imports/{importId}', { params: { importId } })
  const done = data?.state === 'done'
  useEffect(() => {
    if (done) {
      void stationChanged()
      return undefined
    }
    const timer = setInterval(reload, askAgainMs)
    return () => clearInterval(timer)
  }, [done])
  if (!data) return null
  const { applied, total, added, changed } = data
  return done ? (
    <StateSentence tone="done">{`上次导入已完成：新增 ${added} 个，修改 ${changed} 个。`}</StateSentence>
  ) : (
    <StateSentence tone="waiting">{`正在导入 ${applied}/${total}，可以离开这一页。`}</StateSentence>
  )
}
