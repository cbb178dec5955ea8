import { AsyncLocalStorage } from 'node:async_hooks'
import type { Actor, CallerGrant } from './caller.ts'

type Acting = Pick<Actor, 'grants' | 'standsInFor'>

/**
 * The roles of whoever is being served, as the edge has just read them, and in whose place they act. Kept beside the call instead of in its
 * arguments, so that an act can be put down with the roles of that moment wherever in the code it happens.
 */
const acting = new AsyncLocalStorage<Acting>()

export const actingWith = <T>(who: Acting, run: () => T): T => acting.run(who, run)

/** None where the endpoint asked for no role, and outside of any request. */
export const actingRoles = (): readonly CallerGrant[] => acting.getStore()?.grants ?? []

/** The masked name of the colleague in whose place it is done. */
export const actingFor = (): string | undefined => acting.getStore()?.standsInFor?.nameMasked
