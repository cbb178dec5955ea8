import type { bulletinsEndpoints } from 'shared-types/bulletins'
import type { Handlers } from '../platform/http/serve.ts'
import type { BulletinDeps } from './deps.ts'
import { addBulletin, changeBulletin, getKept, listKept, publishBulletin, withdrawBulletin } from './keep-bulletins.ts'
import { getBulletin, listBulletins } from './read-bulletins.ts'

export const bulletinsHandlers = (deps: BulletinDeps): Handlers<typeof bulletinsEndpoints> => ({
  listBulletins: ({ query }) => listBulletins(deps, query.kind, query.cursor),
  getBulletin: ({ params }) => getBulletin(deps, params.bulletinId),
  listKeptBulletins: ({ query }, { actor }) => listKept(deps, actor, query.state, query.cursor),
  getKeptBulletin: ({ params }, { actor }) => getKept(deps, actor, params.bulletinId),
  addBulletin: ({ body }, { actor, once }) => addBulletin(deps, actor, body, once),
  changeBulletin: ({ params, body }, { actor }) => changeBulletin(deps, actor, params.bulletinId, body),
  publishBulletin: ({ params, body }, { actor, once }) => publishBulletin(deps, actor, params.bulletinId, body.version, once),
  withdrawBulletin: ({ params, body }, { actor, once }) => withdrawBulletin(deps, actor, params.bulletinId, body, once),
})
