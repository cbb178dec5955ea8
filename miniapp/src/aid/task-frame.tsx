import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Button } from '../ui/button'
import { Title } from '../ui/heading.tsx'
import { Page } from '../ui/page.tsx'

interface TaskFrameProps {
  title: string
  help?: string | undefined
  /** What has become of the saving; for a screen reader too. */
  saving?: string
  children: ReactNode
  onBack: () => void
  /** Absent: there is nothing to finish here yet. */
  onDone?: (() => void) | undefined
  busy?: string | false
}

/** One task of a longer form: it saves itself, so both buttons only lead back to the list. */
export function TaskFrame({ title, help, saving, children, onBack, onDone, busy = false }: TaskFrameProps) {
  return (
    <Page
      actions={
        <View className="actions-row">
          <View className="actions-row-minor">
            <Button id="back" label="返回" onPress={onBack} />
          </View>
          {onDone && (
            <View className="actions-row-main">
              <Button kind="primary" id="done" label="完成" busy={busy} onPress={onDone} />
            </View>
          )}
        </View>
      }
    >
      <Title>{title}</Title>
      {help && <View className="lead">{help}</View>}
      {children}
      <View className="second gap" {...({ role: 'status' } as object)}>
        {saving}
      </View>
    </Page>
  )
}
