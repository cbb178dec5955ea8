import type { CaseDeps } from '../cases/index.ts'
import type { Table } from '../platform/dynamo/table.ts'
import type { Wechat } from '../platform/wechat/wechat.ts'
import type { CellStore } from './cell-store.ts'
import type { FeedbackStore } from './feedback-store.ts'
import type { ImportStore } from './import-store.ts'
import type { KeeperStore } from './keeper-store.ts'
import type { Shares } from './shares.ts'
import type { StationStore } from './station-store.ts'
import type { VisitStore } from './visit-store.ts'

/** The rooms that keeping and answering touch. */
export interface StationDeps extends CaseDeps {
  stations: StationStore
  cells: CellStore
  shares: Shares
  feedback: FeedbackStore
  visits: VisitStore
  keepers: KeeperStore
  imports: ImportStore
  tables: { stations: Table; media: Table }
  wechat: Wechat
  /** A link to a photo that ends after some minutes. */
  photoLink(mediaId: string): Promise<string>
}
