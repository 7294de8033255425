/** What an outcome asks of the person, and what it leads to, once it is saved: never a tap on the way. */
import { createSignal, Match, Show, Switch } from 'solid-js'
import type { CaseFacts, CasePlan } from '../../../server/domain/dunning/case.ts'
import { outcomeButtons } from '../../../server/domain/dunning/outcomes/buttons.ts'
import type { OutcomeCode } from '../../../server/domain/records/facts.ts'
import type { Id } from '../../../server/domain/records/primitives.ts'
import { useBook } from '../../book/context.ts'
import type { Issue } from '../../book/validation.ts'
import type { Recorded } from '../../book/writes.ts'
import { rest } from '../../i18n/index.ts'
import { Button } from '../../ui/button.tsx'
import { Text } from '../../ui/text.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { OneTap } from '../acts/one-tap.tsx'
import { recordWithUndo } from '../acts/record.ts'
import { ThanksOffer } from '../acts/thanks-offer.tsx'
import { wayBy } from '../acts/ways.ts'
import { issueAt } from './asking.ts'
import css from './outcome.module.css'
import { Prepared } from './prepared.tsx'

/** Told of an act, as it is being recorded, that undoing the outcome takes back as well. */
export type Further = (recording: Promise<Recorded>) => void

export function WhatFollows(props: {
  code: OutcomeCode
  facts: CaseFacts
  plan: CasePlan
  /** The act that was recorded. */
  act: Id
  contactId: Id | undefined
  onFurther: Further
}) {
  const clientId = () => props.facts.client.id
  const onward = () => outcomeButtons[props.code].onward
  const duty = () => {
    const duties: Partial<Record<OutcomeCode, string>> = rest().outcomes.duties
    return duties[props.code]
  }
  /** The money recorded with the outcome. */
  const received = () => {
    const payment = props.facts.payments.find(({ act }) => act === props.act)
    return payment && { currency: payment.currency, amount: payment.amount }
  }
  const resend = () => (props.plan.action?.stage === 'resend' ? props.plan.action : null)
  return (
    <>
      <Show when={duty()}>{(text) => <Text voice="soft">{text()}</Text>}</Show>
      <Switch>
        <Match when={onward() === 'plan'}>
          <Button wide href={`/clients/${clientId()}?add=plan`}>
            {rest().outcomes.onward.plan}
          </Button>
        </Match>
        <Match when={onward() === 'insolvency'}>
          <Button wide href={`/clients/${clientId()}?add=insolvency`}>
            {rest().outcomes.onward.insolvency}
          </Button>
        </Match>
        <Match when={onward() === 'card'}>
          <Button wide href={`/clients/${clientId()}/edit`}>
            {rest().outcomes.onward.card}
          </Button>
        </Match>
        <Match when={onward() === 'thanks' && received()}>
          {(sum) => <ThanksOffer clientId={clientId()} received={sum()} />}
        </Match>
        <Match when={onward() === 'agent'}>
          <AgentForm facts={props.facts} onFurther={props.onFurther} />
        </Match>
        <Match when={onward() === 'neutral-sms'}>
          <Prepared
            facts={props.facts}
            contactId={props.contactId}
            title={rest().outcomes.prepareNeutral}
            labels={rest().outcomes.confirmBy}
            channels={['sms']}
            message={{ stage: 'voicemail-sms' }}
          />
        </Match>
        <Match when={onward() === 'resend' && resend()}>
          {(step) => (
            <OneTap
              clientId={clientId()}
              way={wayBy(step().channel, props.facts, props.contactId)}
              step={step()}
              grow
            />
          )}
        </Match>
      </Switch>
    </>
  )
}

function AgentForm(props: { facts: CaseFacts; onFurther: Further }) {
  const book = useBook()
  const [agent, setAgent] = createSignal(props.facts.client.agent ?? '')
  const [issues, setIssues] = createSignal<Issue[]>([])
  const known = () => agent().trim() === (props.facts.client.agent ?? '')

  async function save(): Promise<void> {
    const recording = recordWithUndo(
      book,
      [{ op: 'patch', kind: 'client', id: props.facts.client.id, fields: { agent: agent().trim() || null } }],
      rest().outcomes.agentSaved,
    )
    props.onFurther(recording)
    const recorded = await recording
    setIssues(!recorded.ok && recorded.code === 'invalid' ? recorded.issues : [])
  }

  return (
    <div class={css.ask}>
      <TextField
        label={rest().outcomes.agent}
        hint={rest().outcomes.agentHint}
        value={agent()}
        onInput={setAgent}
        maxLength={400}
        error={issueAt(issues(), 'agent')}
      />
      <Show when={!known()}>
        <Button onClick={() => void save()}>{rest().acts.save}</Button>
      </Show>
    </div>
  )
}
