/** The bar for the thumb: reach them by the channel that is due, or another one, or add something. */
import { Show } from 'solid-js'
import type { CaseFacts, CasePlan, Silence } from '../../../server/domain/dunning/case.ts'
import { mayCall } from '../../../server/domain/dunning/channels.ts'
import { rest } from '../../i18n/index.ts'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { PlusIcon } from '../../ui/icons.tsx'
import { OneTap } from '../acts/one-tap.tsx'
import { otherWay, wayBy } from '../acts/ways.ts'

/** Nobody is to be reached: the law forbids it, there is no power in force, or the person asked to be left alone or died. */
const quiet: readonly Silence['code'][] = ['do-not-contact', 'no-mandate', 'insolvency', 'deceased', 'limitation']

export function CaseFoot(props: { facts: CaseFacts; plan: CasePlan; onAdd: () => void }) {
  const way = () => wayBy(props.plan.action?.channel ?? (mayCall(props.facts) ? 'call' : 'email'), props.facts)
  const silent = () => props.plan.silence !== null && quiet.includes(props.plan.silence.code)
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
