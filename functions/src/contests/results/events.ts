interface About {
  accountId: string
  contestId: string
  entryId: string
  contestTitle: string
  stageName: string
  tradeName: string
}

/** What is announced of results: never a name, a score or a rank. */
export type ResultEvents = {
  /** With the result itself; each entrant is told by the job. */
  'contests.resultPublished': { contestId: string; stageKey: string; tradeKey: string; version: number }
  'contests.resultFinal': { contestId: string; stageKey: string; tradeKey: string; version: number }
  'contests.resultShown': About & { untilOn: string; isCorrection: boolean }
  'contests.resultStands': About & { goesOn: boolean; hasCertificate: boolean }
  'contests.appealFiled': {
    accountId: string
    caseId: string
    number: string
    orgName: string
    dueOn: string
    contestTitle: string
  }
  'contests.appealDecided': {
    accountId: string
    caseId: string
    number: string
    orgName: string
    contestTitle: string
    upheld: boolean
  }
  'contests.certificateRevoked': { accountId: string; code: string; contestTitle: string }
}
