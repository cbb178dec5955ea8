import { View } from '@tarojs/components'
import { useState } from 'react'
import { outdate, useAnswer, useSubmit } from '../../../../platform/answers.ts'
import { back, usePageQuery } from '../../../../platform/navigate.ts'
import { Button } from '../../../../ui/button'
import { ChoiceField } from '../../../../ui/choice-field.tsx'
import { Facts } from '../../../../ui/facts.tsx'
import { Title } from '../../../../ui/heading.tsx'
import { Loaded } from '../../../../ui/loaded.tsx'
import { Page } from '../../../../ui/page.tsx'
import { StateSentence } from '../../../../ui/state-sentence.tsx'
import { useReadVersion } from '../../../read-version.ts'
import { Said } from '../../../said.tsx'
import { fieldProblem } from '../../../staff-words.ts'
import '../../../staff.scss'
import { treeChanged } from '../../edit-union.tsx'
import { isOwn, officerKey, officerOptions, pairingFacts, type UnionPairing } from '../../pairings-view.ts'

/** Which officer above keeps in touch with a union. */
export default function ContactPage() {
  const { orgId = '' } = usePageQuery()
  const union = useAnswer('GET /organisations/{orgId}', { params: { orgId } })
  const answer = useAnswer('GET /staff/organisations/{orgId}/contact-officer', { params: { orgId } })
  const title = union.data ? `${union.data.name}的联系人` : '联系人'
  if (answer.data?.officers) return <Choose orgId={orgId} title={title} found={answer.data} />
  return (
    <Page>
      <Loaded answer={answer}>{found => <Now orgId={orgId} title={title} found={found} />}</Loaded>
    </Page>
  )
}

interface ContactProps {
  orgId: string
  title: string
  found: UnionPairing
}

const Now = ({ orgId, title, found: { pairing } }: ContactProps) => (
  <>
    <Title>{title}</Title>
    {pairing ? (
      <Facts facts={pairingFacts(orgId, pairing)} />
    ) : (
      <StateSentence tone="info">还没有安排联系人，由上级工会的管理员安排。</StateSentence>
    )}
  </>
)

const contactChanged = () =>
  Promise.all([
    treeChanged(),
    outdate(
      'GET /staff/organisations/{orgId}/contact-officer',
      'GET /staff/organisations/{orgId}/pairings',
      'GET /staff/pairings',
    ),
  ])

function Choose({ orgId, title, found }: ContactProps) {
  const { officers = [], pairing } = found
  const own = isOwn(orgId, pairing)
  const now = own ? officers.find(({ accountId }) => accountId === pairing?.accountId) : undefined
  const [chosen, setChosen] = useState(now && officerKey(now))
  const [tried, setTried] = useState(false)
  const { busy, failure, submit } = useSubmit('PUT /staff/organisations/{orgId}/contact-officer', contactChanged)
  const readVersion = useReadVersion(found.version, failure)
  const officer = officers.find(one => officerKey(one) === chosen)
  const save = async (given: typeof officer) => {
    const body = { version: readVersion(), ...(given && { officer: { accountId: given.accountId, orgId: given.orgId } }) }
    const done = await submit({ params: { orgId }, body })
    if (!done) return
    await contactChanged()
    back()
  }
  const choose = async () => {
    setTried(true)
    if (officer) await save(officer)
  }
  return (
    <Page actions={<Button kind="primary" id="save" label="保存" busy={busy && '正在保存…'} onPress={() => void choose()} />}>
      <Now orgId={orgId} title={title} found={found} />
      <ChoiceField
        id="officer"
        label="请哪位干部联系"
        help="这一家和它下面的工会都由他联系；下面的工会可以另外安排。"
        error={fieldProblem(failure, 'officer') ?? (tried && !officer ? '请选一位干部' : undefined)}
        options={officerOptions(officers)}
        value={chosen}
        onChange={setChosen}
      />
      {own && (
        <View className="gap">
          <Button kind="link" id="none" label="不再单独安排" onPress={() => void save(undefined)} />
        </View>
      )}
      <Said failure={failure} />
    </Page>
  )
}
