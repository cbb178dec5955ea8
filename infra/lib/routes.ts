import { capabilities, type CapabilityName, capabilityNames } from 'functions/capabilities'
import type { Endpoint } from 'shared-types/contract'

/** One endpoint as it is deployed. The cloud, the local server and the API document all read this list, so none can forget one. */
export interface Route {
  capability: CapabilityName
  /** The endpoint's name in its table. */
  name: string
  /** API Gateway's own spelling, `GET /things/{thingId}`. */
  routeKey: string
  endpoint: Endpoint
}

export const routesOf = (capability: CapabilityName): Route[] =>
  Object.entries(capabilities[capability].endpoints).map(([name, endpoint]) => ({
    capability,
    name,
    routeKey: `${endpoint.method} ${endpoint.path}`,
    endpoint,
  }))

export const routes: Route[] = capabilityNames.flatMap(routesOf)
