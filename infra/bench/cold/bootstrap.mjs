import { request } from 'node:http'

/**
 * What Lambda's runtime does in a fresh process: load the handler, ask the Runtime API for a call, answer it. Without a handler's address
 * it stops after asking: that is what Node itself costs. Plain JavaScript, so that nothing is stripped or compiled on the way.
 */
const api = `http://${process.env.AWS_LAMBDA_RUNTIME_API}/2018-06-01/runtime`

const ask = (method, path, body) =>
  new Promise((resolve, reject) => {
    const sent = request(`${api}${path}`, { method }, async answer => {
      let text = ''
      for await (const part of answer) text += part
      resolve({ id: answer.headers['lambda-runtime-aws-request-id'], text })
    })
    sent.on('error', reject)
    sent.end(body)
  })

const [, , address] = process.argv
const { handler } = address ? await import(address) : {}
const { id, text } = await ask('GET', '/invocation/next')
if (handler) {
  const answer = await handler(JSON.parse(text), { awsRequestId: id })
  await ask('POST', `/invocation/${id}/response`, JSON.stringify(answer ?? null))
}
process.exit(0)
