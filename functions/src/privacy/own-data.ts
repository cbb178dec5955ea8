import { localMinute } from '../platform/sheet/text-sheet.ts'
import type { CopyStore } from './copy-store.ts'
import type { OwnPart } from './own-copy.ts'

/** Of what this capability itself keeps: that copies were taken. */
export const privacyOwnData =
  ({ copies }: { copies: CopyStore }): OwnPart =>
  async ({ accountId }) => [
    {
      name: '导出记录',
      head: ['什么时候导出过'],
      rows: (await copies.takenBy(accountId)).map(({ at }) => [localMinute(at)]),
    },
  ]
