import type { MyAidApplication } from 'shared-types/aid-application'
import type { Programme } from 'shared-types/aid-programmes'
import { useState } from 'react'
import { storage } from '../../platform/storage.ts'
import { useUnsavedWarning } from '../../platform/unsaved'
import { type AidForm, withoutSealed } from './form.ts'
import type { Filling } from './use-draft.ts'

const filedForm = ({ answers, documents }: MyAidApplication): AidForm => ({
  answers,
  documents: Object.fromEntries(Object.entries(documents).map(([key, photos]) => [key, photos.map(photo => photo.mediaId)])),
  payee: {},
})

function onShelf(shelf: string): Partial<AidForm> {
  try {
    return JSON.parse(String(storage.getItem(shelf) ?? '{}')) as Partial<AidForm>
  } catch {
    return {}
  }
}

/** A returned application, filled as it was filed. What is changed stays on this phone until it is sent again. */
export function useMending(application: MyAidApplication, programme: Programme): Filling {
  const shelf = `aid-mend-${application.case.caseId}-${application.case.version}`
  const [content, setContent] = useState<AidForm>(() => {
    const [filed, typed] = [filedForm(application), onShelf(shelf)]
    return {
      answers: { ...filed.answers, ...typed.answers },
      documents: { ...filed.documents, ...typed.documents },
      payee: typed.payee ?? {},
    }
  })
  const [isChanged, setChanged] = useState(false)
  useUnsavedWarning(isChanged, '还没有重新提交，确定离开吗？填好的内容会留在这部手机上。')
  const change: Filling['change'] = next => {
    setChanged(true)
    setContent(old => {
      const form = typeof next === 'function' ? next(old) : next
      storage.setItem(shelf, JSON.stringify(withoutSealed(form, programme)))
      return form
    })
  }
  return {
    content,
    change,
    saving: 'nothing-yet',
    failure: undefined,
    merges: 0,
    hold: () => Promise.resolve(),
    resume: () => undefined,
    forget: () => {
      setChanged(false)
      storage.removeItem(shelf)
    },
  }
}
