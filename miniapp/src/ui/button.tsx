import { Button as NativeButton } from '@tarojs/components'

export interface ButtonProps {
  label: string
  /** `primary`: the one thing to do here. `danger` is outlined: identity is already red. */
  kind?: 'primary' | 'plain' | 'danger' | 'link'
  id?: string
  disabled?: boolean
  /** Shown in place of the label while something is under way; touches are ignored. */
  busy?: string | false
  /** Opens the platform's own share dialog. */
  share?: boolean
  onPress?: () => void
}

export const buttonClass = ({ kind = 'plain', disabled, busy }: ButtonProps) =>
  `button button-${kind}${disabled || busy ? ' button-off' : ''}`

export function Button(props: ButtonProps) {
  const { label, id, disabled = false, busy = false, share = false, onPress } = props
  return (
    <NativeButton
      {...(id ? { id } : {})}
      className={buttonClass(props)}
      hoverClass="pressed"
      disabled={disabled || Boolean(busy)}
      {...(share ? { openType: 'share' as const } : {})}
      {...(onPress ? { onClick: onPress } : {})}
    >
      {busy || label}
    </NativeButton>
  )
}
