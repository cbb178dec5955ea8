import type { EntryState } from 'shared-types/contest-entries'
import type { ResultEvents } from './results/events.ts'
import type { WorkEvents } from './works/events.ts'

/** What contests announce. Never a name of anybody but the receiver's own team. */
interface About {
  accountId: string
  contestId: string
  entryId: string
  contestTitle: string
}

export type ContestEvents = ResultEvents &
  WorkEvents & {
    'contests.entered': About & { number: string; tradeName: string; state: EntryState; orgName?: string; dueOn?: string }
    'contests.recommended': About & { state: 'confirmed' | 'waiting' }
    'contests.notRecommended': About & { orgName: string }
    'contests.offered': About & { acceptBy: string }
    /** `offer`: not accepted in time; `team`: not whole in time; `unit`: no word of the unit in time. */
    'contests.lapsed': About & { why: 'offer' | 'team' | 'unit' }
    'contests.teamChanged': About & { teamName: string; nameMasked: string; what: 'joined' | 'left'; isWhole: boolean }
    /** The organiser tells those who have entered something: taken up by contests' own reaction, which tells each of them. */
    'contests.broadcast': { broadcastId: string }
    /** Who holds a place by an entry, or not any more; by the fingerprint of their document. For figures. */
    'contests.stood': { contestId: string; entryId: string; orgId: string; people: string[]; stands: boolean; version: number }
    'contests.shown': { contestId: string; orgId: string; state: 'published' | 'calledOff'; version: number }
    /** A unit's entry for the safety cup. */
    'contests.unitEntered': { contestId: string; orgId: string; stands: boolean; version: number }
    'contests.told': About & { title: string; body: string; phrase: string; link?: string }
  }
