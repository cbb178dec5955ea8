import { expect, it } from 'vitest'
import { forgetAnswers, keepAnswer, keptAnswer } from './kept-answers.ts'
import { forgetSession } from './session.ts'
import { storage } from './storage.ts'

it('an answer is kept with its time until the person signs out', () => {
  keepAnswer('GET /membership', {}, 1000)
  keepAnswer('GET /me/consents', { items: [] }, 2000)
  expect(keptAnswer('GET /membership')).toEqual({ data: {}, asOf: 1000 })
  forgetSession()
  expect(keptAnswer('GET /membership')).toBeUndefined()
  expect(keptAnswer('GET /me/consents')).toBeUndefined()
})

it('a damaged shelf is an empty one', () => {
  storage.setItem('last-answers', '{')
  expect(keptAnswer('GET /membership')).toBeUndefined()
  forgetAnswers()
})
