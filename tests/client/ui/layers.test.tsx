import { fireEvent, render, screen, waitFor } from '@solidjs/testing-library'
import { createSignal } from 'solid-js'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { Menu, Sheet } from '../../../client/ui/lazy.tsx'
import { showToast } from '../../../client/ui/toast.ts'
import { ToastHost } from '../../../client/ui/toast-host.tsx'

// Fetching takes longer than a test waits on a busy machine; that it is lazy is what the build measures.
beforeAll(async () => {
  await Promise.all([
    import('../../../client/ui/sheet.tsx'),
    import('../../../client/ui/menu.tsx'),
    import('../../../client/ui/toast-region.tsx'),
  ])
}, 60_000)

describe('a sheet', () => {
  it('is a dialog named by its title, and Escape asks to close it', async () => {
    const close = vi.fn()
    render(() => (
      <Sheet open title="How did it go?" closeLabel="Close" onClose={close}>
        <button type="button">Promise</button>
      </Sheet>
    ))
    expect(await screen.findByRole('dialog', { name: 'How did it go?' })).toBeTruthy()
    fireEvent.keyDown(document, { key: 'Escape' })
    expect(close).toHaveBeenCalled()
  })

  it('is not even fetched before it is opened', () => {
    render(() => (
      <Sheet open={false} title="Later" closeLabel="Close" onClose={() => {}}>
        .
      </Sheet>
    ))
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  it('closes when another one opens, so that two never stack', async () => {
    const [first, setFirst] = createSignal(true)
    const [second, setSecond] = createSignal(false)
    render(() => (
      <>
        <Sheet open={first()} title="First" closeLabel="Close" onClose={() => setFirst(false)}>
          .
        </Sheet>
        <Sheet open={second()} title="Second" closeLabel="Close" onClose={() => setSecond(false)}>
          .
        </Sheet>
      </>
    ))
    await screen.findByRole('dialog', { name: 'First' })
    setSecond(true)
    await screen.findByRole('dialog', { name: 'Second' })
    expect(first()).toBe(false)
    expect(second()).toBe(true)
  })
})

describe('a menu', () => {
  it('opens by the tap that fetches it, and acts', async () => {
    const act = vi.fn()
    render(() => <Menu label="More" items={[{ label: 'Edit', onSelect: act }]} />)
    fireEvent.click(screen.getByRole('button', { name: 'More' }))
    const item = await screen.findByRole('menuitem', { name: 'Edit' })
    fireEvent.keyDown(item, { key: 'Enter' })
    expect(act).toHaveBeenCalledOnce()
  })
})

describe('a toast', () => {
  it('said before its region is there is shown once it is, politely, and its action undoes', async () => {
    const undo = vi.fn()
    render(() => <ToastHost label="Notices" />)
    showToast({ text: 'Saved', action: { label: 'Undo', run: undo } })
    const toast = await screen.findByRole('status')
    expect(toast.textContent).toContain('Saved')
    expect(toast.getAttribute('aria-live')).toBe('polite')
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }))
    expect(undo).toHaveBeenCalledOnce()
    await waitFor(() => expect(screen.queryByText('Saved')).toBeNull())
  })
})
