import * as z from 'zod/mini'
import { endpoint } from './contract.ts'
import { DaySchema, InstantSchema, OrganisationId, prefixedId, textOf } from './fields.ts'
import { SheetFile } from './sheets.ts'

/** A federation's figures: what is counted, what is typed in, and the numbered reports made of both. */

/** A year, or a quarter of one: `2026`, `2026Q3`. */
export const ReportPeriod = z.string().check(z.regex(/^20\d{2}(Q[1-4])?$/, '请选择年份或季度'))
/** Or all there ever was. */
export const FigurePeriod = z.string().check(z.regex(/^(20\d{2}(Q[1-4])?|all)$/, '请选择年份或季度'))
export const ReportId = prefixedId('rpt')

export const FigureState = z.enum([
  'told',
  /** A rate without its denominator, or a figure that nobody has typed in. */
  'missing',
  /** Fewer than five people in need, or what would give such a number away. */
  'hidden',
])

/** One figure of a union with all below it. Money is in fen, a rate in thousandths. */
export const Figure = z.object({
  code: z.string(),
  state: FigureState,
  value: z.optional(z.int()),
  /** The twelve months of the year, for what is counted from happenings; in a quarter's figures its three. */
  months: z.optional(z.array(z.int())),
  /** Of what was typed in. */
  source: z.optional(z.string()),
  asOfOn: z.optional(DaySchema),
})
export type Figure = z.infer<typeof Figure>

/** A figure by programme, or by the unions right below. */
export const Cell = z.object({
  name: z.string(),
  orgId: z.optional(OrganisationId),
  hasChildren: z.optional(z.boolean()),
  state: FigureState,
  value: z.optional(z.int()),
})
export type Cell = z.infer<typeof Cell>

export const TypedFigure = z.object({
  code: z.string(),
  period: ReportPeriod,
  value: z.int(),
  source: z.string(),
  asOfOn: DaySchema,
  byMasked: z.string(),
  at: InstantSchema,
  version: z.int(),
})
export type TypedFigure = z.infer<typeof TypedFigure>

export const ReportRow = z.object({
  reportId: ReportId,
  /** `2026Q3-01`: the period and how often it was issued. */
  number: z.string(),
  orgId: OrganisationId,
  orgName: z.string(),
  period: ReportPeriod,
  version: z.int(),
  issuedAt: InstantSchema,
  signedBy: z.string(),
  /** Why it was issued anew; from the second version on. */
  reason: z.optional(z.string()),
})
export type ReportRow = z.infer<typeof ReportRow>

export const Report = z.object({
  ...ReportRow.shape,
  figures: z.array(Figure),
  /** What differs from the version before. */
  changes: z.array(z.object({ code: z.string(), was: z.optional(z.int()), is: z.optional(z.int()) })),
})
export type Report = z.infer<typeof Report>

const looking = { staff: ['manager', 'auditor'] } as const
const keeping = { staff: ['manager'] } as const
const byOrg = z.object({ orgId: OrganisationId })
const ofPeriod = z.object({ period: FigurePeriod })

export const statsEndpoints = {
  getUnionFigures: endpoint({
    method: 'GET',
    path: '/staff/stats/organisations/{orgId}/figures',
    summary: 'All figures of a union and those below it, over a year or a quarter.',
    access: looking,
    request: { params: byOrg, query: ofPeriod },
    response: z.object({ orgName: z.string(), period: FigurePeriod, countedAt: InstantSchema, figures: z.array(Figure) }),
    errors: [],
  }),
  getFigureCells: endpoint({
    method: 'GET',
    path: '/staff/stats/organisations/{orgId}/figures/{indicator}',
    summary:
      'One figure by the unions right below, and by programme where it has programmes; cells under five about people in need are hidden.',
    access: looking,
    request: {
      params: z.object({ orgId: OrganisationId, indicator: z.string().check(z.regex(/^[a-zA-Z]{3,30}$/)) }),
      query: ofPeriod,
    },
    response: z.object({ code: z.string(), below: z.array(Cell), parts: z.array(Cell) }),
    errors: [],
  }),
  listTyped: endpoint({
    method: 'GET',
    path: '/staff/stats/organisations/{orgId}/typed-figures',
    summary: 'What was typed in for a union and a period.',
    access: looking,
    request: { params: byOrg, query: ofPeriod },
    response: z.object({ items: z.array(TypedFigure) }),
    errors: [],
  }),
  typeFigure: endpoint({
    method: 'PUT',
    path: '/staff/stats/organisations/{orgId}/typed-figures',
    summary: 'Put in a figure that nothing counts, with where it comes from and of which day; what stood there before is kept.',
    access: keeping,
    rate: 'write',
    request: {
      params: byOrg,
      body: z.object({
        code: z.string(),
        period: ReportPeriod,
        value: z.int().check(z.minimum(0, '不能是负数'), z.maximum(1_000_000_000_000)),
        source: textOf(60, '请写明数据从哪里来'),
        asOfOn: DaySchema,
        /** 0: nothing was there. */
        version: z.int(),
      }),
    },
    response: TypedFigure,
    errors: ['figure-changed'],
  }),
  listReports: endpoint({
    method: 'GET',
    path: '/staff/stats/organisations/{orgId}/reports',
    summary: 'The issued reports of a union, newest first.',
    access: looking,
    request: { params: byOrg },
    response: z.object({ items: z.array(ReportRow) }),
    errors: [],
  }),
  issueReport: endpoint({
    method: 'POST',
    path: '/staff/stats/organisations/{orgId}/reports',
    summary:
      'Freeze the figures of a quarter or year under a number. Issued anew it is the next version, with the reason and what differs.',
    access: keeping,
    rate: 'submit',
    once: true,
    request: {
      params: byOrg,
      body: z.object({ period: ReportPeriod, reason: z.optional(textOf(200, '请写明为什么重新出报告')) }),
    },
    response: Report,
    errors: ['period-not-over', 'report-issued'],
  }),
  getReport: endpoint({
    method: 'GET',
    path: '/staff/stats/reports/{reportId}',
    summary: 'An issued report, exactly as it was issued.',
    access: looking,
    request: { params: z.object({ reportId: ReportId }) },
    response: Report,
    errors: [],
  }),
  takeReport: endpoint({
    method: 'GET',
    path: '/staff/stats/reports/{reportId}/sheet',
    summary: 'An issued report as an Excel sheet, with definitions, sources and who answers for each figure.',
    access: looking,
    request: { params: z.object({ reportId: ReportId }) },
    response: SheetFile,
    errors: [],
  }),
  recount: endpoint({
    method: 'POST',
    path: '/staff/stats/recounts',
    summary: 'Count everything anew from what was archived; the figures stay those of before until it is done.',
    access: keeping,
    rate: 'submit',
    request: {},
    response: z.object({ state: z.enum(['counting']) }),
    errors: [],
  }),
}
