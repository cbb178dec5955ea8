import { outdate } from '../../../platform/answers.ts'

/** Where a payment shows. */
export const paymentsChanged = () =>
  outdate('GET /staff/aid/payments', 'GET /staff/aid/batches', 'GET /staff/aid/batches/{batchId}')
