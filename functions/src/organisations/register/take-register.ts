import { dayOf } from '../../platform/clock.ts'
import type { Actor } from '../../platform/http/caller.ts'
import type { Deps } from '../change-tree.ts'
import { requireScope } from '../scope.ts'
import { below } from '../tree.ts'

/** The union and all below it, parents before their own, so that the sheet can be sent elsewhere as it is. */
export async function takeRegister(deps: Deps, actor: Actor, orgId: string) {
  const root = await requireScope(deps, actor, ['manager', 'auditor'], orgId)
  const tree = await deps.organisations.tree()
  const unions = below(tree, root)
  const { writeUnions } = await import('./write-register.ts')
  const file = await writeUnions(
    unions.map(union => ({ ...union, parentName: (union.parentId && tree.byId.get(union.parentId)?.name) || '' })),
  )
  const now = deps.clock.now()
  await deps.organisations.noteTaken(orgId, { accountId: actor.accountId, at: now.toISOString() })
  return {
    fileName: `${root.name}工会名册${dayOf(now)}.xlsx`,
    fileBase64: Buffer.from(file).toString('base64'),
    rows: unions.length,
  }
}
