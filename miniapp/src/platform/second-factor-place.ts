import type { Route } from '../routes.ts'

/** Where staff of the county give the code from their authenticator, and come back from. */
export const secondFactorPlace: { label: string; route: Route } = {
  label: '输入动态口令',
  route: 'staff/staff/pages/factor/index',
}
