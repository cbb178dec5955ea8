import { View } from '@tarojs/components'
import type { AidFile, CheckKind } from 'shared-types/aid-desk'
import type { TodoRow } from 'shared-types/cases'
import { type ReactNode } from 'react'
import { useAnswer } from '../../../platform/answers.ts'
import { go } from '../../../platform/navigate.ts'
import { Facts } from '../../../ui/facts.tsx'
import { Heading } from '../../../ui/heading.tsx'
import { List, ListRow } from '../../../ui/list-row.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { StateSentence } from '../../../ui/state-sentence.tsx'
import { hasRole, useGrants } from '../../my-roles.ts'
import { AidReveal } from './aid-reveal.tsx'
import { aidNotices, applicantFacts, earlierRows, noticeFacts, payeeFacts } from './aid-view.ts'
import { personNote, personWords } from '../../aid-words.ts'
import { amountFacts } from './amount-view.ts'
import { answerFacts } from './answers-view.ts'
import { Checks } from './checks.tsx'
import { Documents } from './documents.tsx'
import { meansFacts } from './household-view.ts'

/** An application for aid: what to notice, what was asked for, what it comes to, the family, the papers, what was checked. */
export function AidBody({ one, mayDecide }: { one: TodoRow; mayDecide: boolean }) {
  const answer = useAnswer('GET /staff/aid/applications/{caseId}', { params: { caseId: one.caseId } })
  const reviews = hasRole(useGrants().data?.items ?? [], 'reviewer')
  return (
    <Loaded answer={answer} skeletonCards={3}>
      {file => (
        <>
          {aidNotices(file, one).map(({ tone, words }) => (
            <View className="gap" key={words}>
              <StateSentence tone={tone}>{words}</StateSentence>
            </View>
          ))}
          <Asked file={file} />
          {file.household && <Family household={file.household} />}
          {file.payee && (
            <Group title="收款账户">
              <Facts facts={payeeFacts(file.payee)} />
            </Group>
          )}
          {mayDecide && <AidReveal file={file} />}
          <Documents file={file} />
          <Checks file={file} kinds={checkKinds(one, mayDecide, reviews)} />
          <Earlier file={file} />
        </>
      )}
    </Loaded>
  )
}

/** Before the end, visits and checks by whoever decides now; afterwards somebody looks in again. */
const checkKinds = ({ state }: TodoRow, mayDecide: boolean, reviews: boolean): CheckKind[] =>
  mayDecide ? ['homeVisit', 'verification'] : state === 'approved' && reviews ? ['followUp'] : []

const Group = ({ title, children }: { title: string; children: ReactNode }) => (
  <View className="group">
    <Heading>{title}</Heading>
    {children}
  </View>
)

function Asked({ file }: { file: AidFile }) {
  const amounts = amountFacts(file)
  return (
    <>
      <Group title="申请内容">
        <Facts facts={[...applicantFacts(file), ...(file.notice ? noticeFacts(file.notice) : [])]} />
      </Group>
      {file.sections.map(section => (
        <Group key={section.key} title={section.title}>
          <Facts facts={answerFacts(section, file)} />
        </Group>
      ))}
      {amounts.length > 0 && (
        <Group title="按规则算">
          <Facts facts={amounts} />
        </Group>
      )}
    </>
  )
}

function Family({ household }: { household: NonNullable<AidFile['household']> }) {
  return (
    <Group title={`家庭情况（${household.persons.length} 人）`}>
      <List>
        {household.persons.map(person => (
          <ListRow key={person.personKey} title={personWords(person)} note={personNote(person)} />
        ))}
      </List>
      <View className="gap">
        <Facts facts={meansFacts(household)} />
      </View>
    </Group>
  )
}

function Earlier({ file: { earlier } }: { file: AidFile }) {
  return (
    <Group title="以前和同时的帮扶">
      {earlier.length === 0 ? (
        <View className="card second">这一家没有其他帮扶申请。</View>
      ) : (
        <List>
          {earlierRows(earlier).map(({ caseId, title, note }) => (
            <ListRow
              key={caseId}
              id={`earlier-${caseId}`}
              title={title}
              note={note}
              onOpen={() => go('staff/cases/pages/case/index', { caseId })}
            />
          ))}
        </List>
      )}
    </Group>
  )
}
