import { QueryClientProvider } from '@tanstack/react-query'
import { useLaunch } from '@tarojs/taro'
import type { PropsWithChildren } from 'react'
import { answers, watchNetwork } from './platform/answers.ts'
import { watchPause } from './platform/pause'
import { watchPrivacy } from './platform/privacy'
import './app.scss'

export default function App({ children }: PropsWithChildren) {
  useLaunch(() => {
    watchNetwork()
    watchPause()
    watchPrivacy()
  })
  return <QueryClientProvider client={answers}>{children}</QueryClientProvider>
}
