import { View } from '@tarojs/components'
import { useAnswer } from '../../../../platform/answers.ts'
import { go, usePageQuery } from '../../../../platform/navigate.ts'
import { useWideScreen } from '../../../../platform/wide-screen'
import { Button } from '../../../../ui/button'
import { Facts } from '../../../../ui/facts.tsx'
import { Title } from '../../../../ui/heading.tsx'
import { Loaded } from '../../../../ui/loaded.tsx'
import { Page } from '../../../../ui/page.tsx'
import '../../../staff.scss'
import { auditRefused } from '../../acts.tsx'
import { actFacts, isPerson, whatWords, whoWords } from '../../audit-view.ts'

/** One act, with the seals that hold it in its place. */
export default function ActPage() {
  const { seq = '' } = usePageQuery()
  const wide = useWideScreen()
  const answer = useAnswer('GET /staff/audit/acts/{seq}', { params: { seq } })
  return (
    <Page>
      <Loaded answer={answer} refused={code => (code === 'not-found' ? '没有这一条。' : auditRefused(code))}>
        {act => (
          <View className="stack">
            <Title>{whatWords(act)}</Title>
            <Facts facts={actFacts(act)} />
            <View className={wide ? 'actions-three' : 'stack'}>
              {isPerson(act) && (
                <Button
                  id="same-person"
                  label={`看${whoWords(act)}的全部操作`}
                  onPress={() => go('staff/audit/pages/acts/index', { accountId: act.accountId, byMasked: whoWords(act) })}
                />
              )}
              {act.orgId && (
                <Button
                  id="same-union"
                  label="看这家工会的全部操作"
                  onPress={() => go('staff/audit/pages/acts/index', { orgId: act.orgId, orgName: act.orgName })}
                />
              )}
            </View>
          </View>
        )}
      </Loaded>
    </Page>
  )
}
