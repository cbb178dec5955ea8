import { Image, View } from '@tarojs/components'
import { Field } from './field.tsx'
import { Icon } from './icon.tsx'
import { spokenOutside } from './photo-row.tsx'
import { photoProblem } from './photo-words.ts'
import { Press } from './press'

export interface ShownPhoto {
  key: string
  path: string
  state: 'sending' | 'ready' | 'failed'
  percent: number
  failure?: Parameters<typeof photoProblem>[0]
}

interface PhotoFieldProps {
  label: string
  help?: string
  photos: readonly ShownPhoto[]
  most: number
  notAllowed?: boolean
  onAdd: () => void
  onRetry: (key: string) => void
  onRemove: (key: string) => void
}

/** Photos of a form, each with how far it is; what failed is tried again or taken off by itself. */
export function PhotoField({ label, help, photos, most, notAllowed = false, onAdd, onRetry, onRemove }: PhotoFieldProps) {
  const failed = photos.find(({ state }) => state === 'failed')
  const error = notAllowed ? '没有打开相机或相册。请在手机设置里允许后再试。' : failed && photoProblem(failed.failure)
  return (
    <Field label={label} help={help} error={error}>
      <View className="photos">
        {photos.map((photo, i) => (
          <Photo key={photo.key} photo={photo} number={i + 1} onRetry={onRetry} onRemove={onRemove} />
        ))}
        {photos.length < most && (
          <Press
            id="add-photo"
            className="photo photo-add"
            label={`添加照片，还可以添加 ${most - photos.length} 张`}
            onPress={onAdd}
          >
            <Icon name="plus" />
            <View>添加照片</View>
          </Press>
        )}
      </View>
    </Field>
  )
}

interface PhotoProps {
  photo: ShownPhoto
  number: number
  onRetry: (key: string) => void
  onRemove: (key: string) => void
}

function Photo({ photo: { key, path, state, percent }, number, onRetry, onRemove }: PhotoProps) {
  const spoken = { role: 'img', 'aria-label': `第 ${number} 张照片`, ariaLabel: `第 ${number} 张照片` } as object
  return (
    <View className="photo">
      <View className="photo-frame" {...spoken}>
        <Image className="photo-image" src={path} mode="aspectFill" nativeProps={spokenOutside} />
      </View>
      {state === 'sending' && (
        <View className="photo-state" {...({ role: 'status' } as object)}>
          上传 {percent}%
        </View>
      )}
      {state === 'failed' && (
        <Press className="photo-state photo-retry" label={`重试第 ${number} 张照片`} onPress={() => onRetry(key)}>
          <Icon name="refresh" small />
          <View>重试</View>
        </Press>
      )}
      <Press className="photo-remove" label={`去掉第 ${number} 张照片`} onPress={() => onRemove(key)}>
        <View className="photo-remove-dot">
          <Icon name="x" small />
        </View>
      </Press>
    </View>
  )
}
