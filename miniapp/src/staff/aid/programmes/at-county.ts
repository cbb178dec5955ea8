import { useAtCounty } from '../../my-roles.ts'

/** Programmes, lines and budgets are the county's: its managers change them, everybody else in the staff area reads. */
export const useMayChange = () => useAtCounty('manager')

/** The county's books are open to its own people only. */
export const useSeesBooks = () => useAtCounty('manager', 'reviewer', 'auditor')
