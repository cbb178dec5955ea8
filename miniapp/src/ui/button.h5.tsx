import { buttonClass, type ButtonProps } from './button.tsx'

/** Taro's own has neither role nor keyboard focus in a browser. */
export function Button(props: ButtonProps) {
  const { label, id, disabled = false, busy = false, onPress } = props
  return (
    <button type="button" id={id} className={buttonClass(props)} disabled={disabled || Boolean(busy)} onClick={onPress}>
      {busy || label}
    </button>
  )
}
