import { mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { type Browser, chromium, errors, type Locator, type Page } from 'playwright-core'
import type { LocalSystem } from '../../../infra/local/system.ts'
import { findBrowser } from '../../../.config/browser.ts'
import { pagePicture } from '../page-picture.ts'

/** A person's hands and eyes on the H5 build: taps what can be seen by its name, and keeps pictures of what was seen. */
export interface Hands {
  page: Page
  /** Complaints of the page: uncaught errors, calls to APIs that this platform lacks, requests to anywhere else. */
  complaints: string[]
  open(route: string): Promise<void>
  tap(name: string | RegExp): Promise<void>
  fill(label: string | RegExp, text: string): Promise<void>
  sees(text: string | RegExp): Promise<void>
  /** Takes a photo of a paper into the photo field shown, and waits until it is sent. */
  photograph(): Promise<void>
  picture(name: string): Promise<void>
  /** What the accessibility rules of WCAG 2.1 A and AA object to on the screen shown now; serious matters only. */
  barriers(): Promise<string[]>
  /** Switches with the page's own persona switch. */
  become(persona: string): Promise<void>
  close(): Promise<void>
}

const pictures = fileURLToPath(new URL('../../../artefacts/', import.meta.url))

export const startBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: findBrowser(),
    args: [
      '--no-sandbox',
      '--disable-dev-shm-usage',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })

interface Looks {
  width?: number
  height?: number
  /** WeChat's care mode: everything 1.4 times as large. */
  large?: boolean
}

/** The object store is at an address of its own, in the cloud too: photos come from there. */
function watch(page: Page, { origin, objectStoreEndpoint }: LocalSystem): string[] {
  const complaints: string[] = []
  page.on('pageerror', error => complaints.push(`error: ${error.message}`))
  page.on('console', message => {
    if (/暂时不支持|__taroNotSupport/.test(message.text())) complaints.push(`unsupported: ${message.text()}`)
  })
  page.on('request', request => {
    const ours = [origin, objectStoreEndpoint].some(address => request.url().startsWith(address))
    if (!/^(data|blob):/.test(request.url()) && !ours) complaints.push(`outside: ${request.url()}`)
  })
  return complaints
}

export async function handsOn(
  browser: Browser,
  system: LocalSystem,
  { width = 390, height = 844, large = false }: Looks = {},
): Promise<Hands> {
  const context = await browser.newContext({
    viewport: { width, height },
    locale: 'zh-CN',
    hasTouch: width < 800,
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  page.setDefaultTimeout(patience)
  const complaints = watch(page, system)
  const shown = (locator: Locator) => locator.filter({ visible: true }).last()
  const suffix = `${width >= 800 ? '-desktop' : ''}${large ? '-large' : ''}`
  const open = async (route: string) => {
    await page.goto(`${system.origin}/${large ? '?type=large' : ''}#/${route}`)
  }
  return {
    page,
    complaints,
    open,
    tap: name =>
      press(
        shown(
          page
            .getByRole('button', { name })
            .or(page.getByRole('link', { name }))
            .or(page.getByRole('radio', { name }))
            .or(page.getByRole('checkbox', { name }))
            .or(page.getByRole('tab', { name })),
        ),
      ),
    fill: (label, text) => write(shown(page.getByLabel(label)), text),
    sees: async text => shown(page.getByText(text)).waitFor(),
    async photograph() {
      const chooser = page.waitForEvent('filechooser')
      await shown(page.getByRole('button', { name: /^添加照片/ })).click()
      await (await chooser).setFiles({ name: 'paper.png', mimeType: 'image/png', buffer: pagePicture() })
      await page.locator('.photo-remove').filter({ visible: true }).last().waitFor()
      await page.getByText(/^上传/).filter({ visible: true }).first().waitFor({ state: 'hidden' })
    },
    async picture(name) {
      mkdirSync(pictures, { recursive: true })
      await page.waitForLoadState('networkidle')
      await slidIn(page)
      await page.locator('.skeleton').filter({ visible: true }).first().waitFor({ state: 'hidden' })
      await page.screenshot({ path: `${pictures}${name}${suffix}.png`, animations: 'disabled' })
    },
    barriers: () => findBarriers(page),
    async become(persona) {
      await shown(page.getByRole('button', { name: /^演示身份/ })).click()
      await Promise.all([
        page.waitForEvent('load'),
        shown(page.getByRole('button', { name: new RegExp(`^${persona} `) })).click(),
      ])
      await shown(page.getByRole('button', { name: `演示身份：${persona}` })).waitFor()
    },
    close: () => context.close(),
  }
}

/** A page comes in from the side: shown, and not yet there. */
const slidIn = (page: Page) =>
  page.waitForFunction(() =>
    [...document.querySelectorAll('.taro_page')].every(one => {
      const { display, transform } = getComputedStyle(one)
      return display === 'none' || transform === 'none'
    }),
  )

/** Milliseconds. */
const patience = 60_000

/**
 * Taps what is shown, and looks again when it has gone behind another page meanwhile: a click waits for the very element that it found
 * first, which a page that slides in front hides for good.
 */
async function press(shownNow: Locator): Promise<void> {
  const until = Date.now() + patience
  for (;;) {
    try {
      return await shownNow.click({ timeout: patience / 6 })
    } catch (error) {
      if (!(error instanceof errors.TimeoutError) || Date.now() > until) throw error
    }
  }
}

/**
 * Writes and looks whether it stands there: Taro's components move their children when they first draw, and what is typed in that very
 * moment goes nowhere.
 */
async function write(field: Locator, text: string): Promise<void> {
  for (let tries = 0; tries < 5; tries += 1) {
    await field.fill(text)
    if ((await field.inputValue()) === text) return
  }
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

interface AxeResult {
  violations: { id: string; impact: string; nodes: { html: string }[] }[]
}

async function findBarriers(page: Page): Promise<string[]> {
  await page.waitForLoadState('networkidle')
  await page.evaluate(axe)
  const run = "axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] })"
  const { violations } = (await page.evaluate(run)) as AxeResult
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html.slice(0, 120)).join(' | ')}`)
}
