import { randomUUID } from 'node:crypto'
import { afterEach, describe, expect, it } from 'vitest'
import { programmeCalled } from '../aid.ts'
import { budgetBeside, factsOf, newProgramme, waitingFor } from '../by-two.ts'
import { injectFault } from '../faults.ts'
import { type Person, signIn } from '../person.ts'
import { withSystem } from '../with-system.ts'

const the = withSystem()
afterEach(() => injectFault(undefined))

const manager = () => signIn(the(), 'manager-county')
const reviewer = () => signIn(the(), 'reviewer-county')
const worker = () => signIn(the(), 'courier-lin')

const route = 'PUT /staff/aid/programmes/{programmeId}'
const publication = 'POST /staff/aid/programmes/{programmeId}/publication'
const withdrawal = 'POST /staff/aid/programmes/{programmeId}/withdrawal'
const kept = (someone: Person, programmeId: string) =>
  someone.ask('GET /staff/aid/programmes/{programmeId}', { params: { programmeId } })

const likeUrgentAid = async (name: string) => ({
  facts: { ...factsOf(await programmeCalled(await worker(), '临时救助')), name },
  reason: '县里的文件',
})

async function written(name: string): Promise<string> {
  const { programme } = await (await manager()).ask('POST /staff/aid/programmes', { body: await likeUrgentAid(name) })
  return programme.programmeId
}

async function publishing(someone: Person, programmeId: string) {
  const { draftVersion: version, inForce } = await kept(someone, programmeId)
  return { params: { programmeId }, body: { version, basedOn: inForce?.version ?? 0 } }
}

/** The acts about it, newest first. */
async function actsAbout(id: string) {
  await the().drain()
  const auditor = await signIn(the(), 'auditor-county')
  const { items } = await auditor.ask('GET /staff/audit/acts', { query: { kind: 'programmeChanged' } })
  return items.filter(({ about }) => about?.id === id).map(({ detail, byMasked }) => [detail, byMasked])
}

describe('an aid programme', () => {
  it('is written by one and put in force by another; before that nobody can apply for it, and the log names both', async () => {
    const programmeId = await written('洪水应急')
    const below = await signIn(the(), 'reviewer-courier')
    expect((await below.refused('GET /staff/aid/programmes/{programmeId}', { params: { programmeId } })).code).toBe('not-found')
    expect((await (await worker()).ask('GET /aid/programmes')).items.map(({ name }) => name)).not.toContain('洪水应急')
    expect((await below.ask('GET /staff/aid/programmes', { query: {} })).waiting).toEqual([])
    const [writer, second] = [await manager(), await reviewer()]
    expect((await writer.refused(publication, await publishing(writer, programmeId))).code).toBe('own-words')
    const { waiting } = await second.ask('GET /staff/aid/programmes', { query: {} })
    expect(waiting).toMatchObject([{ programmeId, name: '洪水应急', isNew: true, savedByMasked: '陆**', mayPublish: true }])

    const { programme } = await second.ask(publication, await publishing(second, programmeId))
    expect(programme).toMatchObject({ inForce: { version: 1, name: '洪水应急' }, mayPublish: false })
    expect(programme.draft).toBeUndefined()
    expect((await (await worker()).ask('GET /aid/programmes')).items.map(({ name }) => name)).toContain('洪水应急')
    const { items } = await writer.ask('GET /staff/aid/programmes/{programmeId}/versions', { params: { programmeId } })
    expect(items).toMatchObject([{ version: 1, byMasked: '程*', writtenByMasked: '陆**', reason: '县里的文件' }])
    expect(await actsAbout(programmeId)).toEqual([
      ['added', '程*'],
      ['saved', '陆**'],
    ])
  })

  it('is not put in force in words that nobody but the writer has read, and by two at one moment only once', async () => {
    const { programmeId } = await newProgramme(the(), (await likeUrgentAid('大雪应急')).facts)
    const [writer, second] = [await manager(), await reviewer()]
    const write = async (reason: string) => {
      const { draftVersion: version, inForce } = await kept(writer, programmeId)
      if (!inForce) throw new Error('not in force')
      const body = { version, facts: { ...factsOf(inForce), summary: `因为${reason}` }, reason }
      await writer.ask(route, { params: { programmeId }, body })
    }
    await write('雪大')
    const year = String((await kept(second, programmeId)).inForce?.year)
    const { waiting } = await second.ask('GET /staff/aid/programmes', { query: { year } })
    expect(waiting.find(one => one.programmeId === programmeId)).toMatchObject({ isNew: false, mayPublish: true })
    const read = await publishing(second, programmeId)
    await write('雪更大')
    expect((await second.refused(publication, read)).code).toBe('programme-changed')
    const newest = await publishing(second, programmeId)
    const other = { ...newest, body: { ...newest.body, basedOn: 7 } }
    expect((await second.refused(publication, other)).code).toBe('programme-changed')
    const both = await Promise.all([1, 2].map(() => second.send(publication, newest)))
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
    expect((await kept(second, programmeId)).inForce).toMatchObject({ version: 2, summary: '因为雪更大' })
    expect((await second.refused(publication, await publishing(second, programmeId))).code).toBe('nothing-written')
  })

  it('has a name of its own in its year: told when it is written, and again where two were written with one name', async () => {
    const taken = await likeUrgentAid('临时救助')
    expect((await (await manager()).refused('POST /staff/aid/programmes', { body: taken })).code).toBe('programme-name-taken')
    const [first, later] = [await written('冻雨应急'), await written('冻雨应急')]
    const second = await reviewer()
    await second.ask(publication, await publishing(second, first))
    expect((await second.refused(publication, await publishing(second, later))).code).toBe('programme-name-taken')
    expect((await kept(second, later)).draft?.facts.name).toBe('冻雨应急')
  })

  it('that is thrown away was never there; who threw away what somebody else wrote says why, and the writer reads it', async () => {
    const programmeId = await written('台风应急')
    const [writer, second] = [await manager(), await reviewer()]
    const params = { programmeId }
    expect((await second.refused(withdrawal, { params, body: { version: 1, reason: '不办了' } })).code).toBe('not-allowed')
    const { programme } = await writer.ask(withdrawal, { params, body: { version: 1 } })
    expect(programme).toMatchObject({ withdrawn: { byMasked: '陆**', savedByMasked: '陆**' } })
    expect(programme.inForce ?? programme.draft).toBeUndefined()
    const { waiting } = await second.ask('GET /staff/aid/programmes', { query: {} })
    expect(waiting.map(one => one.programmeId)).not.toContain(programmeId)
    expect(await actsAbout(programmeId)).toEqual([
      ['withdrawn', '陆**'],
      ['saved', '陆**'],
    ])
  })

  it('written with an answer that got lost is written once', async () => {
    const { programmeId } = await newProgramme(the(), (await likeUrgentAid('地震应急')).facts)
    const writer = await manager()
    const { draftVersion: version } = await kept(writer, programmeId)
    const sending = { params: { programmeId }, body: { version, ...(await likeUrgentAid('地震救助')) } }
    await the().drain()
    injectFault({ command: 'TransactWriteItemsCommand', at: 1, times: 1, fault: 'crash-after' })
    expect((await writer.send(route, sending)).status).toBe(500)
    const { programme } = await writer.ask(route, sending)
    expect(programme).toMatchObject({ draftVersion: version + 1, draft: { savedByMasked: '陆**' } })
    expect((await actsAbout(programmeId)).map(([detail]) => detail)).toEqual(['saved', 'added', 'saved'])
  })
})

describe('whoever may be the second person', () => {
  it('is told once that something waits, however often its writer saves', async () => {
    const [writer, second] = [await manager(), await reviewer()]
    const [before, told] = [await waitingFor(the(), writer), await waitingFor(the(), second)]
    const line = { validFrom: '2040-01-01', urbanFen: 900_00, ruralFen: 800_00, source: '县民政局〔2039〕9 号' }
    const write = async (someone: Person, urbanFen: number) => {
      const { draftVersion: version } = await someone.ask('GET /staff/aid/poverty-lines')
      return someone.ask('PUT /staff/aid/poverty-lines', { body: { version, ...line, urbanFen } })
    }
    await write(writer, 900_00)
    await write(writer, 910_00)
    const [newest, ...older] = await waitingFor(the(), second)
    expect(newest).toEqual({
      body: '陆**写好了新的低保标准，请您看过再启用。',
      link: 'staff/aid/pages/lines/index',
    })
    expect(older).toEqual(told)
    expect(await waitingFor(the(), writer)).toEqual(before)
    const { draftVersion: version } = await writer.ask('GET /staff/aid/poverty-lines')
    await writer.ask('POST /staff/aid/poverty-lines/withdrawal', { body: { version } })
  })
})

describe('money for a programme', () => {
  const money = 'PUT /staff/aid/programmes/{programmeId}/budgets/{fund}'
  const entering = 'POST /staff/aid/programmes/{programmeId}/budgets/{fund}/publication'
  const at = (programmeId: string) => ({ params: { programmeId, fund: 'county' as const } })
  const planned = async (programmeId: string) => {
    const { items } = await (await manager()).ask('GET /staff/aid/programmes/{programmeId}/budgets', { params: { programmeId } })
    return items.map(({ fund, plannedFen }) => [fund, plannedFen])
  }

  it('is in the book when another has entered it, once; the book names who asked for it', async () => {
    const { programmeId } = await newProgramme(the(), (await likeUrgentAid('高温应急')).facts)
    const [writer, second] = [await manager(), await reviewer()]
    const words = { addFen: 500_00, reason: '年度预算' }
    await writer.ask(money, { ...at(programmeId), body: { version: 0, ...words } })
    expect(await planned(programmeId)).toEqual([])
    expect(await budgetBeside(second, programmeId, 'county')).toMatchObject({ draft: words, mayPublish: true })
    expect(await budgetBeside(await signIn(the(), 'reviewer-courier'), programmeId, 'county')).toBeUndefined()
    expect((await writer.refused(entering, { ...at(programmeId), body: { version: 1 } })).code).toBe('own-words')

    const sending = { ...at(programmeId), body: { version: 1 }, key: randomUUID() }
    await the().drain()
    injectFault({ command: 'TransactWriteItemsCommand', at: 2, times: 1, fault: 'crash-after' })
    expect((await second.send(entering, sending)).status).toBe(500)
    injectFault(undefined)
    await second.ask(entering, sending)
    expect(await planned(programmeId)).toEqual([['county', 500_00]])
    const { items } = await writer.ask('GET /staff/aid/programmes/{programmeId}/budgets', { params: { programmeId } })
    const params = { bookId: items[0]?.bookId ?? '' }
    const { items: entries } = await writer.ask('GET /staff/ledger/books/{bookId}/entries', { params, query: {} })
    expect(entries).toMatchObject([{ kind: 'planned', amount: 500_00, byMasked: '程*', note: '年度预算（陆** 提出）' }])
  })

  it('is not taken back beyond what is free, when it is asked for and when it is entered', async () => {
    const { programmeId } = await newProgramme(the(), (await likeUrgentAid('疫情应急')).facts)
    const [writer, second] = [await manager(), await reviewer()]
    const less = (version: number) => ({ ...at(programmeId), body: { version, addFen: -1, reason: '收回' } })
    expect((await writer.refused(money, less(0))).code).toBe('budget-exceeded')
    const nothing = await writer.refused(money, { ...at(programmeId), body: { version: 0, addFen: 0, reason: '空的' } })
    expect(nothing.fields).toMatchObject([{ path: 'addFen', message: '请填写金额' }])
    await writer.ask(money, { ...at(programmeId), body: { version: 0, addFen: 500_00, reason: '年度预算' } })
    await second.ask(entering, { ...at(programmeId), body: { version: 1 } })
    await writer.ask(money, { ...at(programmeId), body: { version: 2, addFen: -500_00, reason: '收回' } })
    expect((await second.refused(entering, { ...at(programmeId), body: { version: 2 } })).code).toBe('budget-changed')
    await second.ask(entering, { ...at(programmeId), body: { version: 3 } })
    expect(await planned(programmeId)).toEqual([['county', 0]])
  })
})

describe('the poverty line', () => {
  const line = { validFrom: '2031-01-01', urbanFen: 900_00, ruralFen: 800_00, source: '县民政局〔2030〕9 号' }
  const read = async (someone: Person) => (await someone.ask('GET /staff/aid/poverty-lines')).draftVersion

  it('is written by one and set by another; one that stands is not written again', async () => {
    const [writer, second] = [await manager(), await reviewer()]
    const beside = await writer.ask('PUT /staff/aid/poverty-lines', { body: { version: await read(writer), ...line } })
    expect(beside.items.map(({ validFrom }) => validFrom)).not.toContain(line.validFrom)
    expect(beside).toMatchObject({ draft: line, mayPublish: false })
    const body = { version: await read(second) }
    expect((await writer.refused('POST /staff/aid/poverty-lines/publication', { body })).code).toBe('own-words')
    const { items } = await second.ask('POST /staff/aid/poverty-lines/publication', { body })
    expect(items[0]).toEqual(line)
    const again = { body: { version: await read(writer), ...line } }
    expect((await writer.refused('PUT /staff/aid/poverty-lines', again)).code).toBe('line-exists')
    expect(await actsAbout(line.validFrom)).toEqual([
      ['povertyLine', '程*'],
      ['lineSaved', '陆**'],
    ])
  })

  it('that nobody wants is thrown away, by whoever wrote it', async () => {
    const writer = await manager()
    const other = { ...line, validFrom: '2032-01-01' }
    await writer.ask('PUT /staff/aid/poverty-lines', { body: { version: await read(writer), ...other } })
    const after = await writer.ask('POST /staff/aid/poverty-lines/withdrawal', { body: { version: await read(writer) } })
    expect(after.draft).toBeUndefined()
    expect(after.withdrawn).toMatchObject({ byMasked: '陆**' })
  })
})
