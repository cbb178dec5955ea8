import { benchAudit } from './audit.ts'
import { benchCold } from './cold.ts'
import { benchContests } from './contests.ts'
import { benchHttp } from './http.ts'
import { benchJoins } from './joins.ts'
import { benchQuota } from './quota.ts'
import { benchStations } from './stations.ts'
import { benchStats } from './stats.ts'

/** `npm run bench -- <name>`: prints one JSON line per measurement. */
const benches: Record<string, () => Promise<void>> = {
  audit: benchAudit,
  cold: benchCold,
  contests: benchContests,
  http: benchHttp,
  joins: benchJoins,
  quota: benchQuota,
  stations: benchStations,
  stats: benchStats,
}

const names = process.argv.slice(2)
const unknown = names.filter(name => !benches[name])
if (names.length === 0 || unknown.length > 0) {
  console.error(`npm run bench -- <name>, where <name> is one of: ${Object.keys(benches).join(', ')}`)
  process.exit(1)
}
for (const name of names) await benches[name]?.()
