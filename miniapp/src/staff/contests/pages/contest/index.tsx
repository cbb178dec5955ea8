import { Page } from '../../../../ui/page.tsx'
import { Skeleton } from '../../../../ui/skeleton.tsx'

export default function ContestPage() {
  return (
    <Page>
      <Skeleton />
    </Page>
  )
}
