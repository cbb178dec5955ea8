import { View } from '@tarojs/components'
import { useAnswer } from '../../platform/answers.ts'
import { go } from '../../platform/navigate.ts'
import { Button } from '../../ui/button'
import { HeadlineList } from '../../ui/headline-list.tsx'
import { Heading } from '../../ui/heading.tsx'

const most = 2

/** The newest of what the county tells everybody; nothing is said where there is none, or no network. */
export function NewestBulletins() {
  const items = useAnswer('GET /bulletins', { query: {} }).data?.items ?? []
  if (items.length === 0) return null
  return (
    <View className="group">
      <Heading>公告和政策</Heading>
      <HeadlineList items={items.slice(0, most)} />
      {items.length > most && (
        <Button kind="link" id="more-bulletins" label="全部公告" onPress={() => go('bulletins/pages/list/index')} />
      )}
    </View>
  )
}
