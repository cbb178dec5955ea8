import { AsyncLocalStorage } from 'node:async_hooks'
import type { CallerGrant } from './caller.ts'

/**
 * The roles of whoever is being served, as the edge has just read them. Kept beside the call instead of in its arguments, so that an act
 * can be put down with the roles of that moment wherever in the code it happens.
 */
const acting = new AsyncLocalStorage<readonly CallerGrant[]>()

export const actingWith = <T>(roles: readonly CallerGrant[], run: () => T): T => acting.run(roles, run)

/** None where the endpoint asked for no role, and outside of any request. */
export const actingRoles = (): readonly CallerGrant[] => acting.getStore() ?? []
