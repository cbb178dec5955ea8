import type { Partition } from '../lib/settings-file.ts'
import { county, monthly, province, total } from './model.ts'
import { units } from './prices.ts'

const currency: Record<Partition, string> = { 'aws-cn': 'CNY', aws: 'USD' }

const figure = (value: number) =>
  value >= 100 ? Math.round(value).toLocaleString('en-US') : String(Number(value.toPrecision(3)))

/** A month in one partition, county beside province, as the Markdown that docs/deploy.md carries. */
export function costTable(partition: Partition): string {
  const ofProvince = new Map(monthly(province, partition).map(line => [line.unit, line]))
  const lines = monthly(county, partition).map(({ unit, amount, price, cost }) => {
    const larger = ofProvince.get(unit)
    const each = `${price.value}${price.source === 'assumed' ? ' ~' : ''}`
    return `| ${units[unit]} | ${each} | ${figure(amount)} | ${figure(cost)} | ${figure(larger?.amount ?? 0)} | ${figure(larger?.cost ?? 0)} |`
  })
  const sum = (load: typeof county) => figure(total(monthly(load, partition)))
  return [
    `| ${currency[partition]} a month | a unit | county: units | county: cost | province: units | province: cost |`,
    '|---|---|---|---|---|---|',
    ...lines,
    `| **all** | | | **${sum(county)}** | | **${sum(province)}** |`,
  ].join('\n')
}

if (import.meta.main) for (const partition of ['aws-cn', 'aws'] as const) console.log(`\n${partition}\n\n${costTable(partition)}`)
