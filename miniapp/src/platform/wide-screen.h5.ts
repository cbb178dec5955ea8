import { useEffect, useState } from 'react'

const wide = () => window.matchMedia('(min-width: 1000px)')

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
