/** The privacy question is WeChat's own; a browser asks by itself where it has to. */
export const watchPrivacy = (): void => undefined
export const PrivacyQuestion = () => null
