import { View } from '@tarojs/components'
import type { SelfTestAnswers } from 'shared-types/aid-rules'
import { useAnswer } from '../../platform/answers.ts'
import { call } from '../../platform/call'
import { go } from '../../platform/navigate.ts'
import { Button } from '../../ui/button'
import { Heading, Title } from '../../ui/heading.tsx'
import { List, ListRow } from '../../ui/list-row.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Page } from '../../ui/page.tsx'
import { StateSentence } from '../../ui/state-sentence.tsx'
import { seasonSentence } from '../programme-words.ts'
import { type Finding, findingsOf, likelihoods, likelihoodWords, lineSentence } from './self-test-words.ts'

interface ResultProps {
  answers: SelfTestAnswers
  askedAbout: string | undefined
  onAgain: () => void
}

/** What may be applied for, and why; nobody is turned away by it. */
export function Result({ answers, askedAbout, onAgain }: ResultProps) {
  const programmes = useAnswer('GET /aid/programmes', {}, { keep: all => all })
  return (
    <Page
      actions={
        <View className="actions-row">
          <View className="actions-row-minor">
            <Button id="again" label="重新测" onPress={onAgain} />
          </View>
          <View className="actions-row-main">
            <Button kind="primary" id="call" label="拨打 12351 问问" onPress={() => call('12351')} />
          </View>
        </View>
      }
    >
      <Title>测出来了</Title>
      <View className="lead">只是估计，不是审核结果，也没有保存。不论测得怎样，您都可以申请。</View>
      <Loaded answer={programmes} skeletonCards={2}>
        {({ items, line }) => (
          <>
            {line && <View className="second">{lineSentence(line, answers.residence)}</View>}
            <Findings findings={findingsOf(items, answers, line, askedAbout)} />
          </>
        )}
      </Loaded>
    </Page>
  )
}

const Findings = ({ findings }: { findings: readonly Finding[] }) => (
  <View>
    {likelihoods.map(likelihood => {
      const these = findings.filter(finding => finding.likelihood === likelihood)
      return these.length ? (
        <View className="group" key={likelihood}>
          <Heading>{likelihoodWords[likelihood].title}</Heading>
          <List>
            {these.map(finding => (
              <FindingRow key={finding.programme.programmeId} finding={finding} />
            ))}
          </List>
        </View>
      ) : null
    })}
  </View>
)

function FindingRow({ finding: { programme, likelihood, why } }: { finding: Finding }) {
  const { tone, short } = likelihoodWords[likelihood]
  return (
    <ListRow
      id={`finding-${programme.programmeId}`}
      title={programme.name}
      note={
        <>
          <StateSentence tone={tone} plain>
            {why ? `${short}：${why}` : short}
          </StateSentence>
          <View>{seasonSentence(programme).words}</View>
        </>
      }
      onOpen={() => go('aid/pages/programme/index', { programmeId: programme.programmeId })}
    />
  )
}
