import type { Actor } from '../platform/http/caller.ts'
import type { Once } from '../platform/http/once.ts'
import { randomDigits } from '../platform/ids.ts'
import { Refusal } from '../platform/refusal.ts'
import { later } from '../platform/clock.ts'
import { collectsMs, type DesktopSignIn, isOpen } from './desktop-sign-in.ts'
import { type DesktopDeps, hashOfCode } from './sign-in-desktop.ts'

/**
 * A desktop signs no further desktop in: sessions would beget each other beyond their own end, and one desktop left open would be
 * enough.
 */
async function requirePhone({ identity }: DesktopDeps, actor: Actor): Promise<void> {
  const own = (await identity.sessionsOf(actor.accountId)).find(({ sessionId }) => sessionId === actor.sessionId)
  // The index may lag behind a session opened this moment.
  if (!own) throw new Refusal('try-again')
  if (own.desktop) throw new Refusal('asked-from-a-desktop')
}

/** Unknown, expired, answered, and another phone's are told alike. */
async function openFor(deps: DesktopDeps, actor: Actor, code: string): Promise<DesktopSignIn> {
  await requirePhone(deps, actor)
  const asked = await deps.desktops.desktopSignIn(await hashOfCode(deps, code))
  const others = asked?.accountId !== undefined && asked.accountId !== actor.accountId
  if (!asked || others || !isOpen(asked, deps.clock.now())) throw new Refusal('desktop-code-over')
  return asked
}

/** Reading approves nothing: it makes the desktop show the number. */
export async function readDesktopSignIn(deps: DesktopDeps, actor: Actor, code: string) {
  const { codeHash, state, browser, system, askedAt } = await openFor(deps, actor, code)
  if (state === 'waiting') {
    const now = deps.clock.now()
    await deps.desktops.claim(codeHash, actor.accountId, randomDigits(2), now).catch(async (error: unknown) => {
      // The same phone's other tap may have been first.
      const standing = error instanceof Refusal ? await deps.desktops.desktopSignIn(codeHash) : undefined
      if (standing?.accountId !== actor.accountId || !isOpen(standing, now)) throw error
    })
  }
  return { browser, system, askedAt }
}

/** A wrong number means another screen than the one before the person: the code ends, nothing is tried twice. */
export async function approveDesktopSignIn(
  deps: DesktopDeps,
  actor: Actor,
  { code, number }: { code: string; number: string },
  once: Once,
) {
  const { codeHash, digits } = await openFor(deps, actor, code)
  const now = deps.clock.now()
  if (number !== digits) {
    await deps.desktops.refuse(codeHash, actor.accountId, now)
    throw new Refusal('desktop-number-wrong')
  }
  const answer = { done: true as const }
  await deps.desktops.approve(codeHash, actor.accountId, number, later(now, collectsMs), now, once.row(answer))
  return answer
}

export async function refuseDesktopSignIn(deps: DesktopDeps, actor: Actor, code: string) {
  const { codeHash } = await openFor(deps, actor, code)
  await deps.desktops.refuse(codeHash, actor.accountId, deps.clock.now())
  return { done: true as const }
}
