import type { Wechat } from '../../platform/wechat/wechat.ts'
import type { ContestDeps } from '../deps.ts'
import type { CertificateStore } from './certificate-store.ts'
import type { ResultStore } from './result-store.ts'
import type { ScoreStore } from './score-store.ts'

export interface ResultDeps extends ContestDeps {
  scores: ScoreStore
  results: ResultStore
  certificates: CertificateStore
  wechat: Wechat
}
