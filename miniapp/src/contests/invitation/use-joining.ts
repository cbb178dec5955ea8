import { outdate, useSubmit } from '../../platform/answers.ts'
import { replaceBy } from '../../platform/navigate.ts'
import { entriesChanged } from '../entries-changed.ts'
import { type Entrant, entrantToSend } from '../sign-up/form.ts'

export type TeamRole = 'member' | 'substitute'

export const openEntry = (entryId: string) => replaceBy('contests/pages/entry/index', { entryId })

/** Joining by one's own hand; what was refused is looked at anew. */
export function useJoining(code: string) {
  const { busy, failure, clear, submit } = useSubmit('POST /contest-invitations/{code}/acceptance')
  const join = async (entrant: Entrant, role: TeamRole) => {
    const done = await submit({ params: { code }, body: { ...entrantToSend(entrant), role } })
    if (done) openEntry(done.entry.entryId)
    await Promise.all([entriesChanged(), outdate('GET /contest-invitations/{code}', 'GET /me/consents')])
  }
  return { busy, failure, clear, join }
}
