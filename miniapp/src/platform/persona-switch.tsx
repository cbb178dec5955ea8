/** Exists in a browser on the local server only. */
export const PersonaSwitch = () => null
