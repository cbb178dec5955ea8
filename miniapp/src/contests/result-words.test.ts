import { describe, expect, it } from 'vitest'
import type { CertificateShown, ResultHead } from 'shared-types/contest-results'
import {
  certificateFacts,
  changeWords,
  codeIn,
  codeWords,
  corrections,
  mySentence,
  pointsWords,
  resultSentence,
  rowNotes,
  verdictSentence,
} from './result-words.ts'

const head: ResultHead = {
  contestId: 'con_abc123',
  stageKey: 's1',
  stageName: '决赛',
  tradeKey: 't1',
  tradeName: '快件派送',
  state: 'notice',
  version: 1,
  publishedAt: '2026-12-01T02:00:00.000Z',
  untilOn: '2026-12-08',
  openAppeals: 0,
  correctionDue: false,
}
const row = { number: 'abcdefgh', rank: 2, scoreCenti: 9550, names: ['张伟'], award: '二等奖', goesOn: false }
const certificate: CertificateShown = {
  code: 'abcdefghjkmnpqrs',
  number: '2026-7K3M9QXB',
  state: 'valid',
  contestTitle: '快递职业技能竞赛',
  contestClass: 'second',
  tradeName: '快件派送',
  rank: 1,
  award: '一等奖',
  honour: { title: '技术能手', level: 'county' },
  orgName: '县总工会',
  issuedOn: '2026-12-09',
  nameMasked: '张*',
}

describe('a result in words', () => {
  it('says how long it is shown, what holds it up, and that it is final', () => {
    expect(resultSentence(head).words).toContain('公示到12月8日（周二）')
    expect(resultSentence({ ...head, openAppeals: 1 })).toMatchObject({ tone: 'waiting' })
    expect(resultSentence({ ...head, correctionDue: true }).words).toContain('正在更正')
    expect(resultSentence({ ...head, state: 'final', finalAt: '2026-12-09T01:00:00.000Z' })).toEqual({
      tone: 'done',
      words: '成绩已经确定（12月9日 09:00）。',
    })
  })

  it('tells the entrant the own score, or why there is none', () => {
    expect(mySentence({ head, row, mayAppeal: true }).words).toBe('您的成绩是 95.50 分，第 2 名，获二等奖。')
    expect(mySentence({ head, mayAppeal: true }).words).toContain('没有名次')
  })

  it('names a team and its people, and where somebody goes on', () => {
    expect(rowNotes({ ...row, teamName: '飞毛腿', names: ['张伟', '李娜'], orgName: '快递工会', goesOn: true })).toEqual([
      '张伟、李娜',
      '快递工会',
      '二等奖',
      '进入下一赛程',
    ])
  })

  it('lists corrections newest first, with what changed for whom', () => {
    const version = (n: number) => ({ version: n, publishedAt: head.publishedAt, ranked: 1, changes: [] })
    expect(corrections([version(1), version(2), version(3)]).map(one => one.version)).toEqual([3, 2])
    expect(changeWords({ number: 'a', name: '张伟', oldRank: 2, newRank: 1 })).toBe('张伟：第 2 名 → 第 1 名')
    expect(changeWords({ number: 'a', name: '张伟', oldRank: 2 })).toBe('张伟：第 2 名 → 没有名次')
  })

  it('writes points with two places', () => expect(pointsWords(8000)).toBe('80.00'))
})

describe('a certificate in words', () => {
  it('is genuine, revoked with the reason, or none of ours', () => {
    expect(verdictSentence(certificate).tone).toBe('done')
    const revoked = { ...certificate, state: 'revoked' as const, revokedOn: '2026-12-20', revokedReason: '登记错误' }
    expect(verdictSentence(revoked).words).toContain('登记错误')
    expect(verdictSentence(undefined).words).toContain('没有这张证书')
  })

  it('shows the masked name and the title that came with the prize', () => {
    const facts = certificateFacts(certificate)
    expect(facts[0]).toEqual({ label: '姓名', value: '张*' })
    expect(facts.find(({ label }) => label === '荣誉')?.value).toBe('县级技术能手')
  })

  it('is found by its code however it was written down, and by what its QR code opens', () => {
    expect(codeIn('ABCD EFGH JKMN PQRS')).toBe(certificate.code)
    expect(codeIn('contests/pages/verify/index?scene=c%3Dabcdefghjkmnpqrs')).toBe(certificate.code)
    expect(codeIn('c=abcdefghjkmnpqrs')).toBe(certificate.code)
    expect(codeIn('0123')).toBeUndefined()
    expect(codeWords(certificate.code)).toBe('ABCD EFGH JKMN PQRS')
  })
})
