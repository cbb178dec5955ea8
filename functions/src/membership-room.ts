import { dynamoPeopleStore } from './identity/index.ts'
import { dynamoMembershipStore, dynamoRosterStore, type RosterDeps } from './membership/index.ts'
import type { Platform } from './platform/platform.ts'
import { caseRoom, cipherOf, identityOf, secretsOf } from './shared-rooms.ts'

export function membershipRoom(platform: Platform): RosterDeps {
  const { table } = platform
  const cipher = cipherOf(platform)
  return {
    ...caseRoom(platform),
    memberships: dynamoMembershipStore(table('membership'), cipher),
    rosters: dynamoRosterStore(table('membership'), cipher),
    people: dynamoPeopleStore(table('identity'), cipher),
    identity: identityOf(platform),
    cipher,
    secrets: secretsOf(platform),
    tables: { identity: table('identity'), organisations: table('organisations'), membership: table('membership') },
  }
}
