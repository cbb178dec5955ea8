import { View } from '@tarojs/components'
import qrcode from 'qrcode-generator'
import { useMemo } from 'react'
import './qr.scss'

/** A text as a QR picture, drawn on the phone: nothing of it leaves the phone. */
export function Qr({ text, label }: { text: string; label: string }) {
  const picture = useMemo(() => {
    const code = qrcode(0, 'L')
    code.addData(text)
    code.make()
    return code.createDataURL(3, 0)
  }, [text])
  return (
    <View className="qr" style={{ backgroundImage: `url("${picture}")` }} {...({ role: 'img', 'aria-label': label } as object)} />
  )
}
