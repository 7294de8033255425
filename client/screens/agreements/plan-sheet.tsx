/** An instalment plan agreed on, from the case page. */
import { createSignal } from 'solid-js'
import type { CaseFacts, CaseState } from '../../../server/domain/dunning/case.ts'
import { useBook } from '../../book/context.ts'
import type { Issue } from '../../book/validation.ts'
import { money, rest } from '../../i18n/index.ts'
import { createRise } from '../case/rise.ts'
import { AgreementSheet } from './agreement-sheet.tsx'
import { createPlanDraft } from './plan-draft.ts'
import { PlanFields } from './plan-form.tsx'

export function PlanSheet(props: { facts: CaseFacts; state: CaseState; onGone: () => void }) {
  const book = useBook()
  const words = () => rest().agreements.plan
  const rise = createRise(() => props.onGone())
  const draft = createPlanDraft(
    () => props.facts,
    () => props.state,
    book.today,
  )
  const [tried, setTried] = createSignal(false)
  const [issues, setIssues] = createSignal<readonly Issue[]>([])

  function wanted() {
    setTried(true)
    if (!draft.isRight()) return null
    const said = words().saved(draft.instalments().length, money(draft.total(), draft.currency()))
    return { wanted: draft.wanted(), said }
  }

  return (
    <AgreementSheet
      rise={rise}
      title={words().title}
      facts={props.facts}
      saveLabel={words().save}
      canSave={draft.open().length > 0}
      wanted={wanted}
      onIssues={setIssues}
    >
      <PlanFields draft={draft} facts={props.facts} tried={tried()} issues={issues()} />
    </AgreementSheet>
  )
}
