import { ownPlatform } from 'functions/own-platform'
import { dynamoOrganisationStore } from 'functions/organisations/index'
import { dynamoRoleStore, dynamoStaffStore, foundCounty } from 'functions/staff/index'
import { servingCapabilities } from 'functions/capabilities'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { personas } from '../local/demo/personas.ts'
import { type LocalSystem, startLocalSystem } from '../local/system.ts'
import { smoke } from '../operate/smoke.ts'
import { call, signIn } from '../bench/campaign.ts'

/** An installation as a first deployment leaves it: tables, keys, and nobody. */
describe('an empty installation', () => {
  let system: LocalSystem
  beforeAll(async () => {
    system = await startLocalSystem({ memory: true, seed: 'none' })
  })
  afterAll(() => system.stop())

  const deps = () => {
    const { table, clock } = ownPlatform('operator')
    return {
      organisations: dynamoOrganisationStore(table('organisations')),
      staff: dynamoStaffStore(table('staff')),
      roles: dynamoRoleStore(table('staff')),
      clock,
    }
  }

  it('answers the smoke test with every function and its keys', async () => {
    const answers = await smoke({ apiBase: system.apiBase })
    expect(answers.filter(({ fine }) => !fine)).toEqual([])
    expect(answers.map(({ what }) => what).sort()).toEqual([...servingCapabilities, 'the secret'].sort())
  })

  it('fails the smoke test when nobody answers, and when somebody else does', async () => {
    const nobody = await smoke({ apiBase: 'http://127.0.0.1:1/api' })
    expect(nobody.every(({ fine, status }) => !fine && status === 0)).toBe(true)
    const somebodyElse = await smoke({ apiBase: system.wechatBase })
    expect(somebodyElse.some(({ fine }) => fine)).toBe(false)
  })

  it('is founded once: the county stands, and whoever opens the invitation manages it', async () => {
    const invitation = await foundCounty(deps(), { name: '青山县总工会', phone: '0731-12351' })
    const again = await foundCounty(deps(), { name: '青山县总工会' })
    expect(again?.orgId).toBe(invitation?.orgId)
    const token = await signIn(system, personas[0]?.personaId ?? '')
    const accept = `${system.apiBase}/staff/invitations/${again?.code}/acceptance`
    const accepted = await call(accept, 'POST', token, { name: '陆海燕' }, crypto.randomUUID())
    expect(accepted).toMatchObject({ status: 200, value: { role: 'manager', orgName: '青山县总工会' } })
    expect(await foundCounty(deps(), { name: '青山县总工会' })).toBeUndefined()
  })
})
