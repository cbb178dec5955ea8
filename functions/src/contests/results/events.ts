interface About {
  accountId: string
  contestTitle: string
}

/** What is announced of results, besides the messages to all who entered: never a name, a score or a rank. */
export type ResultEvents = {
  'contests.appealFiled': About & { caseId: string; number: string; orgName: string; dueOn: string }
  'contests.appealDecided': About & { caseId: string; number: string; orgName: string; upheld: boolean }
  'contests.certificateIssued': About
  'contests.certificateRevoked': About
}
