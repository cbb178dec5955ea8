import Taro from '@tarojs/taro'
import { useEffect } from 'react'

/** While `unsaved`, the phone asks before the page is left. */
export function useUnsavedWarning(unsaved: boolean, message: string): void {
  useEffect(() => {
    if (!unsaved) return
    void Taro.enableAlertBeforeUnload({ message })
    return () => void Taro.disableAlertBeforeUnload({})
  }, [unsaved, message])
}
