import { View } from '@tarojs/components'
import { bulletinKindWords } from 'shared-types/bulletin-words'
import { bulletinKinds } from 'shared-types/bulletin-words'
import type { KeptBulletin } from 'shared-types/bulletins'
import { useState } from 'react'
import { useAnswer, useSubmit } from '../../platform/answers.ts'
import { replaceBy } from '../../platform/navigate.ts'
import { Article } from '../../ui/article.tsx'
import { Button } from '../../ui/button'
import { Chips } from '../../ui/chips.tsx'
import { DateInput } from '../../ui/date-input'
import { Field } from '../../ui/field.tsx'
import { Page } from '../../ui/page.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { Anew, KeptFromBefore } from '../kept-from-before.tsx'
import { useReadVersion } from '../read-version.ts'
import { Said } from '../said.tsx'
import { fieldProblem } from '../staff-words.ts'
import { useKeptWords } from '../use-kept-words.ts'
import {
  bulletinsChanged,
  byline,
  type Draft,
  draftOf,
  draftProblems,
  emptyDraft,
  type Problems,
  wordsOf,
} from './bulletins-view.ts'

/** The form, and what it would look like to everybody. */
export const BulletinForm = (props: { bulletin?: KeptBulletin }) => <Anew>{again => <Form {...props} onAgain={again} />}</Anew>

function Form({ bulletin, onAgain }: { bulletin?: KeptBulletin; onAgain: () => void }) {
  const version = bulletin?.version ?? 0
  const shelf = `bulletin:${bulletin?.bulletinId ?? 'new'}`
  const kept = useKeptWords(shelf, version, () => (bulletin ? draftOf(bulletin) : emptyDraft), onAgain)
  const draft = kept.words
  const [looks, setLooks] = useState(false)
  const [tried, setTried] = useState(false)
  const adding = useSubmit('POST /staff/bulletins')
  const changing = useSubmit('PUT /staff/bulletins/{bulletinId}', bulletinsChanged)
  const { busy, failure } = bulletin ? changing : adding
  const readVersion = useReadVersion(version, failure, kept.basedOn)
  const words = wordsOf(draft)
  const county = useAnswer('GET /organisations/root', {}).data?.name
  const save = async () => {
    setTried(true)
    if (!words) return setLooks(false)
    const done = bulletin
      ? await changing.submit({ params: { bulletinId: bulletin.bulletinId }, body: { ...words, version: readVersion() } })
      : await adding.submit({ body: words })
    if (!done) return
    kept.forget()
    await bulletinsChanged()
    replaceBy('staff/bulletins/pages/bulletin/index', { bulletinId: done.bulletin.bulletinId })
  }
  return (
    <Page actions={<Button kind="primary" id="save" label="保存" busy={busy && '正在保存…'} onPress={() => void save()} />}>
      {kept.wasKept && <KeptFromBefore onGiveUp={kept.giveUp} />}
      <Chips
        id="view"
        label="写或看"
        options={[
          { value: 'write', words: '写' },
          { value: 'look', words: '大家看到的样子' },
        ]}
        value={looks ? 'look' : 'write'}
        onChange={value => setLooks(value === 'look')}
      />
      {looks ? (
        <View className="gap">
          {words ? (
            <Article words={words} by={byline(county)} />
          ) : (
            <View className="second">填好类型、标题和正文，这里就能看到。</View>
          )}
        </View>
      ) : (
        <Fields
          draft={draft}
          onChange={kept.change}
          problems={tried ? draftProblems(draft) : {}}
          serverProblem={field => fieldProblem(failure, field)}
        />
      )}
      <Said failure={failure} />
    </Page>
  )
}

interface FieldsProps {
  draft: Draft
  onChange: (draft: Draft) => void
  problems: Problems
  serverProblem: (field: string) => string | undefined
}

function Fields({ draft, onChange, problems, serverProblem }: FieldsProps) {
  const set = (part: Partial<Draft>) => onChange({ ...draft, ...part })
  const errorOf = (field: keyof Draft) => problems[field] ?? serverProblem(field)
  return (
    <>
      <Field label="类型" error={errorOf('kind')}>
        <Chips
          id="kind"
          label="类型"
          options={bulletinKinds.map(value => ({ value: value as string, words: bulletinKindWords[value] }))}
          value={draft.kind ?? ''}
          onChange={value => set({ kind: bulletinKinds.find(kind => kind === value) })}
        />
      </Field>
      <TextField
        id="title"
        label="标题"
        error={errorOf('title')}
        value={draft.title}
        maxLength={60}
        onChange={title => set({ title })}
      />
      <TextField
        id="body"
        label="正文"
        help="另起一行就是另起一段。不要写个人的证件号、电话和病情。"
        error={errorOf('body')}
        value={draft.body}
        maxLength={4000}
        manyLines
        onChange={body => set({ body })}
      />
      <Field label="展示到哪天（可以不填）" help="过了这一天自己撤下；不填就一直在。" error={errorOf('showUntil')}>
        <DateInput id="show-until" label="展示到哪天" value={draft.showUntil} onChange={showUntil => set({ showUntil })} />
      </Field>
    </>
  )
}
