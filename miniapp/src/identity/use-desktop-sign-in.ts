import { useDidHide, useDidShow } from '@tarojs/taro'
import type { Device } from 'shared-types/desktop-sign-in'
import { useEffect, useRef, useState } from 'react'
import { useSubmit } from '../platform/answers.ts'
import type { Failure } from '../platform/failure.ts'
import { type ApiAnswer, send } from '../platform/request.ts'

/** The pace that the budget of an office's address is reckoned for; slower while nothing answers. */
const askEvery = 3_000
const askWhenUnreachable = 6_000

type Collected = ApiAnswer<'POST /desktop-sign-ins/collection'>
type Session = NonNullable<Collected['session']>

interface Asked {
  code: string
  secret: string
  idleMinutes: number
  /** By this machine's own clock, which may be wrong: only differences are taken. */
  until: number
}

export type DesktopSignIn =
  | { at: 'asking' }
  | { at: 'failed'; failure: Failure }
  | { at: 'showing'; asked: Asked; number: string | undefined; unreachable: boolean }
  | { at: 'refused' | 'over' | 'approved' }

interface Watched {
  state: Collected['state']
  number?: string | undefined
  unreachable: boolean
}
const fresh: Watched = { state: 'waiting', unreachable: false }

const isOpen = ({ state }: Watched) => state === 'waiting' || state === 'comparing'

/** A desktop asks for a code, and how it stands with it until it is answered or over. `onSession` is called once. */
export function useDesktopSignIn(device: Device, onSession: (session: Session, idleMinutes: number) => void) {
  const ask = useSubmit('POST /desktop-sign-ins')
  const [asked, setAsked] = useState<Asked>()
  const [watched, setWatched] = useState(fresh)
  const begin = async () => {
    const answer = await ask.submit({ body: device })
    if (!answer) return
    setWatched(fresh)
    setAsked({ ...answer, until: Date.now() + answer.validSeconds * 1000 })
  }
  useEffect(() => void begin(), [])
  useWatch(asked, watched, (next, session) => {
    setWatched(next)
    if (session && asked) onSession(session, asked.idleMinutes)
  })
  return { sign: signOf(ask, asked, watched), busy: ask.busy, begin: () => void begin() }
}

function signOf(ask: { busy: boolean; failure: Failure | undefined }, asked: Asked | undefined, watched: Watched): DesktopSignIn {
  if (ask.failure) return { at: 'failed', failure: ask.failure }
  if (!asked) return { at: 'asking' }
  const { state, number, unreachable } = watched
  if (state === 'waiting' || state === 'comparing') return { at: 'showing', asked, number, unreachable }
  return { at: state }
}

/** Asks how a code stands while the page is seen. After its end it is asked once more: it may have been approved in the last moment. */
function useWatch(asked: Asked | undefined, watched: Watched, onNews: (next: Watched, session?: Session) => void): void {
  const shown = useShown()
  const latest = useRef({ watched, onNews })
  latest.current = { watched, onNews }
  const open = isOpen(watched)
  useEffect(() => {
    if (!asked || !open || !shown) return undefined
    let left = false
    let timer: ReturnType<typeof setTimeout>
    const look = async () => {
      const answer = await collect(asked)
      if (left) return
      const next = answer
        ? { state: answer.state, number: answer.number, unreachable: false }
        : unreached(asked, latest.current.watched)
      if (isOpen(next)) timer = setTimeout(() => void look(), next.unreachable ? askWhenUnreachable : askEvery)
      latest.current.onNews(next, answer?.session)
    }
    void look()
    return () => {
      left = true
      clearTimeout(timer)
    }
  }, [asked, open, shown])
}

const collect = ({ code, secret }: Asked): Promise<Collected | undefined> =>
  send('POST /desktop-sign-ins/collection', { body: { code, secret } }).catch(() => undefined)

/** Nothing is known: what was shown stays until the code's end. */
const unreached = ({ until }: Asked, { state, number }: Watched): Watched => ({
  state: Date.now() >= until ? 'over' : state,
  number,
  unreachable: true,
})

/** Whether the page is on top and its tab in front. */
function useShown(): boolean {
  const [shown, setShown] = useState(true)
  useDidShow(() => setShown(true))
  useDidHide(() => setShown(false))
  return shown
}

/** Whole seconds until then, counted down. */
export function useSecondsUntil(until: number): number {
  const secondsLeft = () => Math.max(0, Math.ceil((until - Date.now()) / 1000))
  const [left, setLeft] = useState(secondsLeft)
  useEffect(() => {
    setLeft(secondsLeft())
    const timer = setInterval(() => setLeft(secondsLeft()), 1000)
    return () => clearInterval(timer)
  }, [until])
  return left
}
