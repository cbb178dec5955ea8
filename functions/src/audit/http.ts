import type { auditEndpoints } from 'shared-types/audit'
import { verifySlice } from '../acts/index.ts'
import type { Handlers } from '../platform/http/serve.ts'
import { exportActs, type ExportDeps } from './export-acts.ts'
import { getAct, listActs, requireAuditor } from './read-acts.ts'

export const auditHandlers = (deps: ExportDeps): Handlers<typeof auditEndpoints> => ({
  listActs: ({ query }, { actor }) => listActs(deps, actor, query),
  getAct: ({ params }, { actor }) => getAct(deps, actor, Number(params.seq)),
  verifyActs: async ({ body }, { actor }) => {
    await requireAuditor(deps, actor)
    return verifySlice(deps.acts, body.from)
  },
  exportActs: ({ body }, { actor }) => exportActs(deps, actor, body),
})
