/** The bar for the thumb: reach them by the channel that is due, or another one, or add something. */
import { Show } from 'solid-js'
import type { CaseFacts, CasePlan } from '../../../server/domain/dunning/case.ts'
import { rest } from '../../i18n/index.ts'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { PlusIcon } from '../../ui/icons.tsx'
import { OneTap } from '../acts/one-tap.tsx'
import { mayCall, otherWay, wayBy } from '../acts/ways.ts'

export function CaseFoot(props: { facts: CaseFacts; plan: CasePlan; onAdd: () => void }) {
  const way = () => wayBy(props.plan.action?.channel ?? (mayCall(props.facts) ? 'call' : 'email'), props.facts)
  // Nobody is to be reached who must be left alone, or whose creditor gave no power in force.
  const silent = () => {
    const code = props.plan.silence?.code
    return code === 'do-not-contact' || code === 'no-mandate'
  }
  return (
    <Show
      when={!silent()}
      fallback={
        <Button tone="primary" icon={PlusIcon} grow onClick={() => props.onAdd()}>
          {rest().caseFile.add}
        </Button>
      }
    >
      <OneTap clientId={props.facts.client.id} way={way()} step={props.plan.action} tone="primary" grow />
      <Show when={otherWay(way().channel, props.facts)}>
        {(other) => <OneTap clientId={props.facts.client.id} way={other()} step={props.plan.action} small />}
      </Show>
      <IconButton
        icon={PlusIcon}
        tone="soft"
        label={rest().caseFile.add}
        popup="dialog"
        onClick={() => props.onAdd()}
      />
    </Show>
  )
}
