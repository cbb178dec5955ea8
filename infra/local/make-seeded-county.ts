import type { SeedSize } from './demo/seed.ts'
import { startLocalSystem } from './system.ts'

/** `node make-seeded-county.ts DIR SIZE`: a county of that size, with every reaction to its making done. */
const [directory = '', size = 'small'] = process.argv.slice(2)
const system = await startLocalSystem({ directory, seed: size as SeedSize })
await system.drain()
await system.stop()
process.exit(0)
