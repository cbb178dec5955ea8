import { View } from '@tarojs/components'
import type { IconName } from './icon-names.ts'
import { Icon } from './icon.tsx'

export type Tone = 'done' | 'waiting' | 'problem' | 'info'

const icons: Record<Tone, IconName> = {
  done: 'circle-check',
  waiting: 'clock',
  problem: 'alert-triangle',
  info: 'info-circle',
}

interface StateSentenceProps {
  tone: Tone
  children: string
  /** In a list: without its own ground. */
  plain?: boolean
}

/** A state is never told by colour alone: an icon and a sentence go with it. */
export function StateSentence({ tone, children, plain = false }: StateSentenceProps) {
  return (
    <View className={`state state-${tone}${plain ? ' state-plain' : ''}`}>
      <Icon name={icons[tone]} small={plain} />
      <View>{children}</View>
    </View>
  )
}
