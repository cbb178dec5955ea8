import { Button } from '@tarojs/components'

export interface PhoneButtonProps {
  label: string
  disabled?: boolean
  onCode: (code: string) => void
  /** The person said no, or WeChat could not give it. */
  onRefused: () => void
}

/** WeChat shows its phone-number dialog only from its own kind of button. */
export function PhoneButton({ label, disabled = false, onCode, onRefused }: PhoneButtonProps) {
  return (
    <Button
      className={disabled ? 'button button-primary button-off' : 'button button-primary'}
      disabled={disabled}
      openType="getPhoneNumber"
      onGetPhoneNumber={({ detail }) => (detail.code ? onCode(detail.code) : onRefused())}
    >
      {label}
    </Button>
  )
}
