import { Fragment, type ReactNode, useState } from 'react'
import { Button } from '../ui/button'
import { StateSentence } from '../ui/state-sentence.tsx'

/** A form that can be begun anew: inputs hold what is typed themselves. */
export function Anew({ children }: { children: (begin: () => void) => ReactNode }) {
  const [times, setTimes] = useState(0)
  return <Fragment key={times}>{children(() => setTimes(times + 1))}</Fragment>
}

/** Above a form in which something was written before and not saved. */
export function KeptFromBefore({ onGiveUp }: { onGiveUp: () => void }) {
  return (
    <>
      <StateSentence tone="waiting">上次没有写完的内容还在，可以接着写。</StateSentence>
      <Button kind="link" id="give-up" label="不要这些，重新开始" onPress={onGiveUp} />
    </>
  )
}
