import * as z from 'zod/mini'
import { Chain, ChainedKind } from './cases.ts'
import { endpoint } from './contract.ts'
import { besideOf, DraftRead, PublicationOfDraft, WithdrawalOfDraft } from './drafts.ts'
import { textOf } from './fields.ts'

/** By which steps each kind of case is decided, kept by the county: written by one, put in force by another. */

export const ChainWords = z.object({ steps: Chain.shape.steps, reason: textOf(200, '请写明修改的原因') })
export type ChainWords = z.infer<typeof ChainWords>

/** In force, and what is written beside it. */
export const KeptChain = z.object({ ...Chain.shape, kind: ChainedKind, ...besideOf(ChainWords.shape) })
export type KeptChain = z.infer<typeof KeptChain>

const byKind = z.object({ kind: ChainedKind })
const answer = z.object({ chain: KeptChain })
const keepers = { staff: ['manager', 'reviewer'] } as const

export const chainEndpoints = {
  listChains: endpoint({
    method: 'GET',
    path: '/staff/chains',
    summary: 'The review chains now in force, and for the county what is written beside them.',
    access: { staff: ['reviewer', 'manager', 'auditor'] },
    request: {},
    response: z.object({ items: z.array(KeptChain) }),
    errors: [],
  }),
  writeChain: endpoint({
    method: 'PUT',
    path: '/staff/chains/{kind}',
    summary:
      'Write the next version of a chain; the one in force stays until somebody else puts it in force. County managers only.',
    access: { staff: ['manager'] },
    rate: 'write',
    request: { params: byKind, body: z.object({ ...DraftRead.shape, ...ChainWords.shape }) },
    response: answer,
    errors: ['chain-changed'],
  }),
  publishChain: endpoint({
    method: 'POST',
    path: '/staff/chains/{kind}/publication',
    summary: 'Put the draft in force for whatever is filed from now on; cases under way keep theirs. Not by whoever wrote it.',
    access: keepers,
    rate: 'write',
    once: true,
    request: { params: byKind, body: PublicationOfDraft },
    response: answer,
    errors: ['chain-changed', 'own-words', 'nothing-written'],
  }),
  withdrawChain: endpoint({
    method: 'POST',
    path: '/staff/chains/{kind}/withdrawal',
    summary: "Throw the draft away: one's own, or as a manager somebody else's with the reason.",
    access: keepers,
    rate: 'write',
    once: true,
    request: { params: byKind, body: WithdrawalOfDraft },
    response: answer,
    errors: ['chain-changed', 'nothing-written'],
  }),
}
