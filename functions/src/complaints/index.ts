export { clearComplaint } from './clearing-writes.ts'
