import { Page } from '../../ui/page.tsx'
export default function Tab() {
  return <Page>home</Page>
}
