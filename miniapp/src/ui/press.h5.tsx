import type { KeyboardEvent } from 'react'
import type { PressProps } from './press.tsx'

export function Press({ children, className = '', id, label, radio, onPress }: PressProps) {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') return
    event.preventDefault()
    onPress()
  }
  const role = radio ? { role: 'radio', 'aria-checked': radio.on } : { role: 'button' }
  return (
    <div
      {...role}
      id={id}
      tabIndex={0}
      aria-label={label}
      className={`press ${className}`}
      onClick={onPress}
      onKeyDown={onKeyDown}
    >
      {children}
    </div>
  )
}
