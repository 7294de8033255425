/** A tap that is faster than the phone: the guards have not come in yet. */
import { cleanup, screen } from '@solidjs/testing-library'
import { afterEach, expect, it, vi } from 'vitest'

afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
  vi.useRealTimers()
})

it('does not dial before the guards are known: it dials once nothing speaks against it, and asks otherwise', async () => {
  // An app that was just started: nothing has been fetched for another test.
  vi.resetModules()
  const [{ OneTap }, { wayBy }, { must, setUp, show, soon }] = await Promise.all([
    import('../../../../client/screens/acts/one-tap.tsx'),
    import('../../../../client/screens/acts/ways.ts'),
    import('../outcome/stage.tsx'),
  ])
  vi.useFakeTimers({ now: new Date('2026-11-23T09:00:00.000Z'), toFake: ['Date'] })
  const opened: string[] = []
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    opened.push(this.href)
  })
  const { book, clientId } = await setUp()
  const way = wayBy('call', book.facts(clientId) ?? expect.fail('no such client'))
  show(book, '/', () => <OneTap clientId={clientId} way={way} step={null} />)
  const link = await screen.findByRole('link', { name: 'Appeler Perrin' })

  const stopped = !link.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }))
  expect(stopped).toBe(true)
  expect(opened).toEqual([])
  await soon(() => expect(opened).toEqual(['tel:+33612345678']))

  await must(book, [{ op: 'patch', kind: 'client', id: clientId, fields: { doNotContact: 'conflit' } }])
  expect(link.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }))).toBe(false)
  expect(await screen.findByText(/Ne pas contacter.: conflit/)).toBeTruthy()
  expect(opened).toHaveLength(1)
}, 30_000)
