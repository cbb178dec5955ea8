import { idNumberProblem, type IdType } from 'shared-types/fields'
import { maskIdNumber, maskName } from 'shared-types/masks'
import type { Recusal } from 'shared-types/staff'
import type * as z from 'zod/mini'
import { personIdFor } from '../identity/index.ts'
import type { Clock } from '../platform/clock.ts'
import type { Once } from '../platform/http/once.ts'
import { newId } from '../platform/ids.ts'
import { Refusal } from '../platform/refusal.ts'
import type { Secrets } from '../platform/secrets-shape.ts'
import type { RoleStore } from './role-store.ts'
import type { RecusalRecord } from './staff-store.ts'

interface Deps {
  roles: RoleStore
  clock: Clock
  secrets(): Promise<Secrets>
}

export const describeRecusal = ({
  recusalId,
  nameMasked,
  idNumberMasked,
  declaredAt,
}: RecusalRecord): z.infer<typeof Recusal> => ({
  recusalId,
  nameMasked,
  idNumberMasked,
  declaredAt,
})

/** Nobody decides a relative's case: the reviewer says once who that is, by document, and only a fingerprint of it is kept. */
export async function declareRecusal(
  { roles, clock, secrets }: Deps,
  accountId: string,
  relative: { name: string; idType: IdType; idNumber: string },
  once: Once,
) {
  const problem = idNumberProblem(relative.idType, relative.idNumber)
  if (problem) throw new Refusal('invalid-request', { fields: [{ path: 'idNumber', message: problem }] })
  const now = clock.now()
  const recusal: RecusalRecord = {
    recusalId: newId('rec', now),
    personId: personIdFor((await secrets()).indexKeys.idNumber, relative.idType, relative.idNumber),
    nameMasked: maskName(relative.name),
    idNumberMasked: maskIdNumber(relative.idNumber),
    declaredAt: now.toISOString(),
  }
  const answer = describeRecusal(recusal)
  await roles.addRecusal(accountId, recusal, once.row(answer))
  return answer
}
