import { Button, View } from '@tarojs/components'
import { create } from 'zustand'
import { Heading } from '../ui/heading.tsx'

type Resolve = (answer: { event: 'agree' | 'disagree'; buttonId?: string }) => void
interface PrivacyWx {
  onNeedPrivacyAuthorization?: (listener: (resolve: Resolve) => void) => void
  openPrivacyContract?: (options: { fail?: () => void }) => void
}

const useAsked = create<{ resolve?: Resolve }>()(() => ({}))
const agreeButton = 'agree-privacy'
/** Taro has no name of its own for these two. */
declare const wx: PrivacyWx

/** WeChat calls back before the first use of an API that touches personal data; the call that caused it waits for the answer. */
export function watchPrivacy(): void {
  wx.onNeedPrivacyAuthorization?.(resolve => useAsked.setState({ resolve }))
}

function answer(event: 'agree' | 'disagree'): void {
  const { resolve } = useAsked.getState()
  useAsked.setState({}, true)
  resolve?.(event === 'agree' ? { event, buttonId: agreeButton } : { event })
}

/** The question itself; refusing lets the caller go on without (typing a number instead of WeChat's button, for one). */
export function PrivacyQuestion() {
  const { resolve } = useAsked()
  if (!resolve) return null
  return (
    <View className="sheet-back">
      <View className="sheet">
        <Heading>使用前请您确认</Heading>
        <View className="sheet-body">
          这一步要用到您在微信里的信息。我们只用于您正在办的事，详见《隐私保护指引》。不同意也可以继续，改用手工填写。
        </View>
        <View className="sheet-actions">
          <Button className="button button-link" onClick={() => wx.openPrivacyContract?.({ fail: () => undefined })}>
            查看《隐私保护指引》
          </Button>
          <Button
            id={agreeButton}
            className="button button-primary"
            openType="agreePrivacyAuthorization"
            onAgreePrivacyAuthorization={() => answer('agree')}
          >
            同意并继续
          </Button>
          <Button id="disagree-privacy" className="button button-plain" onClick={() => answer('disagree')}>
            不同意
          </Button>
        </View>
      </View>
    </View>
  )
}
