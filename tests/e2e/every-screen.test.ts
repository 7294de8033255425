/**
 * Every screen and the main sheets, with long names, large sums and 300 invoices: each is opened once and looked at there
 * in light and dark, in the usual and the smallest width, and with text twice as large.
 */
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { refusalsOf } from './complaints.ts'
import { fill, firstVisits, type Visit, visit, visits } from './every-screen.ts'
import { hasBrowser, openPhone, type Phone } from './phone.ts'
import { faults, SOUND } from './sound.ts'

describe.skipIf(!hasBrowser)('every screen', () => {
  const url = inject('url')
  let phone: Phone
  let refused: string[]

  beforeAll(async () => {
    phone = await openPhone()
    refused = await refusalsOf(phone.context)
    // A colour half way through a transition is neither of those meant.
    await phone.page.emulateMedia({ reducedMotion: 'reduce' })
  })
  afterAll(() => phone?.close())

  async function looks(one: Visit): Promise<void> {
    await visit(phone.page, url, one)
    expect(await faults(phone.page)).toEqual(SOUND)
    expect(refused, 'what the security policy refused').toEqual([])
  }

  it.each(firstVisits)('of the first day can be read, seen and touched by everybody: $name', looks)

  describe('with long names and large sums', () => {
    beforeAll(() => fill(phone.page, url))

    it.each(visits)('can be read, seen and touched by everybody: $name', looks)
  })
})
