import type { Actor } from '../platform/http/caller.ts'
import { Refusal } from '../platform/refusal.ts'
import { WechatError } from '../platform/wechat/wechat.ts'
import { sceneOf } from './contest.ts'
import type { ContestDeps } from './deps.ts'
import { deskContest } from './desk-contest.ts'

/** Where a scanned poster leads. */
const contestPage = 'contests/pages/contest/index'

/** For the poster: who scans it sees the contest. Before publication it may be printed, and opens nothing yet. */
export async function posterCode(deps: ContestDeps, actor: Actor, contestId: string) {
  const { title, state } = await deskContest(deps, actor, contestId)
  if (state === 'calledOff') throw new Refusal('contest-called-off')
  const png = await deps.wechat.qrCode(sceneOf(contestId), contestPage).catch((error: unknown) => {
    throw error instanceof WechatError ? new Refusal('wechat-busy') : error
  })
  return { pngBase64: Buffer.from(png).toString('base64'), title }
}
