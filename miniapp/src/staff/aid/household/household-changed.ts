import { outdate } from '../../../platform/answers.ts'

export const householdChanged = () => outdate('GET /staff/aid/households', 'GET /staff/aid/households/{householdId}')
