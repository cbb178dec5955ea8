import type { Actor } from '../../platform/http/caller.ts'
import { Refusal } from '../../platform/refusal.ts'
import { WechatError } from '../../platform/wechat/wechat.ts'
import { type CertificateRecord, describeCertificate, describeHonour, sceneOf, verifyPage } from './certificate.ts'
import type { ResultDeps } from './deps.ts'

export async function listHonours(deps: ResultDeps, { personId }: Actor) {
  return { items: personId ? (await deps.certificates.ofPerson(personId)).map(describeHonour) : [] }
}

/** A code of no certificate is an answer, not an error: whoever asks holds a paper and wants to know. */
export async function verifyCertificate(deps: ResultDeps, code: string) {
  const certificate = await deps.certificates.byCode(code)
  return certificate ? { certificate: describeCertificate(certificate) } : {}
}

async function ownCertificate(deps: ResultDeps, { personId }: Actor, code: string): Promise<CertificateRecord> {
  const certificate = await deps.certificates.byCode(code)
  if (!certificate || certificate.personId !== personId) throw new Refusal('not-found')
  if (certificate.state === 'revoked') throw new Refusal('certificate-revoked')
  return certificate
}

export async function certificateFile(deps: ResultDeps, actor: Actor, code: string) {
  const certificate = await ownCertificate(deps, actor, code)
  const [name, qrPng] = await Promise.all([
    deps.identity.nameOf(certificate.personId),
    deps.wechat.qrCode(sceneOf(code), verifyPage).catch((error: unknown) => {
      throw error instanceof WechatError ? new Refusal('wechat-busy') : error
    }),
  ])
  const { drawCertificate } = await import('./draw-certificate.ts')
  const pdf = await drawCertificate({ ...certificate, name: name ?? certificate.nameMasked, qrPng })
  return { fileName: `${certificate.number}.pdf`, base64: Buffer.from(pdf).toString('base64') }
}
