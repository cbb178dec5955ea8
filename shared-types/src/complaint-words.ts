import type { ComplaintTopic } from './complaints.ts'

/** Topics as both sides read them. */
export const topicWords: Record<ComplaintTopic, { words: string; note: string }> = {
  service: { words: '工会的服务', note: '没人答复、推来推去、办得慢' },
  staff: { words: '工作人员', note: '态度不好、刁难、收好处' },
  money: { words: '经费和帮扶金', note: '没发到、发少了、名单不公' },
  app: { words: '这个小程序', note: '用不了、看不懂、信息不对' },
  suggestion: { words: '提个建议', note: '希望工会做什么、怎么做更好' },
  other: { words: '其他', note: '上面没有的' },
}
