import { useEffect, useState } from 'react'
import type { Answer } from '../../platform/answers.ts'
import { usePhotos } from '../../platform/use-photos.ts'
import { PhotoField } from '../../ui/photo-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { Consents } from '../consent.tsx'
import { DocumentFields } from '../household/document-fields.tsx'
import { HouseholdScreens } from '../household/household-screens.tsx'
import { SectionList, StillMissing } from '../household/section-list.tsx'
import type { HouseholdFilling } from '../household/sections.ts'
import { TaskFrame } from '../task-frame.tsx'
import { applicantProblems, type Behalf, missingOf } from './behalf.ts'

interface ScreenProps {
  behalf: Behalf
  onChange: (next: (old: Behalf) => Behalf) => void
  onBack: () => void
}

const notAsked: Answer<never> = { data: undefined, failure: undefined, asOf: 0, reload: () => undefined }
/** The applicant's signature stands for all of them. */
export const agreedOnPaper: Consents = {
  texts: notAsked,
  given: notAsked,
  held: ['general', 'id-number', 'health', 'bank-card', 'child', 'verification'],
}

export function ApplicantScreen({ behalf, onChange, onBack }: ScreenProps) {
  const [isTried, setTried] = useState(false)
  const problems = applicantProblems(behalf)
  const shown = isTried ? problems : {}
  const change = (part: Partial<Behalf>) => onChange(old => ({ ...old, ...part }))
  const finish = () => {
    setTried(true)
    if (Object.keys(problems).length === 0) onBack()
  }
  return (
    <TaskFrame title="替谁申请" help="对着证件填。填好后按申请人本人的名字办理。" onBack={onBack} onDone={finish}>
      <TextField
        id="name"
        label="申请人姓名"
        error={shown.name}
        value={behalf.name}
        maxLength={40}
        onChange={name => change({ name })}
      />
      <DocumentFields
        person={{ personKey: 'p1', relation: 'self', idType: behalf.idType, idNumber: behalf.idNumber }}
        known={undefined}
        consents={agreedOnPaper}
        refused={shown.idNumber}
        onChange={({ idType = behalf.idType, idNumber = behalf.idNumber }) => change({ idType, idNumber })}
      />
      <TextField
        id="phone"
        label="申请人手机号（没有可不填）"
        error={shown.phone}
        kind="phone"
        value={behalf.phone}
        maxLength={11}
        onChange={phone => change({ phone })}
      />
      <TextField
        id="relation"
        label="您和申请人的关系"
        example="例如：社区工作人员、单位工会干事"
        error={shown.relation}
        value={behalf.relation}
        maxLength={20}
        onChange={relation => change({ relation })}
      />
    </TaskFrame>
  )
}

/** Stays mounted unseen: its photos go on being sent. */
export function PaperScreen({ behalf, isShown, onChange, onBack }: ScreenProps & { isShown: boolean }) {
  const photos = usePhotos({
    purpose: 'aid-document',
    most: 6,
    before: behalf.paperIds.map(mediaId => ({ mediaId, url: '' })),
  })
  const ready = photos.readyIds.join()
  useEffect(() => {
    if (ready !== behalf.paperIds.join()) onChange(old => ({ ...old, paperIds: photos.readyIds }))
  }, [ready])
  if (!isShown) return null
  return (
    <TaskFrame
      title="签字的纸质申请"
      help="申请人本人签字或按手印，写明同意查看证件、健康、银行卡信息和核对家庭经济状况。"
      onBack={onBack}
      onDone={onBack}
    >
      <PhotoField
        label="照片"
        help="最多 6 张，签字要看得清。"
        {...photos}
        onAdd={() => void photos.add()}
        onRetry={photos.retry}
        onRemove={photos.remove}
      />
    </TaskFrame>
  )
}

export function FamilyScreens({ behalf, onChange, onBack }: ScreenProps) {
  const missing = missingOf(behalf)
  const filling: HouseholdFilling = {
    content: { ...behalf.household, persons: behalf.household.persons.map(named(behalf.name)) },
    change: next => onChange(old => ({ ...old, household: typeof next === 'function' ? next(old.household) : next })),
    saving: 'nothing-yet',
    failure: undefined,
    merges: 0,
  }
  return (
    <HouseholdScreens
      filling={filling}
      answer={{ missing }}
      consents={agreedOnPaper}
      who="申请人"
      overview={(open, openMissing) => (
        <TaskFrame
          title="申请人家庭"
          help="按申请人说的和纸上写的填。申请人以前填过的，会换成这一次的。"
          onBack={onBack}
          onDone={onBack}
        >
          <SectionList missing={missing} onOpen={open} />
          {missing.length > 0 && <StillMissing missing={missing} onOpenMissing={openMissing} />}
        </TaskFrame>
      )}
    />
  )
}

const named = (name: string) => (person: Behalf['household']['persons'][number]) =>
  person.relation === 'self' && name.trim() ? { ...person, name: name.trim() } : person
