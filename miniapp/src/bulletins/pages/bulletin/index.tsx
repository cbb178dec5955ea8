import { useShareAppMessage } from '@tarojs/taro'
import { useAnswer } from '../../../platform/answers.ts'
import { go, usePageQuery } from '../../../platform/navigate.ts'
import { Article } from '../../../ui/article.tsx'
import { momentWords } from '../../../ui/dates.ts'
import { Loaded } from '../../../ui/loaded.tsx'
import { Page } from '../../../ui/page.tsx'

const goneWords = (code: string | undefined) => (code === 'not-found' ? '这条公告已经撤下或过了期。' : undefined)

export default function BulletinPage() {
  const { bulletinId = '' } = usePageQuery()
  const answer = useAnswer('GET /bulletins/{bulletinId}', { params: { bulletinId } })
  useShareAppMessage(() => ({
    title: answer.data?.title ?? '公告',
    path: `bulletins/pages/bulletin/index?bulletinId=${bulletinId}`,
  }))
  return (
    <Page>
      <Loaded
        answer={answer}
        refused={goneWords}
        action={{ label: '看其他公告', onPress: () => go('bulletins/pages/list/index') }}
      >
        {bulletin => <Article words={bulletin} by={`${bulletin.orgName} ${momentWords(bulletin.publishedAt)}`} />}
      </Loaded>
    </Page>
  )
}
