import { type ActStore, beginning, type ChainEnd, dynamoActStore, holdsNoted, verifyActs } from 'functions/acts/index'
import { createDocumentClient } from 'functions/platform/dynamo/client'
import { createTable } from 'functions/platform/dynamo/table'

export interface Standing {
  isWhole: boolean
  sentence: string
}

/** The acts of an installation, read where they lie. */
export const actsOf = (prefix: string): ActStore => dynamoActStore(createTable(createDocumentClient(), `${prefix}-acts`))

/** `1234:<64 digits>`, as the job has logged it and the auditors' page shows it; undefined when it is no such thing. */
export function notedEnd(text: string): ChainEnd | undefined {
  const [, seq = '', hash = ''] = /^(\d{1,10}):([0-9a-f]{64})$/.exec(text.trim()) ?? []
  return hash ? { seq: Number(seq), hash } : undefined
}

/** Every act from the first; and, where somebody has noted an end, whether the log still has it. In one sentence. */
export async function howTheChainStands(acts: ActStore, noted?: ChainEnd): Promise<Standing> {
  const { upTo, brokenAt } = await verifyActs(acts)
  const { seq, hash } = upTo
  if (brokenAt !== undefined) {
    const before = seq === beginning.seq ? '' : `; up to act ${seq}, sealed ${hash}, it is whole`
    return {
      isWhole: false,
      sentence: `The log of acts is broken: act ${brokenAt} is not as it was written, or is missing${before}.`,
    }
  }
  if (noted && !(await holdsNoted(acts, noted)))
    return {
      isWhole: false,
      sentence: `The log of acts follows from itself, ${seq} acts, the last sealed ${hash}, but it is not the one that was noted: act ${noted.seq} is missing or has another seal.`,
    }
  const since = noted ? `, and has what was noted at act ${noted.seq}` : ''
  return { isWhole: true, sentence: `The log of acts is whole: ${seq} acts, the last sealed ${hash}${since}.` }
}
