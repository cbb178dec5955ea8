import type { MembershipDeps } from 'functions/membership/index'
import { membershipRoom } from 'functions/membership-room'
import { ownPlatform } from 'functions/own-platform'
import type { Platform } from 'functions/platform/platform'
import { dynamoRoleStore, type RoleStore } from 'functions/staff/index'

/** What demo data is made with: outside any function, so without a function's limits. */
export interface DemoHouse extends Platform, MembershipDeps {
  roles: RoleStore
}

export function demoHouse(): DemoHouse {
  const platform = ownPlatform('demo')
  return { ...platform, ...membershipRoom(platform), roles: dynamoRoleStore(platform.table('staff')) }
}
