import { View } from '@tarojs/components'
import { bulletinKindWords, paragraphsOf } from 'shared-types/bulletin-words'
import type { BulletinWords } from 'shared-types/bulletins'
import './article.scss'
import { Title } from './heading.tsx'

interface ArticleProps {
  words: BulletinWords
  /** Who tells it and when. */
  by: string
}

/** A bulletin as everybody reads it; whoever writes one sees it the same. */
export const Article = ({ words, by }: ArticleProps) => (
  <View>
    <Title>{words.title}</Title>
    <View className="second">{`${bulletinKindWords[words.kind]} · ${by}`}</View>
    <View className="card gap">
      {paragraphsOf(words.body).map((paragraph, i) => (
        <View className="paragraph" key={i}>
          {paragraph}
        </View>
      ))}
    </View>
  </View>
)
