import type { Route } from '../routes.ts'
import { localWechat } from './local-server'

export const signInWords = {
  why: '看工会、核验会员卡不用登录。会员办事，请在手机微信里打开“职工之家”小程序。工作人员可以用手机登录电脑。',
  cannot: '请先在右上角选一个演示身份。',
  needed: '请先登录再看这一页。工作人员请用手机登录电脑；会员请在手机微信里打开“职工之家”小程序。',
}

export const signInPlace: { label: string; route: Route } | undefined = {
  label: '用手机登录电脑',
  route: 'identity/pages/desktop/index',
}

/** A browser has no WeChat; the local server's personas stand in for it. */
export const signsInHere = localWechat !== undefined
