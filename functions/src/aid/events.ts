/** What figures are made of. `programmeName` tells them apart by programme; children by the fingerprints of their documents. */
export interface AidFigures {
  orgId: string
  programmeName: string
  personId: string
  /** The family's file, or the person where there is none. */
  household: string
  children: string[]
  amountFen: number
  /** Rises with every decision about the application. */
  version: number
}

interface AboutAid {
  caseId: string
  number: string
  /** Whoever filed it; nobody to tell where staff filed for somebody without an account. */
  accountId: string
  orgName: string
  figures?: AidFigures
}

/** What aid announces: ids, numbers, unions and what figures need; never a name, an account or an illness. No screen shows it. */
export type AidEvents = {
  'aid.filed': AboutAid & { dueOn: string }
  'aid.returned': AboutAid & { fixCount: number }
  'aid.stepApproved': AboutAid & { nextOrgName: string }
  'aid.noticed': AboutAid & { untilOn: string }
  'aid.approved': AboutAid
  'aid.rejected': AboutAid
  'aid.reopened': AboutAid
  'aid.paid': AboutAid
  'aid.payFailed': AboutAid
  'aid.objectionFiled': AboutAid & { dueOn: string }
  'aid.objectionDecided': AboutAid & { upheld: boolean }
  'aid.fileClosed': { accountId: string; orgName: string }
}
