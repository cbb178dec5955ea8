import type { DocumentKind } from 'shared-types/aid-programmes'
import { useEffect } from 'react'
import { usePhotos } from '../../platform/use-photos.ts'
import { PhotoField } from '../../ui/photo-field.tsx'
import { TaskFrame } from '../task-frame.tsx'
import { savingWords } from '../use-kept-form.ts'
import type { Filling } from './use-draft.ts'

interface DocumentStepProps {
  document: DocumentKind
  filling: Filling
  /** Links to those that are attached already, by id. */
  links: Readonly<Record<string, string>>
  /** The others stay mounted unseen: their photos go on being sent. */
  isShown: boolean
  onBack: () => void
}

/** The photos of one paper. */
export function DocumentStep({ document, filling, links, isShown, onBack }: DocumentStepProps) {
  const { key, title, help, most, required } = document
  const attached = filling.content.documents[key] ?? []
  const photos = usePhotos({
    purpose: 'aid-document',
    most,
    before: attached.map(mediaId => ({ mediaId, url: links[mediaId] ?? '' })),
  })
  const ready = photos.readyIds.join()
  useEffect(() => {
    if (ready === attached.join()) return
    filling.change(form => ({ ...form, documents: { ...form.documents, [key]: photos.readyIds } }))
  }, [ready])
  if (!isShown) return null
  return (
    <TaskFrame title={title} help={help} saving={savingWords[filling.saving]} onBack={onBack} onDone={onBack}>
      <PhotoField
        label={required ? '照片' : '照片（没有可不传）'}
        help={`最多 ${most} 张，拍清楚四个角。一张一张传，没传上的可以单独重试，返回也会接着传。`}
        {...photos}
        onAdd={() => void photos.add()}
        onRetry={photos.retry}
        onRemove={photos.remove}
      />
    </TaskFrame>
  )
}
