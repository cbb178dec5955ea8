import { Refusal } from '../platform/refusal.ts'

/** 1 when it was done, 0 when somebody else has changed the union meanwhile: a job leaves that to its next run. */
export async function unlessChanged(work: Promise<void>): Promise<number> {
  try {
    await work
    return 1
  } catch (error) {
    if (error instanceof Refusal && error.code === 'organisation-changed') return 0
    throw error
  }
}
