import Taro, { useRouter } from '@tarojs/taro'
import { isTab, type Route } from '../routes.ts'

type Query = Record<string, string | undefined>

const withQuery = (route: string, query: Query) => {
  const pairs = Object.entries(query).filter(([, value]) => value !== undefined)
  return `/${route}${pairs.length ? '?' : ''}${pairs.map(([name, value]) => `${name}=${encodeURIComponent(value as string)}`).join('&')}`
}

/** Opens a page, keeping the way back. */
export function go(route: Route, query: Query = {}): void {
  if (isTab(route)) void Taro.switchTab({ url: `/${route}` })
  else void Taro.navigateTo({ url: withQuery(route, query) })
}

/** Opens a page in place of this one: there is nothing to come back to. */
export function replaceBy(route: Route, query: Query = {}): void {
  if (isTab(route)) void Taro.switchTab({ url: `/${route}` })
  else void Taro.redirectTo({ url: withQuery(route, query) })
}

/** Follows a link that the server wrote: a route of ours with its query, without the leading slash. */
export function follow(link: string): void {
  const route = link.split('?')[0] as string
  if (isTab(route)) void Taro.switchTab({ url: `/${route}` })
  else void Taro.navigateTo({ url: `/${link}` }).catch(() => undefined)
}

export function back(): void {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack()
  else go('tabs/home/index')
}

/** What the page was opened with, decoded: some engines hand values over still encoded. */
export function usePageQuery(): Record<string, string | undefined> {
  const { params } = useRouter()
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, value === undefined ? undefined : decoded(value)]),
  )
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    return value
  }
}
