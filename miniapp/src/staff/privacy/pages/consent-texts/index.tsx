import { View } from '@tarojs/components'
import { useAnswer } from '../../../../platform/answers.ts'
import { go } from '../../../../platform/navigate.ts'
import { List, ListRow } from '../../../../ui/list-row.tsx'
import { Loaded } from '../../../../ui/loaded.tsx'
import { Page } from '../../../../ui/page.tsx'
import { StateSentence } from '../../../../ui/state-sentence.tsx'
import '../../../staff.scss'
import { purposeWords, stateSentence } from '../../consent-texts-view.ts'

/** Everything that people are asked to agree to, for the county. */
export default function ConsentTextsPage() {
  const answer = useAnswer('GET /staff/consent-texts', {})
  return (
    <Page>
      <View className="lead">
        请人填写敏感信息以前，要先把这些说明给他看。改一版由一人写、另一人公布，三天以后启用，之后大家会被重新征求同意。
      </View>
      <Loaded answer={answer} refused={code => (code === 'not-allowed' ? '这一页由县总工会的工作人员查看。' : undefined)}>
        {({ items }) => (
          <List>
            {items.map(text => {
              const { tone, words } = stateSentence(text)
              return (
                <ListRow
                  key={text.purpose}
                  id={`text-${text.purpose}`}
                  title={purposeWords[text.purpose]}
                  note={
                    <StateSentence plain tone={tone}>
                      {words}
                    </StateSentence>
                  }
                  onOpen={() => go('staff/privacy/pages/consent-text/index', { purpose: text.purpose })}
                />
              )
            })}
          </List>
        )}
      </Loaded>
    </Page>
  )
}
