import { go } from '../../platform/navigate.ts'
import { Page } from '../../ui/page.tsx'
import { Empty } from '../../ui/problem.tsx'

/** The map of stations opens with a later release; until then the tab says whom to ask. */
export default function StationsPage() {
  return (
    <Page tab>
      <Empty
        icon="map-pin"
        sentence="驿站地图还没有开通。现在可以拨打 12351，问离您最近的驿站在哪、几点开门。"
        action={{ label: '看街道总工会在哪', onPress: () => go('organisations/pages/browse/index') }}
      />
    </Page>
  )
}
