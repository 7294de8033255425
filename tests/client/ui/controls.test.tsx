import { fireEvent, render, screen } from '@solidjs/testing-library'
import { createSignal } from 'solid-js'
import { describe, expect, it, vi } from 'vitest'
import { Button } from '../../../client/ui/button.tsx'
import { ChipGroup } from '../../../client/ui/chips.tsx'
import { Dock } from '../../../client/ui/dock.tsx'
import { FileButton } from '../../../client/ui/file-button.tsx'
import { Money, splitAmount } from '../../../client/ui/money.tsx'
import { MoneyInput } from '../../../client/ui/money-input.tsx'
import { Screen } from '../../../client/ui/screen.tsx'
import { SelectField, TextField } from '../../../client/ui/text-field.tsx'

describe('a button', () => {
  it('with an address is a real link', () => {
    render(() => <Button href="tel:+33612345678">Call</Button>)
    expect(screen.getByRole('link', { name: 'Call' }).getAttribute('href')).toBe('tel:+33612345678')
  })
  it('that is busy takes no tap and says so', () => {
    const act = vi.fn()
    render(() => (
      <Button busy onClick={act}>
        Save
      </Button>
    ))
    const button = screen.getByRole('button', { name: 'Save' })
    fireEvent.click(button)
    expect(act).not.toHaveBeenCalled()
    expect(button.getAttribute('aria-busy')).toBe('true')
  })
})

describe('a field', () => {
  it('ties its label, hint and error to the control', () => {
    render(() => <TextField label="Number" hint="as printed" error="exists already" value="1" onInput={() => {}} />)
    const input = screen.getByLabelText('Number')
    const described = (input.getAttribute('aria-describedby') ?? '').split(' ')
    expect(described.map((id) => document.getElementById(id)?.textContent)).toEqual(['as printed', 'exists already'])
    expect(input.getAttribute('aria-invalid')).toBe('true')
  })
  it('without error is not said to be invalid', () => {
    render(() => <TextField label="Number" value="" onInput={() => {}} />)
    expect(screen.getByLabelText('Number').hasAttribute('aria-invalid')).toBe(false)
  })
  it('shows the choice that was made', () => {
    const chosen = vi.fn()
    const choices = [
      { value: 'business', label: 'Business' },
      { value: 'consumer', label: 'Consumer' },
    ] as const
    render(() => <SelectField label="Kind" value="consumer" choices={choices} onChange={chosen} />)
    const select = screen.getByLabelText('Kind') as HTMLSelectElement
    expect(select.value).toBe('consumer')
    select.selectedIndex = 0
    fireEvent.change(select)
    expect(chosen).toHaveBeenCalledWith('business')
  })
})

describe('an amount typed', () => {
  it('is given in cents as it is typed, and not at all while it is no amount', () => {
    const given = vi.fn()
    render(() => <MoneyInput label="Amount" unit="€" value={undefined} onInput={given} />)
    const input = screen.getByLabelText('Amount')
    fireEvent.input(input, { target: { value: '12,5' } })
    fireEvent.input(input, { target: { value: '12,5x' } })
    expect(given.mock.calls).toEqual([[1250], [undefined]])
  })
  it('is replaced by a value from outside, never rewritten under the thumb', () => {
    const [cents, setCents] = createSignal<number | undefined>(125000)
    render(() => <MoneyInput label="Amount" unit="€" value={cents()} onInput={setCents} />)
    const input = screen.getByLabelText('Amount') as HTMLInputElement
    expect(input.value).toBe('1250')
    fireEvent.input(input, { target: { value: '625,' } })
    expect(cents()).toBe(62500)
    expect(input.value).toBe('625,')
    setCents(31250)
    expect(input.value).toBe('312,50')
  })
})

describe('an amount shown', () => {
  it('is read whole although its cents are smaller', () => {
    const { container } = render(() => <Money text="1 250,00 €" />)
    expect(container.textContent).toBe('1 250,00 €')
  })
  it('is cut before its cents, not before its thousands', () => {
    expect(splitAmount('1 250,00 €')).toEqual(['1 250', ',00 €'])
    expect(splitAmount('€1,250.00')).toEqual(['€1,250', '.00'])
    expect(splitAmount('1 250 ¥')).toEqual(['1 250 ¥', ''])
  })
})

describe('a group of chips', () => {
  it('is a radio group with a name, and tells which one was chosen', () => {
    const chosen = vi.fn()
    const choices = [
      { value: 'all', label: 'All', count: 7 },
      { value: 'calls', label: 'Calls' },
    ] as const
    render(() => <ChipGroup label="Show" value="all" choices={choices} onChange={chosen} />)
    expect(screen.getByRole('group', { name: 'Show' })).toBeTruthy()
    expect((screen.getByRole('radio', { name: /All/ }) as HTMLInputElement).checked).toBe(true)
    fireEvent.click(screen.getByRole('radio', { name: 'Calls' }))
    expect(chosen).toHaveBeenCalledWith('calls')
  })
})

describe('a dock', () => {
  it('says whether it is fully open and asks for the other state', () => {
    const ask = vi.fn()
    render(() => (
      <Dock title="How did it go?" full={false} onFull={ask}>
        <p>Outcomes</p>
      </Dock>
    ))
    const grip = screen.getByRole('button', { name: 'How did it go?' })
    expect(grip.getAttribute('aria-expanded')).toBe('false')
    fireEvent.click(grip)
    expect(ask).toHaveBeenCalledWith(true)
  })
})

describe('a file button', () => {
  it('gives the same file again when it is chosen again', () => {
    const given = vi.fn()
    render(() => <FileButton onFiles={given}>Choose</FileButton>)
    const input = screen.getByLabelText('Choose') as HTMLInputElement
    const file = new File(['a'], 'a.csv')
    for (let times = 0; times < 2; times += 1) {
      Object.defineProperty(input, 'files', { value: [file], configurable: true })
      fireEvent.change(input)
    }
    expect(given.mock.calls).toEqual([[[file]], [[file]]])
    expect(input.value).toBe('')
  })
})

describe('a screen', () => {
  it('names the window, and takes the focus to its heading from the second one on', () => {
    const first = render(() => <Screen title="Today">.</Screen>)
    expect(document.title).toBe('Today · Encaisse')
    first.unmount()
    render(() => <Screen title="Clients">.</Screen>)
    expect(document.title).toBe('Clients · Encaisse')
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Clients' }))
  })
  it('keeps its heading for those who hear it when something stands in its place', () => {
    render(() => (
      <Screen title="Today" top={<p>4 280,50 €</p>}>
        .
      </Screen>
    ))
    expect(screen.getByRole('heading', { level: 1, name: 'Today' })).toBeTruthy()
  })
})
