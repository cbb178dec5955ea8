import { Page } from '../../../ui/page.tsx'
export default function Draft() {
  return <Page>…</Page>
}
