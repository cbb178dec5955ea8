import { Page } from '../../../../ui/page.tsx'
import { Skeleton } from '../../../../ui/skeleton.tsx'

export default function EntriesPage() {
  return (
    <Page>
      <Skeleton />
    </Page>
  )
}
