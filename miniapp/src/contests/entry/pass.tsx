import { View } from '@tarojs/components'
import type { MyEntry } from 'shared-types/contest-entries'
import { passText, shownNumber } from 'shared-types/contest-pass-text'
import { Heading } from '../../ui/heading.tsx'
import { Qr } from '../../ui/qr.tsx'
import { spelledNumber } from '../entry-words.ts'
import '../contests.scss'

/** Shown at the door; it is drawn on the phone and works without a network. */
export const Pass = ({ entry: { number, tradeName, contestTitle, team } }: { entry: MyEntry }) => (
  <View className="card contest-pass" {...({ id: 'pass' } as object)}>
    <Heading>参赛码</Heading>
    <View>{`${contestTitle}，${tradeName}${team ? `，“${team.name}”` : ''}`}</View>
    <Qr text={passText(number)} label="参赛码的二维码" />
    <View className="contest-number" {...({ id: 'entry-number', 'aria-label': spelledNumber(number), role: 'img' } as object)}>
      {shownNumber(number)}
    </View>
    <View className="second">{team ? '每位队员都出示这个码和自己的身份证。' : '扫不了码，就把这 8 位念给工作人员。'}</View>
  </View>
)
