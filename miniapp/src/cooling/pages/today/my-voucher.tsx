import { View } from '@tarojs/components'
import type { Voucher } from 'shared-types/cooling'
import { voucherText } from 'shared-types/voucher-text'
import { momentWords } from '../../../ui/dates.ts'
import { Heading } from '../../../ui/heading.tsx'
import { Qr } from '../../../ui/qr.tsx'
import { StateSentence } from '../../../ui/state-sentence.tsx'
import { spokenCode } from '../../cooling-view.ts'

/** The voucher works without a network too: it is drawn on the phone. */
export function MyVoucher({ voucher }: { voucher: Voucher }) {
  const { code, stationName, address, goods, redeemedAt } = voucher
  if (redeemedAt)
    return (
      <View className="card">
        <StateSentence tone="done">{`今天的一份已经领到（${momentWords(redeemedAt)}，${stationName}）。`}</StateSentence>
        <View className="second">每人每天一份，明天可以再来。</View>
      </View>
    )
  return (
    <View className="card voucher" id="my-voucher">
      <Heading>{goods}</Heading>
      <View>{`到${stationName}出示，今天有效`}</View>
      <View className="second">{address}</View>
      <Qr text={voucherText(voucher)} label="领取码的二维码" />
      <View className="voucher-code" id="voucher-code" {...({ 'aria-label': `领取码 ${code}` } as object)}>
        {spokenCode(code)}
      </View>
      <View className="second">扫不了码，就把这 6 位念给管理员。</View>
    </View>
  )
}
