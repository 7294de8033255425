/** What is proposed for a day: ticked to leave, read by a tap; what does not leave by itself stands apart with its reason. */
import { Key } from '@solid-primitives/keyed'
import { createSignal, Show } from 'solid-js'
import type { Id } from '../../../server/domain/records/primitives.ts'
import { money, rest } from '../../i18n/index.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { ForwardIcon } from '../../ui/icons.tsx'
import { List, Row } from '../../ui/list.tsx'
import { Text } from '../../ui/text.tsx'
import { TickRow } from '../preventive/tick-row.tsx'
import css from './automatic.module.css'
import { MailSheet } from './mail-sheet.tsx'
import type { Proposal } from './proposals.ts'

const about = ({ claims, sum, currency }: Proposal): string =>
  rest().automatic.concerning(claims.length, money(sum, currency))

export function ToApprove(props: {
  proposals: readonly Proposal[]
  /** Those left out, by client; without `onTick` there is nothing to tick. */
  leftOut: ReadonlySet<Id>
  onTick?: (clientId: Id, leaves: boolean) => void
}) {
  const words = () => rest().automatic
  const [read, setRead] = createSignal<Proposal>()
  const [open, setOpen] = createSignal(false)
  const free = () => props.proposals.filter(({ against }) => !against)
  const blocked = () => props.proposals.filter(({ against }) => against)
  const show = (proposal: Proposal) => {
    setRead(proposal)
    setOpen(true)
  }

  return (
    <>
      <Show when={free().length > 0}>
        <h2>{props.onTick ? words().toApprove : words().ready}</h2>
        <Card flush>
          <Show when={props.onTick} fallback={<Ready />}>
            {(tick) => (
              <ul class={css.ticks} aria-label={words().toApprove}>
                <Key each={free()} by="clientId">
                  {(one) => (
                    <TickRow
                      title={one().name}
                      detail={detailOf(one(), one().files)}
                      checked={!props.leftOut.has(one().clientId)}
                      onChange={(leaves) => tick()(one().clientId, leaves)}
                      aside={
                        <Button tone="quiet" onClick={() => show(one())}>
                          {words().read}
                        </Button>
                      }
                    />
                  )}
                </Key>
              </ul>
            )}
          </Show>
        </Card>
      </Show>
      <Show when={blocked().length > 0}>
        <h2>{words().blocked}</h2>
        <Text voice="soft">{words().blockedText}</Text>
        <Card flush>
          <List inset label={words().blocked}>
            <Key each={blocked()} by="clientId">
              {(one) => (
                <Row title={one().name} detail={one().against} trailing={<ForwardIcon />} onClick={() => show(one())} />
              )}
            </Key>
          </List>
        </Card>
      </Show>
      <Show when={read()}>
        {(one) => (
          <MailSheet
            proposal={one()}
            files={props.onTick ? one().files : []}
            open={open()}
            onClose={() => setOpen(false)}
            onClosed={() => setRead(undefined)}
          />
        )}
      </Show>
    </>
  )

  /** Without an account there is nothing to tick: they are opened one by one. */
  function Ready() {
    return (
      <List inset label={words().ready}>
        <Key each={free()} by="clientId">
          {(one) => (
            <Row title={one().name} detail={detailOf(one())} trailing={<ForwardIcon />} onClick={() => show(one())} />
          )}
        </Key>
      </List>
    )
  }
}

/** What goes along is said of what leaves by itself: an own app takes no file from here. */
const detailOf = (one: Proposal, files: readonly string[] = []): string =>
  [about(one), one.way.address, files.length > 0 && rest().automatic.attached(files)].filter(Boolean).join(' · ')
