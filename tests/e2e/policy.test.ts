/** What the security policy is for: a script that got into a page, by whatever way, is not run and reaches nobody. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { refusalsOf } from './complaints.ts'
import { hasBrowser, openPhone, type Phone } from './phone.ts'
import { begin } from './walks.ts'

describe.skipIf(!hasBrowser)('what got into a page', () => {
  const url = inject('url')
  let phone: Phone
  let page: Page
  let refused: string[]

  beforeAll(async () => {
    phone = await openPhone()
    page = phone.page
    refused = await refusalsOf(phone.context)
    await begin(page, url)
    expect(refused).toEqual([])
  })
  afterAll(() => phone?.close())

  /** Brings it in, and waits until the browser says that it was refused; nothing of it may have run. */
  async function isRefused(directive: string, bringIn: () => Promise<unknown>): Promise<void> {
    refused.length = 0
    await bringIn()
    await expect.poll(() => refused.length).toBeGreaterThan(0)
    expect(refused.map((one) => one.split(' ')[0])).toEqual(refused.map(() => directive))
    expect(await page.evaluate(() => 'ran' in window)).toBe(false)
  }

  test('as a script in its text is not run', () =>
    isRefused('script-src-elem', () =>
      page.evaluate(() => {
        const script = document.createElement('script')
        script.textContent = 'window.ran = true'
        document.body.append(script)
      }),
    ))

  test('as an attribute of an element is not run', () =>
    isRefused('script-src-attr', () =>
      page.evaluate(() => {
        const image = document.createElement('div')
        image.innerHTML = '<img src="data:image/gif;base64,broken" onerror="window.ran = true">'
        document.body.append(image)
      }),
    ))

  test('as a text to be read as a program is not run', () =>
    isRefused('script-src', () =>
      page.evaluate(() => {
        // By a turn of the page's own: the policy does not hold for what a test evaluates.
        setTimeout(() => new Function('window.ran = true')())
      }),
    ))

  test('cannot fetch a script from elsewhere, nor send anything there', async () => {
    let asked = 0
    const elsewhere = createServer((_, answer) => {
      asked++
      answer.setHeader('access-control-allow-origin', '*').end('window.ran = true')
    }).listen(0)
    const to = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/`
    await isRefused('script-src-elem', () =>
      page.evaluate((src) => {
        document.body.append(Object.assign(document.createElement('script'), { src }))
      }, to),
    )
    await isRefused('connect-src', () => page.evaluate((address) => fetch(address).catch(() => {}), to))
    expect(asked).toBe(0)
    elsewhere.close()
  })
})
