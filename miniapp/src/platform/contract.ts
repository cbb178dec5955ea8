import type { aidEndpoints } from 'shared-types/aid-endpoints'
import type { announcementsEndpoints } from 'shared-types/announcements'
import type { auditEndpoints } from 'shared-types/audit'
import type { casesEndpoints } from 'shared-types/case-endpoints'
import type { ByRoute, RequestOf, ResponseOf } from 'shared-types/contract'
import type { bulletinsEndpoints } from 'shared-types/bulletins'
import type { complaintsEndpoints } from 'shared-types/complaints'
import type { contestsEndpoints } from 'shared-types/contest-endpoints'
import type { coolingEndpoints } from 'shared-types/cooling-endpoints'
import type { identityEndpoints } from 'shared-types/identity'
import type { ledgerEndpoints } from 'shared-types/ledger'
import type { mediaEndpoints } from 'shared-types/media'
import type { membershipEndpoints } from 'shared-types/membership'
import type { notificationsEndpoints } from 'shared-types/notifications'
import type { organisationsEndpoints } from 'shared-types/organisation-endpoints'
import type { privacyEndpoints } from 'shared-types/privacy'
import type { staffEndpoints } from 'shared-types/staff'
import type { stationsEndpoints } from 'shared-types/station-endpoints'
import type { statsEndpoints } from 'shared-types/stats'

/** Every endpoint by `METHOD /path`, as a type only: no schema travels to the phone. */
type Contract = ByRoute<typeof identityEndpoints> &
  ByRoute<typeof organisationsEndpoints> &
  ByRoute<typeof staffEndpoints> &
  ByRoute<typeof mediaEndpoints> &
  ByRoute<typeof casesEndpoints> &
  ByRoute<typeof membershipEndpoints> &
  ByRoute<typeof stationsEndpoints> &
  ByRoute<typeof coolingEndpoints> &
  ByRoute<typeof contestsEndpoints> &
  ByRoute<typeof bulletinsEndpoints> &
  ByRoute<typeof complaintsEndpoints> &
  ByRoute<typeof ledgerEndpoints> &
  ByRoute<typeof aidEndpoints> &
  ByRoute<typeof notificationsEndpoints> &
  ByRoute<typeof privacyEndpoints> &
  ByRoute<typeof statsEndpoints> &
  ByRoute<typeof auditEndpoints> &
  ByRoute<typeof announcementsEndpoints>

export type ApiRoute = keyof Contract
export type ApiRead = Extract<ApiRoute, `GET ${string}`>
export type ApiRequest<R extends ApiRoute> = RequestOf<Contract[R]>
export type ApiAnswer<R extends ApiRoute> = ResponseOf<Contract[R]>

/** The request may be left out where an endpoint takes nothing. */
export type RequestArguments<R extends ApiRoute> =
  object extends ApiRequest<R> ? [request?: ApiRequest<R>] : [request: ApiRequest<R>]
