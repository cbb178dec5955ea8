import { useAnswer } from '../platform/answers.ts'

/** One's own entries; they lie on the phone too, so that the pass can be shown at a door without a network. */
export const useMyEntries = (when = true) => useAnswer('GET /me/contest-entries', {}, { when, keep: entries => entries })
