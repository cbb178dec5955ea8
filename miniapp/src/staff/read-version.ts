import { useRef } from 'react'
import type { Failure } from '../platform/failure.ts'

/**
 * The version that a person has read and acts on. While an answer is only lost, trying again names the same version, so that it is the
 * same request under the same idempotency key; after a refusal what is shown now is what they have read.
 * @param begun where what they do began with an older one
 */
export function useReadVersion(shown: number, failure: Failure | undefined, begun = shown): () => number {
  const read = useRef(begun)
  return () => {
    if (failure?.kind === 'refused') read.current = shown
    return read.current
  }
}
