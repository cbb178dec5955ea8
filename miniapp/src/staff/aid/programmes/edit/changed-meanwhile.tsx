import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../../../ui/button'
import { StateSentence } from '../../../../ui/state-sentence.tsx'
import type { ProgrammeEdit } from '../use-programme-edit.ts'
import { ChangeList } from './change-list.tsx'

/** Somebody else was quicker: what they did can be looked at, and what was typed here goes on top of it or is given up. */
export function ChangedMeanwhile({ edit, onLeave }: { edit: ProgrammeEdit; onLeave: () => void }) {
  const [shown, setShown] = useState(false)
  if (!edit.overtaken) return null
  const giveUp = () => {
    edit.giveUp()
    onLeave()
  }
  if (edit.alreadySaved)
    return (
      <View className="group stack">
        <StateSentence tone="done">已经保存好了，和您填的一样。</StateSentence>
        <Button id="newest-seen" label="知道了，返回" onPress={giveUp} />
      </View>
    )
  return (
    <View className="group">
      <StateSentence tone="problem">有人刚改过这个项目。您改的都还在，还没有保存上去。</StateSentence>
      {edit.clashes && (
        <View className="gap">{`您和对方都改了：${edit.clashes}。接着改，这几处会用您的，请在核对时看清楚。`}</View>
      )}
      <View className="gap stack">
        <Button id="see-theirs" label={shown ? '收起' : '看对方改了什么'} onPress={() => setShown(!shown)} />
        {shown && <ChangeList changes={edit.theirs} title="对方改的" />}
        <Button kind="primary" id="rebase" label="在对方改的上面接着改" onPress={edit.rebase} />
      </View>
    </View>
  )
}
