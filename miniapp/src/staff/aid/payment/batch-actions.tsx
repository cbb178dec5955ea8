import { View } from '@tarojs/components'
import type { Batch } from 'shared-types/aid-desk'
import { useState } from 'react'
import { Button } from '../../../ui/button'
import { ExportSheet } from './export-sheet.tsx'
import type { BatchActs } from './use-batch-acts.ts'
import { collectingWords } from './use-collect.ts'

/** What is to be done with a batch next: gone on gathering, out to the bank, the bank's result in. */
export function BatchActions({ batch, acts }: { batch: Batch; acts: BatchActs }) {
  const { collecting, bank } = acts
  const { state } = batch
  if (state === 'collecting')
    return (
      <Button
        kind="primary"
        id="collect-on"
        label="接着收"
        busy={collecting.busy && collectingWords(collecting.gathered)}
        onPress={() => void collecting.collect(batch)}
      />
    )
  return (
    <View className="actions-three">
      {state !== 'settled' && <Export batch={batch} say={acts.say} />}
      {state !== 'ready' && (
        <Button
          kind={state === 'sent' ? 'primary' : 'plain'}
          id="import"
          label={state === 'sent' ? '传回银行结果' : '再传一次结果'}
          busy={bank.busy && '正在登记…'}
          onPress={bank.pick}
        />
      )}
    </View>
  )
}

function Export({ batch: { batchId, state }, say }: { batch: Batch } & Pick<BatchActs, 'say'>) {
  const [asking, setAsking] = useState(false)
  const first = state === 'ready'
  return (
    <>
      <Button
        kind={first ? 'primary' : 'plain'}
        id="export"
        label={first ? '导出银行表' : '再导出一次'}
        onPress={() => setAsking(true)}
      />
      {asking && (
        <ExportSheet
          batchId={batchId}
          onDone={said => {
            setAsking(false)
            say(said)
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  )
}
