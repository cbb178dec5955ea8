import { focusManager, onlineManager, QueryClient, useQuery } from '@tanstack/react-query'
import Taro, { useDidShow } from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'
import { keepAnswer, keptAnswer } from './kept-answers.ts'
import {
  type ApiAnswer,
  type ApiRead,
  type ApiRequest,
  type ApiRoute,
  asFailure,
  type Failure,
  newIdempotencyKey,
  send,
  sendOnce,
} from './request.ts'

const freshFor = 30_000

/** Answers already had, shared by all pages. `always`: a lost network is told to the person instead of waited out in silence. */
export const answers = new QueryClient({
  defaultOptions: {
    queries: {
      networkMode: 'always',
      staleTime: freshFor,
      retry: (failures, error) => failures < 1 && asFailure(error).kind !== 'refused',
      retryDelay: 800,
    },
  },
})

/** A phone has no window focus: showing a page is what makes old answers worth asking again. */
export function watchNetwork(): void {
  focusManager.setEventListener(() => undefined)
  onlineManager.setEventListener(setOnline => {
    Taro.onNetworkStatusChange(({ isConnected }) => setOnline(isConnected))
    return undefined
  })
}

export interface Answer<T> {
  data: T | undefined
  failure: Failure | undefined
  /** Epoch milliseconds of the data shown. */
  asOf: number
  reload: () => void
}

interface Asking<R extends ApiRead> {
  when?: boolean
  /**
   * What of the answer may lie on the phone, to be shown with its time when there is no network after a restart. Only for the person's
   * own answers that take no request.
   */
  keep?: (answer: ApiAnswer<R>) => ApiAnswer<R>
}

/** Reads an endpoint and keeps the answer; asked again when the page is shown and the answer is older than 30 s. */
export function useAnswer<R extends ApiRead>(
  route: R,
  request: ApiRequest<R>,
  { when = true, keep }: Asking<R> = {},
): Answer<ApiAnswer<R>> {
  const query = useQuery<ApiAnswer<R>>({
    queryKey: [route, request],
    queryFn: async () => {
      const answer = await (send as (route: R, request: ApiRequest<R>) => Promise<ApiAnswer<R>>)(route, request)
      if (keep) keepAnswer(route, keep(answer))
      return answer
    },
    enabled: when,
    ...(keep && when ? fromBefore(route) : {}),
  })
  const shownBefore = useRef(false)
  useDidShow(() => {
    if (shownBefore.current && when && query.isStale) void query.refetch()
    shownBefore.current = true
  })
  return {
    data: query.data,
    failure: query.error ? asFailure(query.error) : undefined,
    asOf: query.dataUpdatedAt,
    reload: () => void query.refetch(),
  }
}

/** What was kept begins the page and is asked again at once: it may lack a part that must not lie on the phone. */
const fromBefore = <R extends ApiRead>(route: R) => ({
  initialData: () => keptAnswer(route)?.data,
  initialDataUpdatedAt: () => keptAnswer(route)?.asOf,
  refetchOnMount: 'always' as const,
})

/** What was kept of these endpoints is out of date; pages on show ask again. */
export const outdate = (...routes: ApiRead[]) =>
  Promise.all(routes.map(route => answers.invalidateQueries({ queryKey: [route], refetchType: 'all' })))

/** All of it: the caller may now see what was refused before. */
export const outdateAll = () => answers.invalidateQueries()

interface Submission<R extends ApiRoute> {
  busy: boolean
  failure: Failure | undefined
  /** Resolves to the answer, or `undefined` when it failed (see `failure`) or is already under way. */
  submit: (request: ApiRequest<R>) => Promise<ApiAnswer<R> | undefined>
  clear: () => void
}

/**
 * One thing a person does. Trying the same content again keeps its idempotency key until it has succeeded.
 * @param refresh asks anew for what the person acts on: a refusal is told when that is here, so that whoever tries again has seen it.
 */
export function useSubmit<R extends ApiRoute>(route: R, refresh?: () => Promise<unknown>): Submission<R> {
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure>()
  const intention = useRef<{ content: string; key: string }>(undefined)
  const underWay = useRef(false)
  const shown = useRef(true)
  useEffect(() => {
    shown.current = true
    return () => {
      shown.current = false
    }
  }, [])

  const submit = async (request: ApiRequest<R>) => {
    if (underWay.current) return undefined
    underWay.current = true
    const content = JSON.stringify(request)
    if (intention.current?.content !== content) intention.current = { content, key: newIdempotencyKey() }
    setBusy(true)
    setFailure(undefined)
    try {
      const answer = await sendOnce(route, request, intention.current.key)
      intention.current = undefined
      return answer
    } catch (error) {
      const failed = asFailure(error)
      if (failed.kind === 'refused') await refresh?.()
      if (shown.current) setFailure(failed)
      return undefined
    } finally {
      underWay.current = false
      if (shown.current) setBusy(false)
    }
  }
  return { busy, failure, submit, clear: () => setFailure(undefined) }
}
