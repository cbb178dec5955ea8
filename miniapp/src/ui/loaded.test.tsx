import { render, screen } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { Failure } from '../platform/failure.ts'
import { Loaded } from './loaded.tsx'

const reload = vi.fn()
const show = (data: string | undefined, failure?: Failure) =>
  render(
    <Loaded answer={{ data, failure, asOf: new Date('2026-11-20T02:00:00Z').getTime(), reload }}>
      {words => <p>{words}</p>}
    </Loaded>,
  )

describe('an answer on the screen', () => {
  it('shows what there is when the network is lost, and as of when', () => {
    show('三家工会', new Failure('offline'))
    expect(screen.getByText('三家工会')).toBeInTheDocument()
    expect(screen.getByText(/现在连不上网络，下面的内容截至 .*11月20日 10:00。/)).toBeInTheDocument()
  })
  it('takes away what the person may no longer see', () => {
    show('三家工会', new Failure('refused', { code: 'not-allowed' }))
    expect(screen.queryByText('三家工会')).toBeNull()
    expect(screen.getByText(/不对您开放/)).toBeInTheDocument()
  })
  it('offers one more try when nothing came', () => {
    show(undefined, new Failure('offline'))
    screen.getByRole('button', { name: '再试一次' }).click()
    expect(reload).toHaveBeenCalled()
  })
  it('does not offer to try what will be refused again', () => {
    show(undefined, new Failure('refused', { code: 'not-allowed' }))
    expect(screen.getByText(/不对您开放/)).toBeInTheDocument()
    expect(screen.queryByRole('button')).toBeNull()
  })
})
