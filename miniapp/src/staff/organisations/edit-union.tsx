import type { Organisation } from 'shared-types/organisations'
import { kindsBelow } from 'shared-types/union-kinds'
import { useState } from 'react'
import { outdate, useSubmit } from '../../platform/answers.ts'
import { back, replaceBy } from '../../platform/navigate.ts'
import { Button } from '../../ui/button'
import { Title } from '../../ui/heading.tsx'
import { Page } from '../../ui/page.tsx'
import { Anew, KeptFromBefore } from '../kept-from-before.tsx'
import { useReadVersion } from '../read-version.ts'
import { ReasonField } from '../reason-field.tsx'
import { Said } from '../said.tsx'
import { reasonProblem } from '../staff-words.ts'
import { useKeptWords } from '../use-kept-words.ts'
import { draftOf, draftProblems, editableOf, emptyDraft } from './organisations-view.ts'
import { UnionForm } from './union-form.tsx'

/** Everything that shows the tree asks again. */
export const treeChanged = () =>
  outdate(
    'GET /organisations',
    'GET /organisations/root',
    'GET /organisations/{orgId}',
    'GET /organisations/{orgId}/children',
    'GET /staff/organisations/{orgId}/history',
    'GET /staff/organisations/{orgId}/survey',
    'GET /staff/organisations/{orgId}/terms',
  )

const isFine = (problems: object) => Object.keys(problems).length === 0

/** `organisation-changed` loads the newest version, and the form keeps what was typed. */
export const ChangeUnion = (props: { union: Organisation }) => <Anew>{again => <Change {...props} onAgain={again} />}</Anew>

function Change({ union, onAgain }: { union: Organisation; onAgain: () => void }) {
  const { orgId, version } = union
  const kept = useKeptWords(`union:${orgId}`, version, () => ({ draft: draftOf(union), reason: '' }), onAgain)
  const { draft, reason } = kept.words
  const [tried, setTried] = useState(false)
  const { busy, failure, submit } = useSubmit('PUT /staff/organisations/{orgId}', treeChanged)
  const readVersion = useReadVersion(version, failure, kept.basedOn)
  const problems = draftProblems(draft)
  const why = reasonProblem(reason, '请写明为什么修改')
  const save = async () => {
    setTried(true)
    if (!isFine(problems) || why) return
    const done = await submit({
      params: { orgId },
      body: { ...editableOf(draft, union.employers), version: readVersion(), reason: reason.trim() },
    })
    if (!done) return
    kept.forget()
    await treeChanged()
    back()
  }
  return (
    <Page actions={<Button kind="primary" id="save" label="保存" busy={busy && '正在保存…'} onPress={() => void save()} />}>
      <Title>{`修改${union.name}`}</Title>
      {kept.wasKept && <KeptFromBefore onGiveUp={kept.giveUp} />}
      <UnionForm
        draft={draft}
        onChange={next => kept.change({ draft: next, reason })}
        problems={tried ? problems : {}}
        failure={failure}
      />
      <ReasonField
        label="为什么修改"
        value={reason}
        onChange={next => kept.change({ draft, reason: next })}
        problem={tried ? why : undefined}
        common={['资料有误，更正', '单位搬迁', '换届']}
      />
      <Said failure={failure} />
    </Page>
  )
}

export const AddUnion = (props: { parent: Organisation }) => <Anew>{again => <Add {...props} onAgain={again} />}</Anew>

function Add({ parent, onAgain }: { parent: Organisation; onAgain: () => void }) {
  const kept = useKeptWords(`union:below:${parent.orgId}`, 0, () => emptyDraft, onAgain)
  const draft = kept.words
  const [tried, setTried] = useState(false)
  const { busy, failure, submit } = useSubmit('POST /staff/organisations')
  const problems = draftProblems(draft)
  const add = async () => {
    setTried(true)
    if (!isFine(problems) || !draft.kind) return
    const done = await submit({ body: { parentId: parent.orgId, kind: draft.kind, ...editableOf(draft) } })
    if (!done) return
    kept.forget()
    await treeChanged()
    replaceBy('staff/organisations/pages/union/index', { orgId: done.organisation.orgId })
  }
  return (
    <Page actions={<Button kind="primary" id="add" label="设立" busy={busy && '正在保存…'} onPress={() => void add()} />}>
      <Title>{`在${parent.name}下面新设一家`}</Title>
      {kept.wasKept && <KeptFromBefore onGiveUp={kept.giveUp} />}
      <UnionForm
        draft={draft}
        onChange={kept.change}
        kinds={kindsBelow(parent.kind)}
        problems={tried ? problems : {}}
        failure={failure}
      />
      <Said failure={failure} />
    </Page>
  )
}
