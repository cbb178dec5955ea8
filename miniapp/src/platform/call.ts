import Taro from '@tarojs/taro'

/** Offers to dial; the person still confirms. Refusing is no error. */
export const call = (phoneNumber: string) => void Taro.makePhoneCall({ phoneNumber }).catch(() => undefined)
