import type { KeyboardEvent } from 'react'
import { TickBox, tickClass, type TickRowProps } from './tick-row.tsx'

export function TickRow(props: TickRowProps) {
  const { id, on, onToggle, children } = props
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') return
    event.preventDefault()
    onToggle?.()
  }
  return (
    <div
      id={id}
      role="checkbox"
      aria-checked={on}
      aria-disabled={!onToggle}
      tabIndex={0}
      className={tickClass(props)}
      onClick={onToggle}
      onKeyDown={onKeyDown}
    >
      <TickBox />
      <div className="row-words">{children}</div>
    </div>
  )
}
