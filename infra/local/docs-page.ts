import { accessText } from '../build/openapi-document.ts'
import { routesOf } from '../lib/routes.ts'
import { servingCapabilities } from 'functions/capabilities'
import { type Answer, escapeHtml, html } from './http-io.ts'

const style = `body{font:16px/1.6 system-ui,sans-serif;max-width:64rem;margin:2rem auto;padding:0 1rem;background:#f6f4f1;color:#1e1b18}
table{border-collapse:collapse;width:100%;background:#fff}td,th{text-align:left;padding:.4rem .6rem;border-bottom:1px solid #e4dfd8;vertical-align:top}
code{font-size:.95em}td:first-child{white-space:nowrap}`

/** The API at a glance; schemas are in the document that it links. */
export function docsPage(): Answer {
  const sections = servingCapabilities.map(name => {
    const rows = routesOf(name).map(
      ({ routeKey, endpoint }) =>
        `<tr><td><code>${escapeHtml(routeKey)}</code></td><td>${escapeHtml(endpoint.summary)}</td>` +
        `<td>${accessText(endpoint.access)}</td><td>${endpoint.errors.join(', ')}</td></tr>`,
    )
    return `<h2>${name}</h2><table><tr><th>Route</th><th>What</th><th>Who</th><th>Refusals</th></tr>${rows.join('')}</table>`
  })
  return html(`<!doctype html><html lang="en"><meta charset="utf-8"><title>API</title><style>${style}</style>
<h1>API</h1><p>Mounted under <code>/api</code>. Whole document: <a href="/openapi.json">openapi.json</a> (OpenAPI 3.1).</p>
${sections.join('\n')}</html>`)
}
