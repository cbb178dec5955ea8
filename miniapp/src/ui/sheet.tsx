import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Button } from './button'
import { Heading } from './heading.tsx'

interface SheetProps {
  title: string
  children: ReactNode
  confirm: { label: string; danger?: boolean; busy?: string | false; onPress: () => void }
  /** What came of the last try: stands above the buttons, in view however far the rest is scrolled. */
  said?: ReactNode
  /** The way back without having done it. */
  closeLabel?: string
  onClose: () => void
}

/** Asks before something that cannot simply be undone. What is longer than the screen scrolls between the title and the buttons. */
export function Sheet({ title, children, confirm, said, closeLabel = '再想想', onClose }: SheetProps) {
  return (
    <View className="sheet-back">
      <View className="sheet" {...({ role: 'dialog', 'aria-modal': 'true', 'aria-label': title } as object)}>
        <Heading>{title}</Heading>
        <View className="sheet-body">{children}</View>
        {said}
        <View className="sheet-actions">
          <Button
            kind={confirm.danger ? 'danger' : 'primary'}
            id="sheet-confirm"
            label={confirm.label}
            busy={confirm.busy ?? false}
            onPress={confirm.onPress}
          />
          <Button label={closeLabel} id="sheet-close" onPress={onClose} />
        </View>
      </View>
    </View>
  )
}
