import type { Route } from '../routes.ts'

/** What signing in means on this platform. */
export const signInWords = {
  why: '登录只用微信给的编号，不要您的头像、昵称和手机号。看工会、找驿站不用登录。',
  cannot: '微信这次没有登录成功，请再试一次。',
  /** On a page that needs a session when it cannot be renewed. */
  needed: '请先登录再看这一页。请用微信打开“职工之家”小程序。',
}

/** Where one signs in when it cannot be done in silence. */
export const signInPlace: { label: string; route: Route } | undefined = undefined
/** Whether the sign-in button can do anything here. */
export const signsInHere = true
