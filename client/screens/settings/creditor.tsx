/** One creditor and its mandate: entered, changed, renewed. A renewed mandate is a new card; the one before stays. */
import { useNavigate } from '@solidjs/router'
import { createSignal, Show } from 'solid-js'
import type { Mandate } from '../../../server/domain/records/cards.ts'
import { useBook } from '../../book/context.ts'
import type { Wanted } from '../../book/writes.ts'
import { rest } from '../../i18n/index.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Screen } from '../../ui/screen.tsx'
import { Text } from '../../ui/text.tsx'
import { recordWithUndo } from '../acts/record.ts'
import { createCardForm } from './card-form.ts'
import { CreditorFields, creditorPatch, creditorRecord, creditorTexts, ibanIsWrong } from './creditor-fields.tsx'
import { creditorWithMandate } from './creditor-records.ts'
import { mandateWords } from './creditors.tsx'
import { MandateFields, mandatePatch, mandateRecord, mandateTexts } from './mandate-fields.tsx'
import { mandateState } from './mandate-state.ts'
import css from './settings.module.css'

export function EditCreditor(props: { id: string | null }) {
  const book = useBook()
  const navigate = useNavigate()
  const words = () => rest().settings.creditors
  const creditor = props.id ? book.get('creditor', props.id) : undefined
  const state = creditor ? mandateState(book.all('mandate'), creditor.id, book.today()) : null
  const [mandate, setMandate] = createSignal<Mandate | null>(state?.mandate ?? null)
  const initial = { ...creditorTexts(creditor), ...mandateTexts(mandate()) }
  const form = createCardForm(book, `creditor-${props.id ?? 'new'}`, initial)
  const [mayReceive, setMayReceive] = createSignal(mandate()?.mayReceive ?? false)
  const [wrong, setWrong] = createSignal({ iban: false, end: false })

  const renew = () => {
    setMandate(null)
    for (const [field, text] of Object.entries(mandateTexts(null))) form.type(field as 'signedOn', text)
    setMayReceive(false)
  }
  const changes = (): Wanted[] => {
    const texts = form.texts()
    const given = mandateRecord(texts, mayReceive())
    if (!creditor) return creditorWithMandate(creditorRecord(texts), given)
    const changed: Wanted = { op: 'patch', kind: 'creditor', id: creditor.id, fields: creditorPatch(texts, creditor) }
    const before = mandate()
    if (before)
      return [changed, { op: 'patch', kind: 'mandate', id: before.id, fields: mandatePatch(texts, mayReceive()) }]
    return given
      ? [changed, { op: 'create', kind: 'mandate', record: { creditorId: creditor.id, ...given } }]
      : [changed]
  }
  const save = async (event: SubmitEvent) => {
    event.preventDefault()
    const { signedOn, endsOn } = form.texts()
    setWrong({ iban: ibanIsWrong(form.texts()), end: endsOn !== '' && endsOn < signedOn })
    if (wrong().iban || wrong().end) return
    const recorded = await recordWithUndo(book, changes(), rest().acts.saved)
    if (recorded.ok) {
      await form.done()
      navigate('/settings/creditors')
    } else if (recorded.code === 'invalid') form.refuse(recorded.issues)
  }
  return (
    <Screen
      title={creditor ? creditor.name : words().addTitle}
      back={{ href: '/settings/creditors', label: rest().acts.back }}
      foot={
        <Button tone="primary" wide type="submit" form="creditor" disabled={props.id !== null && !creditor}>
          {rest().acts.save}
        </Button>
      }
    >
      <Show when={!props.id || creditor} fallback={<Banner>{words().unknown}</Banner>}>
        <Show when={state}>
          {(now) => (
            <Banner tone={now().state === 'in-force' ? 'paid' : 'late2'}>
              {mandateWords(mandateState(book.all('mandate'), creditor?.id ?? '', book.today()))}
            </Banner>
          )}
        </Show>
        <form id="creditor" class={css.form} onSubmit={save} novalidate>
          <Card flat>
            <h2>{words().mandate}</h2>
            <Text voice="soft">{words().mandateText}</Text>
            <MandateFields
              form={form}
              mayReceive={mayReceive()}
              onMayReceive={setMayReceive}
              endWrong={wrong().end}
              today={book.today()}
            />
            <Show when={mandate()}>
              <Button tone="quiet" onClick={renew}>
                {words().renew}
              </Button>
            </Show>
            <Text voice="small">{words().law}</Text>
          </Card>
          <CreditorFields form={form} nameLabel={words().name} ibanWrong={wrong().iban} />
        </form>
      </Show>
    </Screen>
  )
}
