import { localWechat } from './local-server'

export const signInWords = {
  why: '看工会、核验会员卡不用登录。',
  cannot: localWechat
    ? '请先在右上角选一个演示身份。'
    : '电脑上的工作人员用小程序扫码登录，这个功能稍后开通。会员请在微信里打开“职工之家”小程序。',
}
