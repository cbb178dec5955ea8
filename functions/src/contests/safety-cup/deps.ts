import type { ContestDeps } from '../deps.ts'
import type { SafetyStore } from './safety-store.ts'

export interface SafetyDeps extends Pick<ContestDeps, 'organisations' | 'staff' | 'clock' | 'contests' | 'contestTable'> {
  safety: SafetyStore
}
