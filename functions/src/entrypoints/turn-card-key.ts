import { turnCardKey, type TurningStep } from '../membership/index.ts'
import { secretVersions } from '../platform/secret-versions.ts'

export const handler = (step: TurningStep): Promise<void> => turnCardKey(secretVersions(step.SecretId), step)
