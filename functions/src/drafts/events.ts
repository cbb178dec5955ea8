/** What one writes and another lets out. */
export type DraftMatter =
  'chain' | 'calendar' | 'programme' | 'budget' | 'povertyLine' | 'bulletin' | 'consentText' | 'contest' | 'merge'

export type DraftEvents = {
  /** To one of those who may be the second person. `id`: what its page is found by. */
  'drafts.waiting': { accountId: string; byMasked: string; what: DraftMatter; id: string; name: string }
}
