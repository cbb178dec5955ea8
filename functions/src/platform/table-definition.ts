/**
 * What a table is, said once: the cloud declares it, the local system creates it, the stores name it.
 * Every table has string keys `pk` and `sk` and is on demand.
 */
export interface TableDefinition {
  /** The capability it belongs to; the real name is `<prefix>-<name>`. */
  name: string
  /** Index name → what it projects. An index `byX` has the key attributes `byXPk` and `byXSk`. */
  indexes: Record<string, 'all' | 'keys'>
  /** Whether its changes are streamed: only outbox rows and acts are listened for, so only tables that have some stream. */
  announces: boolean
  /** Its rows stay as they were first written: nobody is granted more than adding, and none of them expires. */
  appendOnly?: true
}

/** Rows with this attribute (epoch seconds) may be removed by the service some time after; reads filter on it themselves. */
export const expiryAttribute = 'goneAfter'

export const indexKeys = (index: string) => ({ pk: `${index}Pk`, sk: `${index}Sk` })
