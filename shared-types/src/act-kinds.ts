import * as z from 'zod/mini'

/** What staff do that has to be provable later: a closed list. What exactly was done stands beside it as a code, `approved` for one. */
export const ActKind = z.enum([
  'roleInvited',
  'roleGiven',
  'roleDelegated',
  'delegationEnded',
  'roleTaken',
  'recusalChanged',
  'desktopSignedIn',
  'plainSeen',
  'memberSought',
  'sheetTakenOut',
  'sheetBroughtIn',
  'caseFiled',
  'caseDecided',
  'caseHandedOver',
  'chainChanged',
  'calendarChanged',
  'unionChanged',
  'memberChanged',
  'familyChanged',
  'programmeChanged',
  'bookEntered',
  'batchChanged',
  'contestChanged',
  'scoreEntered',
  'stationChanged',
  'figureTyped',
  'reportIssued',
  'bulletinChanged',
])
export type ActKind = z.infer<typeof ActKind>
