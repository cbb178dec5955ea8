import { codeFromPersona } from './local-server'
import type { PhoneButtonProps } from './phone-button.tsx'

/** In a browser only a local persona has a phone number to give. */
export function PhoneButton({ label, disabled = false, onCode, onRefused }: PhoneButtonProps) {
  const ask = () => codeFromPersona('phone-code').then(code => (code ? onCode(code) : onRefused()), onRefused)
  return (
    <button
      type="button"
      className={disabled ? 'button button-primary button-off' : 'button button-primary'}
      disabled={disabled}
      onClick={() => void ask()}
    >
      {label}
    </button>
  )
}
