import { View } from '@tarojs/components'
import { Heading } from '../../../../ui/heading.tsx'
import { type Change } from '../programme-changes.ts'
import { parts, partTitles } from '../programme-lines.ts'

interface ChangeListProps {
  changes: readonly Change[]
  /** Whose they are, where two lists stand on one page. */
  title?: string | undefined
}

/** Old and new, one under the other, part by part. */
export function ChangeList({ changes, title }: ChangeListProps) {
  if (changes.length === 0) return <View className="second">没有改动。</View>
  return (
    <>
      {parts
        .map(part => ({ part, of: changes.filter(change => change.part === part) }))
        .filter(({ of }) => of.length > 0)
        .map(({ part, of }) => (
          <View className="group" key={part}>
            <Heading>{title ? `${title}：${partTitles[part]}` : partTitles[part]}</Heading>
            <View className="list">
              {of.map((change, i) => (
                <Row key={i} change={change} />
              ))}
            </View>
          </View>
        ))}
    </>
  )
}

function Row({ change: { title, before, after } }: { change: Change }) {
  const [was, is] = [before === undefined ? '' : before || '（空）', after === undefined ? '' : after || '（空）']
  const kind = was ? (is ? '' : '去掉') : '新加'
  return (
    <View className="change-row">
      <View className="row-title">{kind ? `${kind}${title}` : title}</View>
      {was && <View className="change-was">{is ? `原来：${was}` : was}</View>}
      {is && <View>{was ? `现在：${is}` : is}</View>}
    </View>
  )
}
