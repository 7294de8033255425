/** The end of a dispute: what was contested can be chased again, or was given up by a credit note. */
import { createSignal } from 'solid-js'
import type { Dispute, DisputeClosing } from '../../../server/domain/records/facts.ts'
import { useBook } from '../../book/context.ts'
import { rest } from '../../i18n/index.ts'
import { ChipGroup } from '../../ui/chips.tsx'
import { DateField } from '../../ui/text-field.tsx'
import { recordWithUndo } from '../acts/record.ts'
import { FormSheet } from './form-sheet.tsx'
import type { Issues } from './issues.ts'

const ways: DisputeClosing['how'][] = ['agreement', 'credit-note', 'rejected', 'settled']

export function CloseDisputeSheet(props: { dispute: Dispute; detail: string; onGone: () => void }) {
  const book = useBook()
  const words = () => rest().caseFile.disputeClosing
  const [how, setHow] = createSignal<DisputeClosing['how']>('agreement')
  const [on, setOn] = createSignal(book.today())
  const [issues, setIssues] = createSignal<Issues>({})

  const save = () =>
    recordWithUndo(
      book,
      [{ op: 'create', kind: 'disputeClosing', record: { disputeId: props.dispute.id, on: on(), how: how() } }],
      words().saved,
    )

  return (
    <FormSheet
      title={words().title}
      detail={props.detail}
      saveLabel={words().close}
      onSave={save}
      onIssues={setIssues}
      onGone={props.onGone}
    >
      <ChipGroup
        label={words().how}
        choices={ways.map((value) => ({ value, label: words().ways[value] }))}
        value={how()}
        onChange={setHow}
        wrap
      />
      <DateField label={words().on} value={on()} onInput={setOn} max={book.today()} error={issues().on} />
    </FormSheet>
  )
}
