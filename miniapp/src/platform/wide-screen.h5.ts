import { useEffect, useState } from 'react'

/** On paper, too: a browser that prints asks again with the width of the sheet, and what is printed must not change under its hands. */
const wide = () => window.matchMedia('(min-width: 1000px), print')

/** Whether there is room for a list and a case beside each other. */
export function useWideScreen(): boolean {
  const [is, setIs] = useState(() => wide().matches)
  useEffect(() => {
    const query = wide()
    const onChange = () => setIs(query.matches)
    query.addEventListener('change', onChange)
    return () => query.removeEventListener('change', onChange)
  }, [])
  return is
}
