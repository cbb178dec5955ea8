import { useState } from 'react'
import { useAnswer } from '../../../platform/answers.ts'
import { isPassing } from '../../../platform/failure.ts'
import { usePageQuery } from '../../../platform/navigate.ts'
import { Loaded } from '../../../ui/loaded.tsx'
import { Page } from '../../../ui/page.tsx'
import { invitationCodeIn } from '../../entry-words.ts'
import { Offered } from '../../invitation/offered.tsx'
import { TypeCode } from '../../invitation/type-code.tsx'
import { useServerClock } from '../../use-server-clock.ts'

/** Opened by the invited person: by the captain's link, or with the code typed or pasted. */
export default function InvitationPage() {
  const { code: given = '' } = usePageQuery()
  const [typed, setTyped] = useState<string>()
  const code = typed ?? invitationCodeIn(given)
  return code ? <Opened code={code} onOther={() => setTyped('')} /> : <TypeCode onFound={setTyped} />
}

const overWords = (code: string | undefined) =>
  code === 'invitation-used-or-expired' || code === 'not-found'
    ? '这个邀请已经失效。队伍可能取消了，请向队长要新的邀请。'
    : undefined

function Opened({ code, onOther }: { code: string; onOther: () => void }) {
  const answer = useAnswer('GET /contest-invitations/{code}', { params: { code } })
  const now = useServerClock(answer, [])
  if (answer.data && (!answer.failure || isPassing(answer.failure)))
    return <Offered invitation={answer.data} code={code} now={now} />
  return (
    <Page>
      <Loaded answer={answer} refused={overWords} action={{ label: '换一个邀请码', onPress: onOther }}>
        {() => null}
      </Loaded>
    </Page>
  )
}
