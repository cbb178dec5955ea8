import type { Fund } from 'shared-types/aid-programmes'

/** Sources of funds, each kept apart. */
export const fundWords: Record<Fund, string> = {
  central: '中央财政',
  province: '省级财政',
  city: '市级财政',
  county: '县级财政',
  unionFund: '工会经费',
  donation: '社会捐赠',
}

/** A book names its source by one of ours or in words of its own. */
export const sourceWords = (fund: string): string => (fundWords as Record<string, string | undefined>)[fund] ?? fund
