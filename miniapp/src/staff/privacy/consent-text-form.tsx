import { View } from '@tarojs/components'
import type { KeptConsentText } from 'shared-types/consent-text-endpoints'
import { useState } from 'react'
import { useSubmit } from '../../platform/answers.ts'
import { Button } from '../../ui/button'
import { Chips } from '../../ui/chips.tsx'
import { DateInput } from '../../ui/date-input'
import { fullDay } from '../../ui/dates.ts'
import { Field } from '../../ui/field.tsx'
import { Page } from '../../ui/page.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { Wording } from '../../ui/wording.tsx'
import { Anew, KeptFromBefore } from '../kept-from-before.tsx'
import { useReadVersion } from '../read-version.ts'
import { Said } from '../said.tsx'
import { fieldProblem } from '../staff-words.ts'
import { useKeptWords } from '../use-kept-words.ts'
import { consentTextsChanged, draftOf, draftProblems, paragraphsOf } from './consent-texts-view.ts'

interface FormProps {
  text: KeptConsentText
  onClose: () => void
}

/** The next wording, and how it would be read. */
export const ConsentTextForm = (props: FormProps) => <Anew>{again => <Form {...props} onAgain={again} />}</Anew>

function Form({ text, onClose, onAgain }: FormProps & { onAgain: () => void }) {
  const kept = useKeptWords(`consent-text:${text.purpose}`, text.version, () => draftOf(text), onAgain)
  const draft = kept.words
  const [looks, setLooks] = useState(false)
  const [tried, setTried] = useState(false)
  const { busy, failure, submit } = useSubmit('PUT /staff/consent-texts/{purpose}', consentTextsChanged)
  const readVersion = useReadVersion(text.version, failure, kept.basedOn)
  const wrong = draftProblems(draft, text.earliestOn)
  const body = paragraphsOf(draft.body)
  const save = async () => {
    setTried(true)
    if (Object.keys(wrong).length > 0) return setLooks(false)
    const words = { title: draft.title.trim(), body, inForceOn: draft.inForceOn }
    const done = await submit({ params: { purpose: text.purpose }, body: { ...words, version: readVersion() } })
    if (!done) return
    kept.forget()
    await consentTextsChanged()
    onClose()
  }
  return (
    <Page
      actions={
        <View className="actions-row">
          <View className="actions-row-minor">
            <Button id="cancel" label="不改了" onPress={onClose} />
          </View>
          <View className="actions-row-main">
            <Button kind="primary" id="save" label="保存这一稿" busy={busy && '正在保存…'} onPress={() => void save()} />
          </View>
        </View>
      }
    >
      {kept.wasKept && <KeptFromBefore onGiveUp={kept.giveUp} />}
      <Chips
        id="view"
        label="写或看"
        options={[
          { value: 'write', words: '写' },
          { value: 'look', words: '申请人看到的样子' },
        ]}
        value={looks ? 'look' : 'write'}
        onChange={value => setLooks(value === 'look')}
      />
      {looks ? (
        <View className="card stack gap">
          <Wording title={draft.title} body={body} version={draft.inForceOn || '（还没有选启用的日子）'} />
        </View>
      ) : (
        <>
          <TextField
            id="title"
            label="标题"
            error={tried ? (wrong.title ?? fieldProblem(failure, 'title')) : undefined}
            value={draft.title}
            maxLength={30}
            onChange={title => kept.change({ ...draft, title })}
          />
          <TextField
            id="body"
            label="正文"
            help="一行一段。写清楚：谁用、用来做什么、为什么必须要、保存多久、怎样撤回、不同意怎么办。"
            error={tried ? (wrong.body ?? fieldProblem(failure, 'body')) : undefined}
            value={draft.body}
            maxLength={3000}
            manyLines
            onChange={next => kept.change({ ...draft, body: next })}
          />
          <Field
            label="从哪天起启用"
            help={`最早 ${fullDay(text.earliestOn)}。从那天起，大家会按新的文字重新征求同意。`}
            error={tried ? (wrong.inForceOn ?? fieldProblem(failure, 'inForceOn')) : undefined}
          >
            <DateInput
              id="in-force-on"
              label="从哪天起启用"
              value={draft.inForceOn}
              onChange={inForceOn => kept.change({ ...draft, inForceOn })}
            />
          </Field>
        </>
      )}
      <Said failure={failure} />
    </Page>
  )
}
