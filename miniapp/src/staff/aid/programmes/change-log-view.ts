import type { ProgrammeVersion } from 'shared-types/aid-programmes'
import type * as z from 'zod/mini'
import { changedWords } from './programme-changes.ts'

type Version = z.infer<typeof ProgrammeVersion>

export const versionItem = ({ version, byMasked, writtenByMasked, reason, changed }: Version, when: string) => ({
  what:
    version === 1 ? '第 1 版：新设' : `第 ${version} 版：${changed.length > 0 ? `改了${changedWords(changed)}` : '没有改动内容'}`,
  note: `原因：${reason}`,
  when: writtenByMasked ? `${when} ${byMasked}启用，${writtenByMasked}写的` : `${when} ${byMasked}`,
})
