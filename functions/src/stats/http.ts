import type { statsEndpoints } from 'shared-types/stats'
import type { Handlers } from '../platform/http/serve.ts'
import { getCells, getFigures } from './look-at-figures.ts'
import { askForRecount } from './recount.ts'
import { getReport, issueReport, listReports, takeReport } from './reports.ts'
import { type KeepingDeps, listTyped, typeFigure } from './typed-figures.ts'

export const statsHandlers = (deps: KeepingDeps): Handlers<typeof statsEndpoints> => ({
  getUnionFigures: ({ params, query }, { actor }) => getFigures(deps, actor, params.orgId, query.period),
  getFigureCells: ({ params, query }, { actor }) => getCells(deps, actor, params.orgId, params.indicator, query.period),
  listTyped: async ({ params, query }, { actor }) => ({ items: await listTyped(deps, actor, params.orgId, query.period) }),
  typeFigure: ({ params, body }, { actor }) => typeFigure(deps, actor, params.orgId, body),
  listReports: async ({ params }, { actor }) => ({ items: await listReports(deps, actor, params.orgId) }),
  issueReport: ({ params, body }, { actor, once }) => issueReport(deps, actor, params.orgId, body, once),
  getReport: ({ params }, { actor }) => getReport(deps, actor, params.reportId),
  takeReport: ({ params }, { actor }) => takeReport(deps, actor, params.reportId),
  recount: (_request, { actor }) => askForRecount(deps, actor),
})
