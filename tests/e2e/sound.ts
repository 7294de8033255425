/** What nobody may find on a screen, in whatever state it is looked at. */
import type { Page } from 'playwright-core'
import { judged, pale } from './axe.ts'
import { beyond, rivals, settled, textAt, tooSmall } from './layout.ts'

const USUAL = { width: 390, height: 844 }
const NARROW = { width: 320, height: 640 }

export const SOUND = {
  'breaks a rule of axe': [],
  'too little contrast in the light': [],
  'too little contrast in the dark': [],
  'too small for a thumb': [],
  'a second main button': [],
  'beyond the sides with text at 200 %': [],
  'beyond the sides at 320 px': [],
}

/** What is wrong on the screen that is open: in light and dark, in the usual and the smallest width, and with text twice as large. */
export async function faults(page: Page): Promise<Record<keyof typeof SOUND, string[]>> {
  const light = await judged(page)
  const found = {
    'breaks a rule of axe': light.broken,
    'too little contrast in the light': light.pale,
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
