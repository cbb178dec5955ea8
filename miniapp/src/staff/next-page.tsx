import { View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import { Button } from '../ui/button'

interface NextPageProps {
  /** Where it goes on; absent: there is no more. */
  next: string | undefined
  children: (cursor: string) => ReactNode
}

/** What follows of a list, when it is asked for. */
export function NextPage({ next, children }: NextPageProps) {
  const [more, setMore] = useState(false)
  if (!next) return null
  if (more) return <View className="gap">{children(next)}</View>
  return (
    <View className="gap">
      <Button id="more" label="再看一些" onPress={() => setMore(true)} />
    </View>
  )
}
