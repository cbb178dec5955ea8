import Taro from '@tarojs/taro'
import type { SubscribeAnswer } from 'shared-types/notifications'
import type * as z from 'zod/mini'

type Answered = { templateId: string; answer: z.infer<typeof SubscribeAnswer> }[]

/** Asks leave to send messages. WeChat allows it only inside a tap, so nothing may be awaited before. Refusing is an answer too. */
export async function askToSend(templateIds: string[]): Promise<Answered> {
  if (templateIds.length === 0) return []
  const answer = (await Taro.requestSubscribeMessage({ tmplIds: templateIds, entityIds: [] }).catch(() => ({}))) as Record<
    string,
    unknown
  >
  return templateIds.flatMap(templateId =>
    typeof answer[templateId] === 'string' ? [{ templateId, answer: answer[templateId] as Answered[number]['answer'] }] : [],
  )
}
