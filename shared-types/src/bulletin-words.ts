/** The words for bulletins, and what kinds and states there are. */

export const bulletinKindWords = { notice: '公告', policy: '政策' } as const
export type BulletinKind = keyof typeof bulletinKindWords
export const bulletinKinds = Object.keys(bulletinKindWords) as BulletinKind[]

export const bulletinStateWords = { draft: '没发布', shown: '已发布', withdrawn: '已撤下' } as const
export type BulletinState = keyof typeof bulletinStateWords
export const bulletinStates = Object.keys(bulletinStateWords) as BulletinState[]

/** The lines of a text that are not empty. */
export const paragraphsOf = (body: string): string[] =>
  body
    .split(/\r?\n/)
    .map(line => line.trim())
    .filter(Boolean)
