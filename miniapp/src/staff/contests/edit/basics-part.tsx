import { View } from '@tarojs/components'
import { type ContestClass, type ContestKind } from 'shared-types/contest-form'
import { ChoiceField } from '../../../ui/choice-field.tsx'
import { Facts } from '../../../ui/facts.tsx'
import { Heading } from '../../../ui/heading.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { UnionPicker } from '../../union-picker.tsx'
import { classWords, kindWords } from '../contest-words.ts'
import type { PartProps } from './part.ts'

const kinds = (Object.keys(kindWords) as ContestKind[]).map(value => ({ value, words: kindWords[value] }))
const classes = (Object.keys(classWords) as ContestClass[]).map(value => ({ value, words: classWords[value] }))

interface BasicsProps extends PartProps {
  orgName: string
  onOrgName: (name: string) => void
}

/** What it is called, who holds it, what it is about. */
export function BasicsPart({ draft, set, problemOf, fixed, orgName, onOrgName }: BasicsProps) {
  return (
    <View className="group">
      <Heading>名称与内容</Heading>
      {fixed && (
        <Facts
          facts={[
            { label: '主办工会', value: orgName },
            { label: '类别', value: kindWords[draft.kind] },
          ]}
        />
      )}
      <TextField
        id="title"
        label="竞赛名称"
        example="例如：2027 年快递职业技能竞赛"
        value={draft.title}
        maxLength={40}
        error={problemOf('title')}
        onChange={title => set({ title })}
      />
      {!fixed && (
        <>
          <UnionPicker
            label="主办工会"
            role="manager"
            otherRole="reviewer"
            picked={draft.orgId ? { orgId: draft.orgId, name: orgName } : undefined}
            problem={problemOf('orgId')}
            onPick={picked => {
              onOrgName(picked?.name ?? '')
              set({ orgId: picked?.orgId ?? '' })
            }}
          />
          <ChoiceField id="kind" label="类别" options={kinds} value={draft.kind} onChange={kind => set({ kind })} />
        </>
      )}
      <ChoiceField id="class" label="级别" options={classes} value={draft.class} onChange={value => set({ class: value })} />
      <TextField
        id="intro"
        label="竞赛内容"
        help="职工最先看到的几句话：比什么，为什么值得来。"
        value={draft.intro}
        manyLines
        maxLength={1000}
        error={problemOf('intro')}
        onChange={intro => set({ intro })}
      />
      <TextField
        id="rules"
        label="竞赛规则"
        help="怎么比、怎么评分、带什么来。"
        value={draft.rules}
        manyLines
        maxLength={4000}
        error={problemOf('rules')}
        onChange={rules => set({ rules })}
      />
      <TextField
        id="contactPhone"
        label="咨询电话"
        help="大家会看到，请填办公电话。"
        kind="phone"
        value={draft.contactPhone}
        maxLength={20}
        error={problemOf('contactPhone')}
        onChange={contactPhone => set({ contactPhone })}
      />
    </View>
  )
}
