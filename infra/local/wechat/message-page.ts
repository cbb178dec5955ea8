import { type Answer, escapeHtml, html } from '../http-io.ts'
import type { SentMessage, WechatState } from './state.ts'

const style = `body{font:17px/1.6 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem;background:#f6f4f1;color:#1e1b18}
article{background:#fff;border-radius:12px;padding:.8rem 1rem;margin:.8rem 0}dt{color:#5f5952;font-size:15px}dd{margin:0 0 .3rem}
table{border-collapse:collapse;width:100%;background:#fff}td,th{text-align:left;padding:.4rem .6rem;border-bottom:1px solid #e4dfd8;font-size:15px}`

/** What would have reached people's phones, newest first, and who can be played. */
export function messagePage(state: WechatState): Answer {
  const names = new Map(state.personas.map(persona => [persona.personaId, persona.name]))
  const messages = [...state.messages].reverse().map(message => messageCard(message, names))
  const personas = state.personas.map(
    ({ name, role, phone, idNumber = '—' }) =>
      `<tr><td>${escapeHtml(name)}</td><td>${escapeHtml(role)}</td><td>${phone}</td><td>${idNumber}</td></tr>`,
  )
  return html(`<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>模拟微信</title><style>${style}</style>
<h1>模拟微信：已发出的服务通知</h1>
${messages.join('\n') || '<p>还没有发出消息。</p>'}
<h2>可以扮演的人</h2>
<table><tr><th>姓名</th><th>是谁</th><th>手机</th><th>身份证号（虚构）</th></tr>${personas.join('')}</table>
</html>`)
}

function messageCard({ at, personaId = '', templateId, page, data }: SentMessage, names: Map<string, string>): string {
  const fields = Object.entries(data).map(([field, value]) => `<dt>${escapeHtml(field)}</dt><dd>${escapeHtml(value)}</dd>`)
  const when = new Date(at).toLocaleString('zh-CN', { timeZone: 'Asia/Shanghai' })
  return `<article><strong>发给 ${escapeHtml(names.get(personaId) ?? personaId)}</strong> · ${when}
<dl>${fields.join('')}<dt>模板</dt><dd>${escapeHtml(templateId)}</dd><dt>打开页面</dt><dd>${escapeHtml(page ?? '—')}</dd></dl></article>`
}
