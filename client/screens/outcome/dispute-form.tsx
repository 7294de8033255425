/** A contested part: of which invoice, about what, how much of it, and why. The rest stays due. */
import { createSignal } from 'solid-js'
import { useBook } from '../../book/context.ts'
import type { Issue } from '../../book/validation.ts'
import { rest } from '../../i18n/index.ts'
import { Button } from '../../ui/button.tsx'
import { settingsNow } from '../acts/settings.ts'
import { createContest } from '../disputes/contest.ts'
import { ContestFields } from '../disputes/contest-fields.tsx'
import { type AskingProps, issueAt } from './asking.ts'
import { contested } from './talk.ts'

export function DisputeForm(props: AskingProps) {
  const book = useBook()
  const contest = createContest(() => props.state.open, book.today(), settingsNow(book), props.talk.stepInvoiceId)
  if (props.heard?.point) contest.setReason(props.heard.point)
  const [issues, setIssues] = createSignal<Issue[]>([])

  async function save(): Promise<void> {
    const dispute = contest.taken()
    if (!dispute) return
    const talk = { ...props.talk, invoiceIds: [dispute.invoiceId] }
    setIssues(await props.save(contested(talk, { outcome: 'LITIGE', note: props.note }, dispute)))
  }

  return (
    <>
      <ContestFields contest={contest} refused={(field) => issueAt(issues(), field)} />
      <Button tone="primary" wide onClick={() => void save()}>
        {rest().disputes.save}
      </Button>
    </>
  )
}
