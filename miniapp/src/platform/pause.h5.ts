import Taro from '@tarojs/taro'
import { answers } from './answers.ts'
import { send } from './request.ts'
import { forgetSession, useSession } from './session.ts'
import { storage } from './storage.ts'

const lookEvery = 30_000
/** Only `GET /me` keeps a session alive, and the server notes it every five minutes. */
const tellEvery = 2 * 60_000
/** In the browser's own store, so that work in one tab keeps the others. */
const key = 'last-use'
const writeEvery = 5_000

interface Desk {
  token: string | undefined
  idleMinutes: number
}

const lastUse = () => Number(storage.getItem(key) ?? 0)

function noteUse(): void {
  const now = Date.now()
  if (Math.abs(now - lastUse()) >= writeEvery) storage.setItem(key, String(now))
}

/** Nothing may stay readable on a desktop that was left: the page is loaded anew, at the sign-in. */
async function leave(): Promise<void> {
  forgetSession()
  answers.clear()
  await Taro.reLaunch({ url: '/identity/pages/desktop/index?ended=pause' })
  window.location.reload()
}

const isOver = ({ token, idleMinutes }: Desk) => Boolean(token && idleMinutes) && Date.now() - lastUse() >= idleMinutes * 60_000

let toldAt = 0

function look(): void {
  const { token, idleMinutes = 0 } = useSession.getState()
  if (!token || !idleMinutes) return
  if (isOver({ token, idleMinutes })) return void leave()
  if (lastUse() < toldAt || Date.now() - toldAt < tellEvery) return
  toldAt = Date.now()
  void send('GET /me').catch(() => undefined)
}

/** A machine that slept has its timer late: the first touch afterwards is no use of a session that is over. */
function onTouch(): void {
  look()
  noteUse()
}

/**
 * The session of a desktop ends after a pause, on the server by itself; here the screen is cleared then, and while somebody works the
 * server is told.
 */
export function watchPause(): void {
  const { token, idleMinutes = 0 } = useSession.getState()
  if (isOver({ token, idleMinutes })) forgetSession()
  setInterval(look, lookEvery)
  document.addEventListener('visibilitychange', look)
  useSession.subscribe((now, before) => {
    if (now.token && now.token !== before.token) noteUse()
  })
  for (const event of ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const)
    window.addEventListener(event, onTouch, { passive: true, capture: true })
}
