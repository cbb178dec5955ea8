import { outdate } from '../../platform/answers.ts'

/** A figure that was typed in changes rates, too. */
export const figuresChanged = () =>
  outdate('GET /staff/stats/organisations/{orgId}/figures', 'GET /staff/stats/organisations/{orgId}/typed-figures')

export const figuresRefreshed = () =>
  outdate(
    'GET /staff/stats/organisations/{orgId}/figures',
    'GET /staff/stats/organisations/{orgId}/figures/{indicator}',
    'GET /staff/stats/organisations/{orgId}/typed-figures',
  )

export const reportsChanged = () => outdate('GET /staff/stats/organisations/{orgId}/reports')
