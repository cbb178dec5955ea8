/** Somebody's turn in one trade: when their request left, when its answer was there, and where it put them. */
export interface Turn {
  sentAt: number
  answeredAt: number
  /** 0: a place; else the position on the waiting list, from 1. */
  position: number
}

/** Those who were answered before somebody else had even asked, and yet stand behind: nobody may. */
export function overtakings(turns: readonly Turn[]): number {
  const byAnswer = turns.toSorted((a, b) => a.answeredAt - b.answeredAt)
  let furthest = 0
  let next = 0
  let broken = 0
  for (const turn of turns.toSorted((a, b) => a.sentAt - b.sentAt)) {
    for (; (byAnswer[next]?.answeredAt ?? Number.POSITIVE_INFINITY) < turn.sentAt; next += 1)
      furthest = Math.max(furthest, byAnswer[next]?.position ?? 0)
    if (turn.position < furthest) broken += 1
  }
  return broken
}
