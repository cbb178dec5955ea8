import { writeFileSync } from 'node:fs'
import { ownPlatform } from 'functions/own-platform'
import { dynamoOrganisationStore } from 'functions/organisations/index'
import { wechatOf } from 'functions/shared-rooms'
import { dynamoRoleStore, dynamoStaffStore, foundCounty } from 'functions/staff/index'
import { PlainError } from '../local/plain-error.ts'
import { environmentOf, runCommand, whichInstallation } from './which.ts'

const usage =
  'npm run found -- --stage prod --partition aws-cn --name 某某县总工会 [--phone 0731-12351] [--address 县城中心路 1 号]'

/** `npm run found`: the federation itself, and the invitation that its first manager opens in the mini-program. */
await runCommand(async () => {
  const options = { name: { type: 'string' }, phone: { type: 'string' }, address: { type: 'string' } } as const
  const { settings, values } = whichInstallation(options, usage)
  const { name, phone, address } = values
  if (!name) throw new PlainError(usage)
  Object.assign(process.env, environmentOf(settings))
  const platform = ownPlatform('operator')
  const { table, clock } = platform
  const deps = {
    organisations: dynamoOrganisationStore(table('organisations')),
    staff: dynamoStaffStore(table('staff')),
    roles: dynamoRoleStore(table('staff')),
    clock,
  }
  const invitation = await foundCounty(deps, { name, ...(phone && { phone }), ...(address && { address }) })
  if (!invitation) throw new PlainError('The county has a manager already, who invites everybody else on the staff pages.')
  const { code, expiresAt } = invitation
  console.log(`Invitation ${code}, until ${expiresAt}.`)
  try {
    writeFileSync('invitation.png', await wechatOf(platform).qrCode(`i=${code}`, 'staff/staff/pages/invitation/index'))
    console.log('The first manager scans invitation.png with WeChat.')
  } catch (error) {
    const why = error instanceof Error ? error.message : ''
    console.log(`WeChat made no QR code of it (${why}): it does so once the mini-program is published. Until then open the page`)
    console.log(`staff/staff/pages/invitation/index with code=${code} in the developer tools' preview.`)
  }
})
