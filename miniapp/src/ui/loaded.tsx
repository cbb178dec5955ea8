import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { Answer } from '../platform/answers.ts'
import { isPassing } from '../platform/failure.ts'
import { asOfWords } from './dates.ts'
import { Problem } from './problem.tsx'
import { Skeleton } from './skeleton.tsx'
import { StateSentence } from './state-sentence.tsx'

interface LoadedProps<T> {
  answer: Answer<T>
  children: (data: T) => ReactNode
  /** Words for a refusal that this page understands. */
  refused?: (code: string | undefined) => string | undefined
  action?: { label: string; onPress: () => void }
  skeletonCards?: number
}

/** Every state of an answer: coming, here, here but from earlier, not to be had. */
export function Loaded<T>({ answer, children, refused, action, skeletonCards }: LoadedProps<T>) {
  const { data, failure, asOf, reload } = answer
  if (failure && (data === undefined || !isPassing(failure)))
    return (
      <Problem
        failure={failure}
        sentence={refused?.(failure.code)}
        onRetry={reload}
        action={failure.kind === 'refused' ? action : undefined}
      />
    )
  if (data === undefined) return <Skeleton {...(skeletonCards ? { cards: skeletonCards } : {})} />
  if (!failure) return <>{children(data)}</>
  return (
    <>
      <StateSentence tone="waiting">{`${failure.kind === 'broken' ? '现在取不到新的内容' : '现在连不上网络'}，下面的内容截至 ${asOfWords(asOf)}。`}</StateSentence>
      <View className="gap">{children(data)}</View>
    </>
  )
}
