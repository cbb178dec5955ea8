interface AboutComplaint {
  caseId: string
  number: string
  accountId: string
  orgName: string
}

/** What complaints announce: numbers only; what was written stays in the file. */
export type ComplaintEvents = {
  'complaints.filed': AboutComplaint & { dueOn: string }
  'complaints.taken': AboutComplaint
  'complaints.answered': AboutComplaint
}
