import type { Definition } from './instances.ts'
import type { Realm } from './realm.ts'

interface Globals {
  realm: Realm
  wx: Record<string, unknown>
  /** Filled as files declare their page or component. */
  definitions: Map<string, Definition>
  getCurrentPages: () => unknown[]
  firstPage: string
}

/** Declares what WeChat gives to the app's files, and returns how to start the app. */
export function declareGlobals({ realm, wx, definitions, getCurrentPages, firstPage }: Globals): () => void {
  let app: Definition = {}
  const declare = (definition: Definition) => void definitions.set(realm.present(), definition)
  Object.assign(realm.globals, {
    wx,
    App: (given: Definition) => {
      app = given
    },
    getApp: () => app,
    Page: declare,
    Component: declare,
    Behavior: (given: unknown) => given,
    getCurrentPages,
  })
  return () => {
    realm.load('app.js')
    const how = realm.copy({ path: firstPage, query: {}, scene: 1001 })
    for (const step of ['onLaunch', 'onShow']) (app[step] as ((how: unknown) => void) | undefined)?.call(app, how)
  }
}
