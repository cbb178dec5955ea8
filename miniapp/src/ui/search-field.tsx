import { focusOn } from '../platform/focus'
import { useKeys } from '../platform/keys'
import { TextField } from './text-field.tsx'

interface SearchFieldProps {
  id: string
  label: string
  help?: string
  example?: string
  value: string
  onChange: (value: string) => void
}

/** What to look for; at a desk the key `/` leads here. */
export function SearchField(props: SearchFieldProps) {
  useKeys({ '/': () => focusOn(props.id) })
  return <TextField {...props} maxLength={40} />
}
