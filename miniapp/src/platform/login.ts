import Taro from '@tarojs/taro'
import { Failure } from './failure.ts'

/** A fresh login code of WeChat, good for one exchange within five minutes. */
export async function loginCode(): Promise<string> {
  const { code } = await Taro.login().catch(() => {
    throw new Failure('offline')
  })
  if (!code) throw new Failure('broken')
  return code
}
