import type { Chain, ChainedKind, ChainStep } from 'shared-types/cases'

/**
 * The chains an installation starts with. They are version 1 for ever: a change is the next version, kept in the table, and a case
 * stays on the one it began with.
 *
 * Joining: the committee decides (会籍办法 Art 5), three working days as peers promise. Transfer: the present union lets go within five
 * working days or the union above does, then the other one accepts. Release: whoever takes the person in looks at the papers.
 * Correction: the member's committee compares what is asked for with the document, within three.
 * Stations: what is said of one is answered within two working days, a place proposed for one within ten, or the union above has it.
 * Contests: a unit recommends within three working days; an appeal against a result is decided by its organiser within five; a work is
 * vouched for by the unit, then looked at by the street and by the county.
 * Complaints: the county answers within ten, whatever union they are about.
 * Aid: an objection is decided by the county within ten; an application walks the chain of its programme.
 */
const committee: ChainStep = { key: 'committee', name: '工会委员会审核', owner: 'target', workingDays: 3, onTimeout: 'escalate' }

export const firstChains: Record<ChainedKind, Chain> = {
  'membership.join': { kind: 'membership.join', version: 1, steps: [committee], changedAt: '2026-11-01T00:00:00.000Z' },
  'membership.transfer': {
    kind: 'membership.transfer',
    version: 1,
    steps: [
      { key: 'letGo', name: '原工会确认转出', owner: 'source', workingDays: 5, onTimeout: 'escalate' },
      { key: 'accept', name: '新工会接收', owner: 'target', workingDays: 5, onTimeout: 'escalate' },
    ],
    changedAt: '2026-11-01T00:00:00.000Z',
  },
  'membership.release': {
    kind: 'membership.release',
    version: 1,
    steps: [{ key: 'check', name: '工会核实', owner: 'target', workingDays: 3, onTimeout: 'escalate' }],
    changedAt: '2026-11-01T00:00:00.000Z',
  },
  'membership.correction': {
    kind: 'membership.correction',
    version: 1,
    steps: [{ key: 'check', name: '工会核实', owner: 'target', workingDays: 3, onTimeout: 'escalate' }],
    changedAt: '2026-11-28T00:00:00.000Z',
  },
  'stations.report': {
    kind: 'stations.report',
    version: 1,
    steps: [{ key: 'answer', name: '工会处理', owner: 'target', workingDays: 2, onTimeout: 'escalate' }],
    changedAt: '2026-11-01T00:00:00.000Z',
  },
  'stations.suggestion': {
    kind: 'stations.suggestion',
    version: 1,
    steps: [{ key: 'answer', name: '工会研究', owner: 'target', workingDays: 10, onTimeout: 'escalate' }],
    changedAt: '2026-11-01T00:00:00.000Z',
  },
  'aid.objection': {
    kind: 'aid.objection',
    version: 1,
    steps: [{ key: 'decide', name: '县总工会核查', owner: 'county', workingDays: 10, onTimeout: 'stay' }],
    changedAt: '2026-11-01T00:00:00.000Z',
  },
  'contests.recommendation': {
    kind: 'contests.recommendation',
    version: 1,
    steps: [{ key: 'recommend', name: '单位推荐', owner: 'target', workingDays: 3, onTimeout: 'escalate' }],
    changedAt: '2026-11-01T00:00:00.000Z',
  },
  'contests.appeal': {
    kind: 'contests.appeal',
    version: 1,
    steps: [{ key: 'decide', name: '主办工会复核', owner: 'target', workingDays: 5, onTimeout: 'escalate' }],
    changedAt: '2026-11-01T00:00:00.000Z',
  },
  'contests.work': {
    kind: 'contests.work',
    version: 1,
    steps: [
      { key: 'vouch', name: '单位证明', owner: 'target', workingDays: 5, onTimeout: 'escalate' },
      { key: 'recommend', name: '街道工会推荐', owner: 'street', workingDays: 10, onTimeout: 'escalate' },
      { key: 'judge', name: '县总工会评审', owner: 'county', workingDays: 20, onTimeout: 'stay' },
    ],
    changedAt: '2026-11-01T00:00:00.000Z',
  },
  'complaints.complaint': {
    kind: 'complaints.complaint',
    version: 1,
    steps: [{ key: 'answer', name: '县总工会答复', owner: 'county', workingDays: 10, onTimeout: 'stay' }],
    changedAt: '2026-11-28T00:00:00.000Z',
  },
}

export const stepAt = (chain: Chain, step: number): ChainStep => {
  const found = chain.steps[step]
  if (!found) throw new Error(`chain ${chain.kind} v${chain.version} has no step ${step}`)
  return found
}
