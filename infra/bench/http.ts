import type { APIGatewayProxyEventV2 } from 'aws-lambda'
import { systemClock } from 'functions/platform/clock'
import { serve } from 'functions/platform/http/serve'
import { createLog, setLogSink } from 'functions/platform/log'
import type { Table } from 'functions/platform/dynamo/table'
import { endpoint } from 'shared-types/contract'
import { JoinForm } from 'shared-types/membership-form'
import * as z from 'zod/mini'
import { demoPerson } from '../local/demo/people.ts'
import { median, print, rounded } from './measurement.ts'

/** What our edge costs a request: routing, authentication's call, access, parsing a real form, checking the answer, one log line. */
const calls = 20_000
const warmUp = 2000

const endpoints = {
  echo: endpoint({
    method: 'POST',
    path: '/echo/{id}',
    summary: 'The joining form there and back.',
    access: 'signed-in',
    request: { params: z.object({ id: z.string() }), body: JoinForm },
    response: z.object({ id: z.string(), name: z.string(), orgId: z.string() }),
    errors: [],
  }),
}

const { name, idNumber, phone } = demoPerson(1)
const body = JSON.stringify({ orgId: 'org_democouriers', name, idType: 'residentId', idNumber, phone, occupation: 'courier' })

const event = {
  routeKey: 'POST /echo/{id}',
  headers: { authorization: `Bearer ${'t'.repeat(43)}`, 'content-type': 'application/json' },
  pathParameters: { id: 'abc' },
  requestContext: { requestId: 'r', http: { sourceIp: '127.0.0.1' } },
  isBase64Encoded: false,
  body,
} as unknown as APIGatewayProxyEventV2

const caller = {
  standing: 'signed-in' as const,
  rateKey: 'a',
  account: { accountId: 'acc_000001', sessionId: 'ses_000001' },
  grants: [],
}

function ourHandler() {
  return serve(endpoints, () =>
    Promise.resolve({
      handlers: { echo: ({ params, body: form }) => Promise.resolve({ id: params.id, name: form.name, orgId: form.orgId }) },
      serving: {
        log: createLog('bench', 'INFO'),
        clock: systemClock,
        table: undefined as unknown as Table, // a reading endpoint touches no table
        rateLimitFactor: 1,
        authenticate: () => Promise.resolve(caller),
      },
    }),
  )
}

function bareHandler({ body: text = '', pathParameters }: APIGatewayProxyEventV2) {
  const form = JSON.parse(text) as { name: string; orgId: string }
  const answer = { id: pathParameters?.id, name: form.name, orgId: form.orgId }
  return Promise.resolve({ statusCode: 200, body: JSON.stringify(answer) })
}

async function timesOf(handler: (event: APIGatewayProxyEventV2) => Promise<{ statusCode?: number }>): Promise<number[]> {
  const times: number[] = []
  for (let i = 0; i < warmUp + calls; i += 1) {
    const started = performance.now()
    const { statusCode } = await handler(event)
    const took = performance.now() - started
    if (statusCode !== 200) throw new Error(`answered ${statusCode}`)
    if (i >= warmUp) times.push(took)
  }
  return times
}

export async function benchHttp(): Promise<void> {
  setLogSink(() => undefined)
  const bare = median(await timesOf(bareHandler))
  const ours = median(await timesOf(ourHandler()))
  setLogSink(undefined)
  print({
    bench: 'http',
    metric: 'handler_overhead_ms_p50',
    n: calls,
    value: rounded(ours - bare),
    unit: 'ms',
    against: { name: 'a bare function of JSON.parse and JSON.stringify, whole call', value: rounded(bare) },
  })
}
