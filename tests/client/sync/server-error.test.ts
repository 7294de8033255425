import { expect, test } from 'vitest'
import { isShutOut, ServerError } from '../../../client/sync/server-error.ts'

test('the word that a function of ours raised is the code, be it one word or several', () => {
  expect(new ServerError('42501', 'forbidden').code).toBe('forbidden')
  expect(new ServerError('42501', 'not_a_member').code).toBe('not_a_member')
  expect(isShutOut(new ServerError('42501', 'not_a_member').code)).toBe(true)
})

test('a sentence leaves the code of the API or the database; without one nothing was reached', () => {
  expect(new ServerError('PGRST301', 'JWT expired').code).toBe('PGRST301')
  expect(new ServerError(undefined, 'no server was reached').code).toBe('unreachable')
})
