interface AboutAid {
  caseId: string
  number: string
  /** Whoever filed it; nobody to tell where staff filed for somebody without an account. */
  accountId: string
  orgName: string
}

/** What aid announces: ids, numbers and unions; never the programme, a sum or an illness. */
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
