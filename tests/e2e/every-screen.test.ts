/**
 * Every screen and the main sheets, with long names, large sums and 300 invoices: each is opened once and looked at there
 * in light and dark, in the usual and the smallest width, and with text twice as large.
 */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { pale, violations } from './axe.ts'
import { refusalsOf } from './complaints.ts'
import { fill, firstVisits, settled, type Visit, visit, visits } from './every-screen.ts'
import { beyond, rivals, textAt, tooSmall } from './layout.ts'
import { hasBrowser, openPhone, type Phone } from './phone.ts'

const USUAL = { width: 390, height: 844 }
const NARROW = { width: 320, height: 640 }

const SOUND = {
  'breaks a rule of axe': [],
  'too little contrast in the light': [],
  'too little contrast in the dark': [],
  'too small for a thumb': [],
  'a second main button': [],
  'beyond the sides with text at 200 %': [],
  'beyond the sides at 320 px': [],
}

/** What is wrong on the screen that is open, in every state it can be looked at. */
async function faults(page: Page): Promise<Record<keyof typeof SOUND, string[]>> {
  const found = {
    'breaks a rule of axe': await violations(page),
    'too little contrast in the light': await pale(page),
    'too small for a thumb': await tooSmall(page),
    'a second main button': await rivals(page),
  }
  await page.emulateMedia({ colorScheme: 'dark' })
  await settled(page)
  const dark = await pale(page)
  await page.emulateMedia({ colorScheme: 'light' })
  await textAt(page, 200)
  await settled(page)
  const enlarged = await beyond(page)
  await textAt(page, 100)
  await page.setViewportSize(NARROW)
  await settled(page)
  const narrow = await beyond(page)
  await page.setViewportSize(USUAL)
  return {
    ...found,
    'too little contrast in the dark': dark,
    'beyond the sides with text at 200 %': enlarged,
    'beyond the sides at 320 px': narrow,
  }
}

describe.skipIf(!hasBrowser)('every screen', () => {
  const url = inject('url')
  let phone: Phone
  let refused: string[]

  beforeAll(async () => {
    phone = await openPhone()
    refused = await refusalsOf(phone.context)
    phone.page.setDefaultTimeout(15_000)
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
