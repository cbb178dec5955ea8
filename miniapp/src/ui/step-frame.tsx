import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Title } from './heading.tsx'

interface StepFrameProps {
  step: number
  of: number
  question: string
  help?: string
  children: ReactNode
}

/** One question of a form, and how far along it is. */
export function StepFrame({ step, of, question, help, children }: StepFrameProps) {
  return (
    <View>
      <View className="step-count">{`第 ${step} 步，共 ${of} 步`}</View>
      <View className="step-bar">
        <View className="step-bar-done" style={{ width: `${Math.round((100 * step) / of)}%` }} />
      </View>
      <Title>{question}</Title>
      {help && <View className="lead">{help}</View>}
      {children}
    </View>
  )
}
