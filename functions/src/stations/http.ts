import type { stationsEndpoints } from 'shared-types/station-endpoints'
import { requireScope } from '../organisations/index.ts'
import type { Handlers } from '../platform/http/serve.ts'
import { Refusal } from '../platform/refusal.ts'
import { WechatError } from '../platform/wechat/wechat.ts'
import { answerFeedback, describeFeedbackFile, takeFeedback } from './answer-feedback.ts'
import { areaOf, isBelow } from './area.ts'
import type { StationDeps } from './deps.ts'
import { describeFile, describeRow, describeStation } from './describe-station.ts'
import { calendarFor, getDirectory, listAreas } from './directory.ts'
import { fileReport, suggestStation } from './file-feedback.ts'
import { findNearest } from './find-nearest.ts'
import { addStation, changeStation, endStation, looking, ownStation, restoreStation } from './keep-station.ts'
import { acceptInvitation, inviteKeeper, openInvitation, removeKeeper, requireKeeper } from './keepers.ts'
import { describeKept, listKept } from './kept-stations.ts'
import { listMyFeedback } from './my-feedback.ts'
import { describeImport, exportStations, sendStationSheet } from './send-station-sheet.ts'
import { sceneOf, type StationRecord } from './station.ts'
import { checking, closing, reopening, touchStation } from './touch-station.ts'
import { countVisit, listVisits, tallyVisits } from './visits.ts'

type All = Handlers<typeof stationsEndpoints>

/** The mini-program's page that a station's QR code opens. */
const stationPage = 'stations/pages/station/index'
/** Half the globe: nothing lies farther. */
const farthestM = 20_015_115

const publicHandlers = (deps: StationDeps) =>
  ({
    getDirectory: ({ query }) => getDirectory(deps, query),
    listAreas: async () => ({ items: await listAreas(deps) }),
    findNearest: async ({ query: { lat, lng, kinds, facilities, access, openNow, allDay } }) => {
      const now = deps.clock.now()
      const calendar = await calendarFor(deps)
      const filter = { kinds, facilities, access, openNow: openNow !== undefined, allDay: allDay !== undefined }
      const { items, completeWithinM } = await findNearest(deps, { lat, lng }, filter, now, calendar)
      return {
        items: items.map(item => ({ ...item, distanceM: Math.round(item.distanceM) })),
        completeWithinM: Math.floor(Math.min(completeWithinM, farthestM)),
        calendar,
      }
    },
    getStation: ({ params }) => describeStation(deps, params.stationId),
    fileReport: ({ params, body }, { caller, once }) => fileReport(deps, caller, params.stationId, body, once),
    suggestStation: ({ body }, { caller, once }) => suggestStation(deps, caller, body, once),
    listMyFeedback: ({ query }, { caller }) => listMyFeedback(deps, caller, query),
    countVisit: ({ params, body }) => countVisit(deps, params.stationId, body),
  }) satisfies Partial<All>

const keeperHandlers = (deps: StationDeps) => {
  const answer = async (record: StationRecord) => ({ station: await describeKept(deps, record) })
  return {
    listKeptStations: async (_request, { actor }) => ({ items: await listKept(deps, actor) }),
    closeKeptStation: async ({ params, body }, { actor }) => {
      const { nameMasked } = await requireKeeper(deps, actor, params.stationId)
      return answer(await touchStation(deps, actor, params.stationId, closing(deps, body, nameMasked)))
    },
    reopenKeptStation: async ({ params }, { actor }) => {
      const { nameMasked } = await requireKeeper(deps, actor, params.stationId)
      return answer(await touchStation(deps, actor, params.stationId, reopening(nameMasked)))
    },
    tallyVisits: async ({ params, body }, { actor }) =>
      answer(await tallyVisits(deps, actor, params.stationId, params.day, body.counts)),
    getKeeperInvitation: async ({ params }) => openInvitation(deps, params.code),
    acceptKeeperInvitation: ({ params, body }, { actor, once }) => acceptInvitation(deps, actor, params.code, body.name, once),
  } satisfies Partial<All>
}

const editingHandlers = (deps: StationDeps) => {
  const answer = async (record: StationRecord) => ({ station: await describeFile(deps, record) })
  return {
    getStationFile: async ({ params }, { actor }) => describeFile(deps, await ownStation(deps, actor, params.stationId, looking)),
    addStation: async ({ body }, { actor, once }) => answer(await addStation(deps, actor, body, answer, once)),
    changeStation: async ({ params, body }, { actor }) => answer(await changeStation(deps, actor, params.stationId, body)),
    endStation: async ({ params, body }, { actor, once }) =>
      answer(await endStation(deps, actor, params.stationId, body, answer, once)),
    restoreStation: async ({ params, body }, { actor, once }) =>
      answer(await restoreStation(deps, actor, params.stationId, body, answer, once)),
    closeStation: async ({ params, body }, { actor }) => {
      await ownStation(deps, actor, params.stationId)
      return answer(await touchStation(deps, actor, params.stationId, closing(deps, body)))
    },
    reopenStation: async ({ params }, { actor }) => {
      await ownStation(deps, actor, params.stationId)
      return answer(await touchStation(deps, actor, params.stationId, reopening()))
    },
    checkStation: async ({ params, body }, { actor, once }) => {
      await ownStation(deps, actor, params.stationId)
      const also = async (after: StationRecord) => [once.row(await answer(after))]
      return answer(await touchStation(deps, actor, params.stationId, checking(body, also)))
    },
    inviteKeeper: ({ params }, { actor, once }) => inviteKeeper(deps, actor, params.stationId, once),
    removeKeeper: async ({ params }, { actor }) => {
      await removeKeeper(deps, actor, params.stationId, params.accountId)
      return { done: true }
    },
    setAreaCentre: async ({ params, body }, { actor }) => {
      const org = await requireScope(deps, actor, ['manager'], params.orgId)
      if (org.kind !== 'countyFederation') throw new Refusal('not-found')
      const at = deps.clock.now().toISOString()
      await deps.stations.setCentre(org.orgId, body, { accountId: actor.accountId, at })
      return { done: true }
    },
  } satisfies Partial<All>
}

async function listRows(deps: StationDeps, orgId: string) {
  const { areaId } = areaOf(await deps.organisations.chainOf(orgId))
  const [{ rows }, tree] = await Promise.all([deps.stations.list(areaId), deps.organisations.tree()])
  const shown = await Promise.all(
    [...rows.values()].map(async row =>
      (await isBelow(deps.organisations, row.orgId, orgId)) ? [describeRow(row, tree.byId.get(row.orgId)?.name ?? '')] : [],
    ),
  )
  return shown.flat().sort((a, b) => a.name.localeCompare(b.name, 'zh-CN'))
}

async function qrCodeOf({ wechat }: StationDeps, { stationId, name, address }: StationRecord) {
  const png = await wechat.qrCode(sceneOf(stationId), stationPage).catch((error: unknown) => {
    throw error instanceof WechatError ? new Refusal('wechat-busy') : error
  })
  return { stationId, name, address, pngBase64: Buffer.from(png).toString('base64') }
}

const listingHandlers = (deps: StationDeps) =>
  ({
    listStaffStations: async ({ query }, { actor }) => {
      await requireScope(deps, actor, looking, query.orgId)
      return { items: await listRows(deps, query.orgId) }
    },
    listStationHistory: async ({ params }, { actor }) => {
      await ownStation(deps, actor, params.stationId, looking)
      const entries = await deps.stations.history(params.stationId)
      return {
        items: entries.map(({ at, change, fields, note, byMasked }) => ({
          at,
          change,
          fields,
          byMasked,
          ...(note ? { note } : {}),
        })),
      }
    },
    listVisits: ({ query }, { actor }) => listVisits(deps, actor, query),
    getStationQrCodes: async ({ body }, { actor }) => {
      const records = await Promise.all(body.stationIds.map(stationId => ownStation(deps, actor, stationId)))
      return { items: await Promise.all(records.map(record => qrCodeOf(deps, record))) }
    },
    exportStations: ({ query }, { actor }) => exportStations(deps, actor, query.orgId, query.empty !== undefined),
    sendStationSheet: ({ body }, { actor, once }) => sendStationSheet(deps, actor, body, once),
    getStationImport: async ({ params }, { actor }) => {
      const record = await deps.imports.byId(params.importId)
      if (record?.byAccountId !== actor.accountId) throw new Refusal('not-found')
      return describeImport(record)
    },
  }) satisfies Partial<All>

export const stationsHandlers = (deps: StationDeps): All => ({
  ...publicHandlers(deps),
  ...keeperHandlers(deps),
  ...editingHandlers(deps),
  ...listingHandlers(deps),
  getFeedbackFile: ({ params }, { actor }) => describeFeedbackFile(deps, actor, params.caseId),
  takeFeedback: ({ params, body }, { actor, once }) => takeFeedback(deps, actor, params.caseId, body.version, once),
  decideFeedback: ({ params, body }, { actor, once }) => answerFeedback(deps, actor, params.caseId, body, once),
})
