/** Instalments agreed in the talk, as one act with it; or only asked for, to be worked out later. */
import type { CaseFacts } from '../../../server/domain/dunning/case.ts'
import { rest } from '../../i18n/index.ts'
import { Button } from '../../ui/button.tsx'
import { PlanForm } from '../agreements/plan-form.tsx'
import type { AskingProps } from './asking.ts'
import { talked } from './talk.ts'

export function InstalmentsForm(props: AskingProps & { facts: CaseFacts }) {
  const said = () => [talked(props.talk, { outcome: 'ECH', note: props.note })]
  return (
    <>
      <PlanForm facts={props.facts} state={props.state} heard={props.heard} before={said} save={props.save} />
      <Button tone="quiet" wide onClick={() => void props.save(said())}>
        {rest().outcomes.onlyAsked}
      </Button>
    </>
  )
}
