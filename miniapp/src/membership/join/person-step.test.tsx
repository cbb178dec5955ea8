import { fireEvent, render, screen } from '@testing-library/react'
import { withCheckCharacter } from 'shared-types/resident-id'
import { useState } from 'react'
import type { JoinDraft } from 'shared-types/membership-form'
import { describe, expect, it } from 'vitest'
import { PersonStep } from './person-step.tsx'
import { problemsOf } from './join-steps.ts'

function Screen() {
  const [draft, setDraft] = useState<JoinDraft>({})
  return (
    <PersonStep draft={draft} problems={problemsOf('person', draft, false)} onChange={part => setDraft({ ...draft, ...part })} />
  )
}

describe('the screen for name and document', () => {
  it('says what the identity number already tells', () => {
    render(<Screen />)
    fireEvent.change(screen.getByLabelText('身份证号'), { target: { value: withCheckCharacter('11010119900307123') } })
    expect(screen.getByText('号码里已经写明：男，1990-03-07 出生，不用再填。')).toBeInTheDocument()
    expect(screen.queryByText('出生日期')).toBeNull()
  })
  it('asks for sex and birth date once another kind of document is chosen', () => {
    render(<Screen />)
    fireEvent.click(screen.getByText('没有居民身份证？换其他证件'))
    fireEvent.click(screen.getByText('护照'))
    expect(screen.getByText('出生日期')).toBeInTheDocument()
    expect(screen.getByText('请选择性别')).toBeInTheDocument()
  })
})
