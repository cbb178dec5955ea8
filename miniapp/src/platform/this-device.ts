import type { Device } from 'shared-types/desktop-sign-in'

/** In WeChat the page runs on the phone itself, whose owner WeChat vouches for. */
export const thisDevice: Device | undefined = undefined
