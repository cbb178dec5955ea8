import { useState } from 'react'
import { keepInAddress } from '../platform/address'
import { usePageQuery } from '../platform/navigate.ts'
import { type Sorting, sortingAsked, sortingText } from '../ui/sorting.ts'

/** How the table of a page is sorted, kept in its address with `beside`, what else stands there. For tables that are loaded whole. */
export function useSorting(beside: Record<string, string | undefined>) {
  const [sorting, setSorting] = useState(sortingAsked(usePageQuery().sort))
  const onSort = (next: Sorting | undefined) => {
    setSorting(next)
    keepInAddress({ ...beside, sort: sortingText(next) })
  }
  return { sorting, onSort }
}
