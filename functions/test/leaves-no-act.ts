/** Changes by staff that are no act (docs/decisions/0023): steps of signing in, of which only the last counts. */
export const leavesNoAct: ReadonlySet<string> = new Set([
  'POST /desktop-sign-ins/reading',
  'POST /desktop-sign-ins/approval',
  'POST /desktop-sign-ins/refusal',
  'POST /me/second-factor',
  'POST /me/second-factor/giving',
])
