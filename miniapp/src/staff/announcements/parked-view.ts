/** Words of deliveries that were given up. */

const reactions: Record<string, string> = {
  notifications: '给申请人或会员的消息',
  stats: '统计数字',
}

/** What did not arrive; a name nobody wrote words for is shown as it is. */
export const deliveryTitle = (reaction: string, eventName: string) => {
  const [capability = ''] = reaction.split(/[.:/]/)
  return `${reactions[capability] ?? reaction}（${eventName}）`
}

export const replayWords = (delivered: boolean) =>
  delivered ? '已经送到，从这里去掉了。' : '又试了一次，还是没有送到。请把下面的原因告诉技术人员。'
