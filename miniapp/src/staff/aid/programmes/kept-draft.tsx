import { View } from '@tarojs/components'
import type { KeptProgramme } from 'shared-types/aid-programme-endpoints'
import { useSubmit } from '../../../platform/answers.ts'
import { follow, go } from '../../../platform/navigate.ts'
import { Button } from '../../../ui/button'
import { BesidePart } from '../../beside-part.tsx'
import { type DraftWords, wordsOfVersion } from '../../draft-view.ts'
import { ChangeList } from './edit/change-list.tsx'
import { changesBetween } from './programme-changes.ts'
import { factsIn } from './programme-draft.ts'
import { ProgrammeInWords } from './programme-in-words.tsx'
import { programmesChanged } from './programmes-changed.ts'

const wordsOfNew: DraftWords = { ...wordsOfVersion, still: '启用以前，会员看不到。' }

/** What is written of a programme and waits for a second person: for one in force, what changes; a new one as a whole. */
export function KeptDraft({ kept, mayChange }: { kept: KeptProgramme; mayChange: boolean }) {
  const { programmeId, inForce, draft } = kept
  const publishing = useSubmit('POST /staff/aid/programmes/{programmeId}/publication', programmesChanged)
  const withdrawing = useSubmit('POST /staff/aid/programmes/{programmeId}/withdrawal', programmesChanged)
  const edit = () => go('staff/aid/pages/programme-edit/index', { programmeId })
  return (
    <BesidePart
      id="programme"
      kept={kept}
      inForce={inForce?.version ?? 0}
      words={inForce ? wordsOfVersion : wordsOfNew}
      publishing={{ ...publishing, send: body => publishing.submit({ params: { programmeId }, body }) }}
      onEdit={mayChange ? edit : undefined}
      withdrawing={{ ...withdrawing, send: body => withdrawing.submit({ params: { programmeId }, body }) }}
      changed={programmesChanged}
    >
      {draft && <DraftFacts kept={kept} draft={draft} />}
    </BesidePart>
  )
}

function DraftFacts({
  kept: { programmeId, inForce },
  draft,
}: {
  kept: KeptProgramme
  draft: NonNullable<KeptProgramme['draft']>
}) {
  const { facts, reason } = draft
  return (
    <>
      {inForce ? <ChangeList changes={changesBetween(factsIn(inForce), facts)} /> : <ProgrammeInWords facts={facts} />}
      <View className="second gap">{`原因：${reason}`}</View>
      <Button
        kind="link"
        id="draft-as-member"
        label="看启用后的样子"
        onPress={() => follow(`aid/pages/programme/index?programmeId=${programmeId}&draft=yes`)}
      />
    </>
  )
}
