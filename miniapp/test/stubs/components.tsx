/** Light stand-ins for `@tarojs/components`: HTML elements that send a mini-program's events. */
import type { CSSProperties, ReactNode } from 'react'

type Props = Record<string, unknown> & { children?: ReactNode; className?: string; style?: CSSProperties; id?: string }
type Send = ((event: unknown) => void) | undefined

const passedOn = /^(id|className|style|onClick|children|role|aria-.*|data-.*)$/
const htmlProps = (props: Props) => {
  const html = Object.fromEntries(Object.entries(props).filter(([name]) => passedOn.test(name)))
  if (typeof props['ariaLabel'] === 'string') html['aria-label'] = props['ariaLabel']
  if (typeof props['ariaRole'] === 'string') html['role'] = props['ariaRole']
  return html
}
const value = (text: string) => ({ detail: { value: text } })

export const View = (props: Props) => <div {...htmlProps(props)} />
export const Text = (props: Props) => <span {...htmlProps(props)} />
export const Button = (props: Props) => (
  <button
    {...htmlProps(props)}
    type="button"
    disabled={Boolean(props['disabled'])}
    data-open-type={props['openType'] as string}
  />
)
export const Input = (props: Props) => (
  <input
    {...htmlProps(props)}
    value={String(props['value'] ?? '')}
    onChange={event => (props['onInput'] as Send)?.(value(event.target.value))}
  />
)
export const Textarea = (props: Props) => (
  <textarea
    {...htmlProps(props)}
    value={String(props['value'] ?? '')}
    onChange={event => (props['onInput'] as Send)?.(value(event.target.value))}
  />
)
export const Picker = ({ onChange, value: day, ...props }: Props) => (
  <div>
    <input type="date" value={String(day ?? '')} onChange={event => (onChange as Send)?.(value(event.target.value))} />
    {props.children}
  </div>
)
