/** Ids that can be read and never change, so that guides and tests may name them. */
const plain = (key: string) => key.replace(/-/g, '')

export const orgIdOf = (key: string): string => `org_demo${plain(key)}`

/** What the QR code on a demo union's poster carries: `demo` and its key, `democouriers` for one. */
export const sceneOf = (key: string): string => `demo${plain(key)}`.slice(0, 28)
