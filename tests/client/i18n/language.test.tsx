import { render, screen, waitFor } from '@solidjs/testing-library'
import { Suspense } from 'solid-js'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import * as i18n from '../../../client/i18n/index.ts'
import { lazyScreen } from '../../../client/screens/frame/lazy-screen.ts'

function speaks(...tags: string[]): void {
  vi.spyOn(navigator, 'languages', 'get').mockReturnValue(tags)
}

beforeEach(() => {
  vi.restoreAllMocks()
  localStorage.clear()
})

describe('the words on screen', () => {
  it('of other screens are refused until they are loaded, and stay loaded through a switch', async () => {
    speaks('fr-FR')
    vi.resetModules()
    const { startLanguage, loadRest, rest, setLanguage } = await import('../../../client/i18n/index.ts')
    await startLanguage()
    expect(() => rest()).toThrow('loadRest()')
    await loadRest()
    expect(rest().caseFile).toBeDefined()
    await setLanguage('en')
    expect(rest().caseFile).toBeDefined()
  })

  it('and the language of the page follow a switch, formats too', async () => {
    speaks('fr-FR')
    await i18n.startLanguage()
    const { container } = render(() => <p>{`${i18n.t().shell.settings} ${i18n.money(123456, 'EUR')}`}</p>)
    expect(container.textContent).toBe('Réglages 1\u202f234,56\u202f€')
    expect(document.documentElement.lang).toBe('fr')
    await i18n.setLanguage('en')
    expect(container.textContent).toBe('Settings €1,234.56')
    expect(document.documentElement.lang).toBe('en')
  })

  it('of the right language arrive when it changes while they load', async () => {
    speaks('fr-FR')
    await i18n.startLanguage()
    const french = i18n.loadRest()
    await i18n.setLanguage('en')
    await french
    const { rest } = await import('../../../client/i18n/en/rest.ts')
    expect(i18n.rest()).toBe(rest)
  })

  it('are those of the language chosen last, though the one before comes in later', async () => {
    speaks('fr-FR')
    await i18n.startLanguage()
    await Promise.all([i18n.setLanguage('en'), i18n.setLanguage('fr')])
    expect([i18n.language(), document.documentElement.lang]).toEqual(['fr', 'fr'])
    await Promise.all([i18n.setLanguage('en'), i18n.setLanguage('fr'), i18n.setLanguage('en')])
    expect([i18n.language(), document.documentElement.lang]).toEqual(['en', 'en'])
  })

  it('are all there when a screen asks for more while the language changes', async () => {
    speaks('fr-FR')
    vi.resetModules()
    const fresh = await import('../../../client/i18n/index.ts')
    await fresh.startLanguage()
    // French is there at once, English is yet to come in.
    await import('../../../client/i18n/fr/rest.ts')
    await Promise.all([fresh.setLanguage('en'), fresh.loadRest()])
    const { rest } = await import('../../../client/i18n/en/rest.ts')
    expect(fresh.rest()).toEqual(rest)
  })

  it('are there when a lazy screen first shows', async () => {
    speaks('en-GB')
    await i18n.startLanguage()
    const { rest } = await import('../../../client/i18n/en/rest.ts')
    const Screen = lazyScreen(async () => ({ default: () => <p>{`has words: ${i18n.rest() === rest}`}</p> }))
    render(() => (
      <Suspense>
        <Screen />
      </Suspense>
    ))
    await waitFor(() => expect(screen.getByText('has words: true')).toBeTruthy())
  })
})

describe('the language to start in', () => {
  it('is the first of the browser’s languages that we speak', () => {
    speaks('de-DE', 'en-US', 'fr-FR')
    expect(i18n.preferredLanguage()).toBe('en')
  })
  it('is French when we speak none of them', () => {
    speaks('de-DE')
    expect(i18n.preferredLanguage()).toBe('fr')
  })
  it('is the one chosen on this device, whatever the browser says', async () => {
    speaks('fr-FR')
    await i18n.setLanguage('en')
    expect(i18n.preferredLanguage()).toBe('en')
  })
})
