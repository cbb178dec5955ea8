import { View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { type CSSProperties, type ReactNode, useState } from 'react'
import { PersonaSwitch } from '../platform/persona-switch'
import { PrivacyQuestion } from '../platform/privacy'
import { typeScale } from '../platform/type-scale'
import { HelpFoot } from './help-foot.tsx'

interface PageProps {
  children: ReactNode
  /** Buttons that stay at the bottom, above the safe area. */
  actions?: ReactNode
  /** For desktop screens that use the whole width. */
  wide?: boolean
  /** A tab's page: the browser draws the tab bar below it. */
  tab?: boolean
}

/** The frame of every page: the person's type size, the help line, and the questions that the platform may have to ask. */
export function Page({ children, actions, wide = false, tab = false }: PageProps) {
  const [scale, setScale] = useState(typeScale)
  useDidShow(() => setScale(typeScale()))
  return (
    <View className={tab ? 'page-frame page-frame-tab' : 'page-frame'} style={{ '--type-scale': String(scale) } as CSSProperties}>
      <PersonaSwitch />
      <View className={wide ? 'page-main page-main-wide' : 'page-main'} {...({ role: 'main' } as object)}>
        {children}
        <HelpFoot />
      </View>
      {actions && (
        <View className="page-actions">
          <View className="page-actions-inner">{actions}</View>
        </View>
      )}
      <PrivacyQuestion />
    </View>
  )
}
