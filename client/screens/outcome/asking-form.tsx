/** The form of an outcome that needs more than a tap. */
import { Match, Switch } from 'solid-js'
import type { CaseFacts } from '../../../server/domain/dunning/case.ts'
import type { AskingProps } from './asking.ts'
import type { Asking } from './codes.ts'
import { DepositForm } from './deposit-form.tsx'
import { DisputeForm } from './dispute-form.tsx'
import { InstalmentsForm } from './instalments-form.tsx'
import { MomentForm } from './moment-form.tsx'
import { PaymentForm } from './payment-form.tsx'
import { PromiseForm } from './promise-form.tsx'
import { ReturnForm } from './return-form.tsx'

const mayReceive = ({ workspaceKind, mandate }: CaseFacts): boolean =>
  workspaceKind === 'own' || mandate?.mayReceive === true

export function AskingForm(props: AskingProps & { code: Asking; facts: CaseFacts }) {
  return (
    <Switch>
      <Match when={props.code === 'PROM'}>
        <PromiseForm {...props} />
      </Match>
      <Match when={props.code === 'PROMPART'}>
        <DepositForm {...props} />
      </Match>
      <Match when={props.code === 'ECH'}>
        <InstalmentsForm {...props} />
      </Match>
      <Match when={props.code === 'PAY'}>
        <PaymentForm {...props} mayNotReceiveFor={mayReceive(props.facts) ? undefined : props.facts.creditor.name} />
      </Match>
      <Match when={props.code === 'RAPPEL'}>
        <MomentForm {...props} />
      </Match>
      <Match when={props.code === 'LITIGE'}>
        <DisputeForm {...props} />
      </Match>
      <Match when={props.code === 'ABSENT' || props.code === 'APPROB' ? props.code : null}>
        {(code) => <ReturnForm {...props} outcome={code()} />}
      </Match>
    </Switch>
  )
}
