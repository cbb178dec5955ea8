import { View } from '@tarojs/components'
import { useAnswer } from '../../../platform/answers.ts'
import { go } from '../../../platform/navigate.ts'
import { Facts } from '../../../ui/facts.tsx'
import { Heading } from '../../../ui/heading.tsx'
import { List, ListRow } from '../../../ui/list-row.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { objectionFacts } from './objection-view.ts'

/** What somebody objects to, with the way to the application it is about. */
export function ObjectionBody({ caseId }: { caseId: string }) {
  const answer = useAnswer('GET /staff/aid/objections/{caseId}', { params: { caseId } })
  return (
    <View className="group">
      <Loaded answer={answer}>
        {file => (
          <>
            <Heading>异议</Heading>
            <Facts facts={objectionFacts(file)} />
            <View className="gap">
              <List>
                <ListRow
                  icon="file-text"
                  id="to-about"
                  title={`${file.nameMasked} · ${file.programmeName}`}
                  note={`看被提异议的申请，编号 ${file.aboutNumber}`}
                  onOpen={() => go('staff/cases/pages/case/index', { caseId: file.aboutCaseId })}
                />
              </List>
            </View>
          </>
        )}
      </Loaded>
    </View>
  )
}
