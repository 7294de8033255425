/** A dispute raised otherwise than in a call from here: the contested part of an invoice is frozen, the rest stays due. */
import { createSignal } from 'solid-js'
import type { CaseFacts, CaseState } from '../../../server/domain/dunning/case.ts'
import type { Id } from '../../../server/domain/records/primitives.ts'
import { useBook } from '../../book/context.ts'
import type { Recorded } from '../../book/writes.ts'
import { money, rest } from '../../i18n/index.ts'
import { recordWithUndo } from '../acts/record.ts'
import { createContest } from '../disputes/contest.ts'
import { ContestFields } from '../disputes/contest-fields.tsx'
import { FormSheet } from './form-sheet.tsx'
import type { Issues } from './issues.ts'

export function DisputeSheet(props: { facts: CaseFacts; state: CaseState; invoiceId?: Id; onGone: () => void }) {
  const book = useBook()
  const words = () => rest().caseFile.dispute
  const contest = createContest(() => props.state.open, book.today(), props.facts.settings, props.invoiceId)
  const [issues, setIssues] = createSignal<Issues>({})

  async function save() {
    const record = contest.taken()
    if (!record) return refused
    return recordWithUndo(
      book,
      [{ op: 'create', kind: 'dispute', record }],
      words().saved(money(record.amount, contest.currency())),
    )
  }

  return (
    <FormSheet
      title={words().title}
      detail={words().explained}
      onSave={save}
      onIssues={setIssues}
      onGone={props.onGone}
    >
      <ContestFields contest={contest} refused={(field) => issues()[field]} />
    </FormSheet>
  )
}

/** What is wrong is said beside its field already. */
const refused: Recorded = { ok: false, code: 'invalid', issues: [] }
