import { outdate } from '../../../platform/answers.ts'

/** Everything that shows a programme, written or in force, asks again. */
export const programmesChanged = () =>
  outdate(
    'GET /staff/aid/programmes',
    'GET /staff/aid/programmes/{programmeId}',
    'GET /staff/aid/programmes/{programmeId}/versions',
    'GET /aid/programmes',
    'GET /aid/programmes/{programmeId}',
  )

export const budgetsChanged = () =>
  outdate(
    'GET /staff/aid/programmes/{programmeId}/budgets',
    'GET /staff/ledger/books',
    'GET /staff/ledger/books/{bookId}/entries',
  )

export const linesChanged = () => outdate('GET /staff/aid/poverty-lines', 'GET /aid/programmes')
