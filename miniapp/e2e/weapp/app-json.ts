import { readFileSync } from 'node:fs'
import { join } from 'node:path'

interface AppJson {
  pages: string[]
  subPackages?: { root: string; pages: string[] }[]
  tabBar?: { list: { pagePath: string }[] }
  usingComponents?: Record<string, string>
}

export interface AppParts {
  /** Every page's path, those of sub-packages with their root. */
  pages: string[]
  tabs: string[]
  /** File of each component that all pages may use, by its tag. */
  components: Record<string, string>
}

/** What a built mini-program consists of, as its `app.json` says. */
export function readAppJson(dist: string): AppParts {
  const app = JSON.parse(readFileSync(join(dist, 'app.json'), 'utf8')) as AppJson
  return {
    pages: [...app.pages, ...(app.subPackages ?? []).flatMap(({ root, pages }) => pages.map(page => `${root}/${page}`))],
    tabs: (app.tabBar?.list ?? []).map(tab => tab.pagePath),
    components: Object.fromEntries(
      Object.entries(app.usingComponents ?? {}).map(([tag, path]) => [tag, path.replace(/^\//, '')]),
    ),
  }
}
