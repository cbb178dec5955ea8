import { View } from '@tarojs/components'
import { useAnswer } from '../../../platform/answers.ts'
import { Facts } from '../../../ui/facts.tsx'
import { Heading } from '../../../ui/heading.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { PhotoRow } from '../../../ui/photo-row.tsx'
import { vouchedFacts, workFacts, type WorkCase } from './work-view.ts'

/** What was handed in, and what has been vouched for and judged of it. */
export function WorkBody({ caseId }: { caseId: string }) {
  const answer = useAnswer('GET /staff/contest-works/{caseId}', { params: { caseId } })
  return <Loaded answer={answer}>{file => <Content file={file} />}</Loaded>
}

function Content({ file }: { file: WorkCase }) {
  const { proofs, vouchProofs } = file.work
  const vouched = vouchedFacts(file.work)
  return (
    <>
      {vouched.length > 0 && (
        <View className="group">
          <Heading>核实和评审</Heading>
          <Facts facts={vouched} />
          <View className="gap">
            <PhotoRow urls={vouchProofs.map(({ url }) => url)} label="效益证明" />
          </View>
        </View>
      )}
      <View className="group">
        <Heading>申报的内容</Heading>
        <Facts facts={workFacts(file)} />
        <View className="gap">
          <PhotoRow urls={proofs.map(({ url }) => url)} label="成果照片" />
        </View>
      </View>
    </>
  )
}
