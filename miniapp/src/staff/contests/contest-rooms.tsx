import { useState } from 'react'
import { go } from '../../platform/navigate.ts'
import { List, ListRow } from '../../ui/list-row.tsx'
import { Said } from '../said.tsx'
import { type DeskContest, mayStill } from './contest-words.ts'
import { entriesExport, ExportSheet } from './export-sheet.tsx'
import { MessageSheet } from './message-sheet.tsx'
import { PosterSheet } from './poster-sheet.tsx'

type Open = 'message' | 'sheet' | 'poster'

/** Where one goes from a contest, and what one takes along. */
export function ContestRooms({ contest, keeps }: { contest: DeskContest; keeps: boolean }) {
  const [open, setOpen] = useState<Open>()
  const [said, setSaid] = useState<string>()
  const { contestId, form, state } = contest
  const shown = state !== 'draft'
  const end = (words?: string) => {
    setOpen(undefined)
    if (words) setSaid(words)
  }
  return (
    <>
      <List>
        {keeps && mayStill(contest).change && (
          <ListRow
            icon="pencil"
            id="edit"
            title={shown ? '修改时间、地点、名额' : '接着写'}
            {...(contest.mayPublish && { note: '您改过以后，要由另一位同事看过再发布' })}
            onOpen={() => go('staff/contests/pages/edit/index', { contestId })}
          />
        )}
        <ListRow
          icon="eye"
          id="as-seen"
          title={shown ? '看职工看到的样子' : '看发布后的样子'}
          onOpen={() => go('contests/pages/contest/index', { contestId, ...(!shown && { draft: 'yes' }) })}
        />
        {shown && <ShownRooms contest={contest} keeps={keeps} />}
        {keeps && state === 'published' && form.kind === 'skills' && (
          <ListRow icon="message" id="message" title="给报名的人发通知" onOpen={() => setOpen('message')} />
        )}
        {keeps && shown && form.kind === 'skills' && (
          <ListRow icon="file-text" id="sheet" title="导出报名表" note="Excel" onOpen={() => setOpen('sheet')} />
        )}
        {keeps && state === 'published' && (
          <ListRow icon="qrcode" id="poster" title="海报二维码" onOpen={() => setOpen('poster')} />
        )}
      </List>
      <Said done={said} />
      {open === 'message' && (
        <MessageSheet contest={contest} onDone={persons => end(`已经发出，${persons} 人会陆续收到。`)} onClose={() => end()} />
      )}
      {open === 'sheet' && <ExportSheet contestId={contestId} what={entriesExport} onDone={end} onClose={() => end()} />}
      {open === 'poster' && <PosterSheet contestId={contestId} title={form.title} onClose={() => end()} />}
    </>
  )
}

function ShownRooms({ contest: { contestId, state, form }, keeps }: { contest: DeskContest; keeps: boolean }) {
  if (form.kind === 'safetyCup')
    return (
      <ListRow
        icon="clipboard-list"
        id="safety-units"
        title="参赛单位和统计"
        note="单位、班组、人数，可导出 Excel"
        onOpen={() => go('staff/contests/pages/safety-cup/index', { contestId })}
      />
    )
  if (form.kind === 'fiveSmall')
    return (
      <ListRow
        icon="clipboard-list"
        id="works"
        title="成果和统计"
        note="申报的成果、核实的效益、公布获奖"
        onOpen={() => go('staff/contests/pages/works/index', { contestId })}
      />
    )
  return (
    <>
      <ListRow
        icon="users"
        id="entries"
        title="报名名单"
        onOpen={() => go('staff/contests/pages/entries/index', { contestId })}
      />
      {keeps &&
        state === 'published' &&
        form.stages.map(({ stageKey, name }) => (
          <ListRow
            key={stageKey}
            icon="scan"
            id={`check-in-${stageKey}`}
            title={`${name}签到`}
            note="扫参赛码，没有网络也能签"
            onOpen={() => go('staff/contests/pages/check-in/index', { contestId, stageKey })}
          />
        ))}
      <ListRow
        icon="trophy"
        id="scores"
        title="评分和成绩"
        note="两人核对，公示，申诉，确定"
        onOpen={() => go('staff/contests/pages/scores/index', { contestId })}
      />
      <ListRow
        icon="clipboard-list"
        id="figures"
        title="统计"
        note="各工种、各单位、一线职工比例"
        onOpen={() => go('staff/contests/pages/figures/index', { contestId })}
      />
      {keeps && state === 'published' && form.trades.some(({ perUnit }) => perUnit !== undefined) && (
        <ListRow
          icon="sitemap"
          id="units"
          title="单位名额"
          note="给某一家单位另定名额"
          onOpen={() => go('staff/contests/pages/units/index', { contestId })}
        />
      )}
    </>
  )
}
