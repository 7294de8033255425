/** Who the business is: its name, how to reach it, how to pay it. A collector is paid by nobody: the creditors are. */
import { useNavigate } from '@solidjs/router'
import { createSignal, Show } from 'solid-js'
import { useBook } from '../../book/context.ts'
import type { Wanted } from '../../book/writes.ts'
import { rest } from '../../i18n/index.ts'
import { Button } from '../../ui/button.tsx'
import { Screen } from '../../ui/screen.tsx'
import { Text } from '../../ui/text.tsx'
import { recordWithUndo } from '../acts/record.ts'
import { createCardForm } from './card-form.ts'
import { CollectorFields, collectorPatch, collectorTexts } from './collector-fields.tsx'
import { CreditorFields, creditorPatch, creditorRecord, creditorTexts, ibanIsWrong } from './creditor-fields.tsx'
import css from './settings.module.css'

export function Business() {
  const book = useBook()
  const navigate = useNavigate()
  const words = () => rest().settings.business
  const workspace = book.workspace()
  const collects = workspace?.kind === 'mandate'
  const creditor = collects ? undefined : book.creditors()[0]
  const texts = { ...creditorTexts(creditor), ...(collects && collectorTexts(workspace)) }
  const form = createCardForm(book, 'business', { ...texts, name: workspace?.name ?? texts.name })
  const [ibanWrong, setIbanWrong] = createSignal(false)

  const changes = (): Wanted[] => {
    const now = form.texts()
    const changes: Wanted[] = []
    const fields = { name: now.name, ...(collects && collectorPatch(now, workspace)) }
    if (workspace) changes.push({ op: 'patch', kind: 'workspace', id: workspace.id, fields })
    if (collects) return changes
    if (creditor) changes.push({ op: 'patch', kind: 'creditor', id: creditor.id, fields: creditorPatch(now, creditor) })
    else changes.push({ op: 'create', kind: 'creditor', record: creditorRecord(now) })
    return changes
  }
  const save = async (event: SubmitEvent) => {
    event.preventDefault()
    setIbanWrong(ibanIsWrong(form.texts()))
    if (ibanWrong()) return
    const recorded = await recordWithUndo(book, changes(), rest().acts.saved)
    if (recorded.ok) {
      await form.done()
      navigate('/settings')
    } else if (recorded.code === 'invalid') form.refuse(recorded.issues)
  }
  return (
    <Screen
      title={words().title}
      back={{ href: '/settings', label: rest().acts.back }}
      foot={
        <Button tone="primary" wide type="submit" form="business">
          {rest().acts.save}
        </Button>
      }
    >
      <Text voice="soft">{collects ? words().introMandate : words().intro}</Text>
      <form id="business" class={css.form} onSubmit={save} novalidate>
        <Show when={!collects} fallback={<CollectorFields form={form} />}>
          <CreditorFields form={form} nameLabel={words().name} ibanWrong={ibanWrong()} />
        </Show>
      </form>
    </Screen>
  )
}
