import { ownPlatform } from 'functions/own-platform'
import { resetSecondFactor } from 'functions/identity/index'
import { organisationsOf, staffOf } from 'functions/shared-rooms'
import { PlainError } from '../local/plain-error.ts'
import { environmentOf, runCommand, whichInstallation } from './which.ts'

const usage =
  'npm run second-factor -- --stage prod --partition aws-cn [--account acc_… --reason 手机丢失]   (without an account: lists whose there are)'

/** `npm run second-factor`: takes a second factor off where nobody of the county is left who could; stands in the log of acts. */
await runCommand(async () => {
  const options = { account: { type: 'string' }, reason: { type: 'string' } } as const
  const { settings, values } = whichInstallation(options, usage)
  Object.assign(process.env, environmentOf(settings))
  const platform = ownPlatform('operator')
  const tree = await organisationsOf(platform).tree()
  const county = [...tree.byId.values()].find(({ kind }) => kind === 'countyFederation')
  if (!county) throw new PlainError('There is no county yet: npm run found makes it.')
  const grants = await staffOf(platform).grantsIn(county.orgId)
  const { account, reason } = values
  if (!account) {
    for (const { accountId, nameMasked, role } of grants) console.log(`${accountId}  ${nameMasked}  ${role}`)
    return
  }
  if (!reason || !grants.some(({ accountId }) => accountId === account)) throw new PlainError(usage)
  const at = platform.clock.now()
  await resetSecondFactor(platform.table('identity'), { accountId: account, reason, orgId: county.orgId, by: 'operator', at })
  console.log('Taken off. Every session of theirs has ended; the next one binds anew.')
})
