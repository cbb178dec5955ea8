import { View } from '@tarojs/components'
import { Heading } from './heading.tsx'

interface WordingProps {
  title: string
  body: readonly string[]
  /** The day it is in force from. */
  version: string
}

/** What somebody is asked to agree to, as they read it. */
export const Wording = ({ title, body, version }: WordingProps) => (
  <>
    <Heading>{title}</Heading>
    {body.map(paragraph => (
      <View key={paragraph}>{paragraph}</View>
    ))}
    <View className="second">{`文本版本：${version}`}</View>
  </>
)
