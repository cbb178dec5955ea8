import { Page } from '../../../../ui/page.tsx'
import { Skeleton } from '../../../../ui/skeleton.tsx'

export default function FiguresPage() {
  return (
    <Page>
      <Skeleton />
    </Page>
  )
}
