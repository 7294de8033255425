/** For those who collect for others: the first creditor and the mandate they gave, or later. */
import { createSignal } from 'solid-js'
import { useBook } from '../../book/context.ts'
import { rest } from '../../i18n/index.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Screen } from '../../ui/screen.tsx'
import { Text } from '../../ui/text.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { recordWithUndo } from '../acts/record.ts'
import { createCardForm } from '../settings/card-form.ts'
import { creditorWithMandate } from '../settings/creditor-records.ts'
import { MandateFields, mandateRecord, mandateTexts } from '../settings/mandate-fields.tsx'
import css from './start.module.css'

export function FirstMandate(props: { onDone: () => void }) {
  const book = useBook()
  const form = createCardForm(book, 'first-mandate', { name: '', ...mandateTexts(null) })
  const [mayReceive, setMayReceive] = createSignal(false)
  const [endWrong, setEndWrong] = createSignal(false)
  const save = async (event: SubmitEvent) => {
    event.preventDefault()
    const { name, ...mandate } = form.texts()
    setEndWrong(mandate.endsOn !== '' && mandate.endsOn < mandate.signedOn)
    if (endWrong()) return
    const recorded = await recordWithUndo(book, creditorWithMandate({ name }, mandateRecord(mandate, mayReceive())))
    if (recorded.ok) {
      await form.done()
      props.onDone()
    } else if (recorded.code === 'invalid') form.refuse(recorded.issues)
  }
  return (
    <Screen
      title={rest().start.mandateTitle}
      foot={
        <>
          <Button tone="primary" grow type="submit" form="first-mandate">
            {rest().start.saveMandate}
          </Button>
          <Button tone="quiet" onClick={() => props.onDone()}>
            {rest().start.mandateLater}
          </Button>
        </>
      }
    >
      <Text voice="soft">{rest().start.mandateText}</Text>
      <form id="first-mandate" class={css.form} onSubmit={save} novalidate>
        <TextField
          label={rest().settings.creditors.name}
          value={form.text('name')}
          onInput={(text) => form.type('name', text)}
          error={form.error('name')}
          maxLength={200}
          required
        />
        <MandateFields
          form={form}
          mayReceive={mayReceive()}
          onMayReceive={setMayReceive}
          endWrong={endWrong()}
          today={book.today()}
        />
      </form>
      <Banner>{rest().start.noMandate}</Banner>
    </Screen>
  )
}
