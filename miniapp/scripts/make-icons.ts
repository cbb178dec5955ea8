/**
 * Draws the icons the screens use from Tabler's outline set: `src/ui/icons.scss` (one mask per icon, so that an icon costs a class
 * name in `setData` and takes the colour of its text), `src/ui/icon-names.ts`, and the tab bar's PNGs (81 × 81, needs Chromium).
 * Run it by hand after adding a name below; its output is committed. `--tabs` draws the PNGs too.
 */
import { readFileSync, writeFileSync } from 'node:fs'

const icons = [
  'air-conditioning',
  'alert-triangle',
  'armchair',
  'arrows-exchange',
  'baby-carriage',
  'bath',
  'battery-charging',
  'bed',
  'bell',
  'bike',
  'book',
  'books',
  'briefcase',
  'building-community',
  'calendar',
  'chart-bar',
  'check',
  'chevron-down',
  'chevron-left',
  'chevron-right',
  'circle-check',
  'circle-dot',
  'circle-x',
  'clipboard-list',
  'clock',
  'current-location',
  'device-desktop',
  'device-mobile',
  'door-enter',
  'droplet',
  'eye',
  'file-text',
  'filter',
  'first-aid-kit',
  'flame',
  'fridge',
  'gift',
  'hand-stop',
  'heart-handshake',
  'heartbeat',
  'history',
  'id',
  'info-circle',
  'list',
  'lock',
  'logout',
  'map',
  'map-pin',
  'message',
  'microwave',
  'mood-heart',
  'navigation',
  'parking',
  'pencil',
  'phone',
  'plug',
  'plus',
  'propeller',
  'qrcode',
  'refresh',
  'scale',
  'scan',
  'scissors',
  'search',
  'settings',
  'share',
  'shield-check',
  'sitemap',
  'soup',
  'star',
  'steering-wheel',
  'toilet-paper',
  'trash',
  'trophy',
  'umbrella',
  'user',
  'user-plus',
  'users',
  'wheelchair',
  'wifi',
  'wifi-off',
  'x',
]

const tabIcons = { home: 'home', stations: 'map-pin', services: 'clipboard-list', mine: 'user' }

const source = (name: string) =>
  readFileSync(new URL(`../../node_modules/@tabler/icons/icons/outline/${name}.svg`, import.meta.url), 'utf8')
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/\s+/g, ' ')
    .trim()

const asDataUri = (svg: string) =>
  'data:image/svg+xml,' +
  svg
    .replace(/ (class|width|height)="[^"]*"/g, '')
    .replace(/<path stroke="none"[^>]*>/, '')
    .replace(/ ?(\/?>) ?/g, '$1')
    .replace('currentColor', 'black')
    .replaceAll('"', "'")
    .replaceAll('#', '%23')
    .replaceAll('<', '%3C')
    .replaceAll('>', '%3E')

const rule = (name: string) => `.icon-${name} {\n  --icon: url("${asDataUri(source(name))}");\n}`

const ui = new URL('../src/ui/', import.meta.url)
const origin = 'Written by scripts/make-icons.ts from @tabler/icons (MIT).'
writeFileSync(new URL('icons.scss', ui), `/* ${origin} */\n${icons.map(rule).join('\n')}\n`)
writeFileSync(
  new URL('icon-names.ts', ui),
  `// ${origin}\nexport type IconName =\n${icons.map(name => `  | '${name}'`).join('\n')}\n`,
)

if (process.argv.includes('--tabs')) {
  const { chromium } = await import('playwright-core')
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] })
  const page = await browser.newPage({ viewport: { width: 81, height: 81 } })
  for (const [tab, icon] of Object.entries(tabIcons))
    for (const [suffix, colour] of [
      ['', '#5F5952'],
      ['-on', '#B8232F'],
    ] as const) {
      await page.setContent(
        `<style>body{margin:0;background:transparent}svg{display:block;width:61px;height:61px;padding:10px;color:${colour}}</style>${source(icon)}`,
      )
      await page.screenshot({
        path: new URL(`../src/assets/tabs/${tab}${suffix}.png`, import.meta.url).pathname,
        omitBackground: true,
      })
    }
  await browser.close()
}
