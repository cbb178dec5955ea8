/** The code lists of stations, without a schema, so that a phone may show them without shipping one. */

export const stationKinds = ['restStation', 'driverHome', 'nursingRoom', 'bookRoom', 'counsellingRoom', 'serviceHall'] as const
export type StationKind = (typeof stationKinds)[number]

/** In the order in which people ask for them. */
export const facilities = [
  'water',
  'toilet',
  'charging',
  'seat',
  'ac',
  'heating',
  'fan',
  'microwave',
  'fridge',
  'firstAid',
  'aed',
  'rainGear',
  'airPump',
  'batterySwap',
  'parking',
  'wifi',
  'books',
  'meal',
  'nursing',
  'shower',
  'bed',
  'haircut',
  'legal',
  'psych',
  'joinDesk',
  'share',
  'accessible',
] as const
export type Facility = (typeof facilities)[number]

/** How one gets in: walk in, ask the host, a code on the door, an identity card, a scan of the door's own code. */
export const accessModes = ['open', 'ask', 'doorCode', 'idCard', 'scan'] as const
export type AccessMode = (typeof accessModes)[number]

export const reportKinds = ['closedInHours', 'wrongAddress', 'broken', 'missingSupplies', 'other'] as const
export type ReportKind = (typeof reportKinds)[number]

/** 待处理 / 处理中 / 已处理 / 不属实; of a suggestion: received, looked at, accepted, not accepted. */
export const feedbackStates = ['waiting', 'working', 'done', 'unfounded'] as const
export type FeedbackState = (typeof feedbackStates)[number]

/** The datum of coordinates in an imported sheet. */
export const coordSystems = ['GCJ-02', 'WGS-84', 'BD-09'] as const
export type CoordSystem = (typeof coordSystems)[number]
