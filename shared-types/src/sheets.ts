import * as z from 'zod/mini'

/** Excel sheets that are filled in and sent, or taken out. */

export const SheetFile = z.object({ fileName: z.string(), fileBase64: z.string() })
export type SheetFile = z.infer<typeof SheetFile>

/** A cell of the sheet (`C7`) and what is wrong with it, in the words of whoever filled it. */
export const SheetProblem = z.object({ cell: z.string(), column: z.string(), message: z.string() })
export type SheetProblem = z.infer<typeof SheetProblem>

/** 1.9 MB in base64: some 10,000 rows of a roster. */
export const SheetBase64 = z.string().check(z.minLength(1, '请选择文件'), z.maxLength(1_900_000, '文件太大了'))
