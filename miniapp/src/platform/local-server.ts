/** Only a browser page served by the local server has personas to choose from. */
export interface Persona {
  personaId: string
  name: string
  role: string
}
export const localWechat: string | undefined = undefined
export const chosenPersona = (): string | undefined => undefined
export const choosePersona = (_personaId: string | undefined): void => undefined
export const listPersonas = (): Promise<Persona[]> => Promise.resolve([])
export const codeFromPersona = (_kind: 'login-code' | 'phone-code'): Promise<string | undefined> => Promise.resolve(undefined)
