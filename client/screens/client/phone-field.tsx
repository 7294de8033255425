/** A number as it is typed; leaving the field writes it as the dialler takes it everywhere, where it can be read. */
import { createSignal } from 'solid-js'
import type { Phone } from '../../../server/domain/records/cards.ts'
import { day, rest } from '../../i18n/index.ts'
import { TextField } from '../../ui/text-field.tsx'

export function PhoneField(props: { label: string; country: string; phone: Phone; onInput: (number: string) => void }) {
  const words = () => rest().client
  const [hint, setHint] = createSignal<string>()

  // The rules of the world's numbers weigh a lot: they come with the first number typed.
  async function read() {
    const typed = props.phone.number.trim()
    if (!typed) return setHint(undefined)
    const { readable, toE164 } = await import('../../reach/phone-number.ts')
    const number = toE164(typed, props.country)
    if (props.phone.number.trim() !== typed) return
    if (number && number !== typed) props.onInput(number)
    setHint(number ? words().phoneRead(readable(number, props.country)) : words().phoneKept)
  }

  return (
    <TextField
      label={props.label}
      aside={props.phone.wrongSince && words().wrongSince(day(props.phone.wrongSince, 'full'))}
      type="tel"
      inputMode="tel"
      value={props.phone.number}
      onInput={(number) => {
        setHint(undefined)
        props.onInput(number)
      }}
      onBlur={() => void read()}
      maxLength={40}
      hint={hint()}
    />
  )
}
