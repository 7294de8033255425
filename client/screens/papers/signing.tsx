/** Who signed the plan on the screen, and the way to sign: handed over for the client, then one's own. */
import { createSignal, For, Show } from 'solid-js'
import type { UnderSignature } from '../../../server/domain/papers/signing.ts'
import type { Id } from '../../../server/domain/records/primitives.ts'
import { useBook } from '../../book/context.ts'
import { day, rest } from '../../i18n/index.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { CheckIcon, EditIcon, ForwardIcon } from '../../ui/icons.tsx'
import { Stack } from '../../ui/layout.tsx'
import { List, Row } from '../../ui/list.tsx'
import { Text } from '../../ui/text.tsx'
import { LawSheet } from '../law/law-sheet.tsx'

export const parties = ['debtor', 'creditor'] as const

export function Signing(props: { clientId: Id; signed: UnderSignature | null }) {
  const book = useBook()
  const words = () => rest().paperTrail.sign
  const [asked, setAsked] = createSignal(false)
  return (
    <section>
      <Stack gap={2}>
        <h2>{words().section}</h2>
        <Text voice="soft">{props.signed ? words().frozen : words().intro}</Text>
        <Card flush>
          <List inset label={words().section}>
            <For each={parties}>
              {(party) => (
                <Show
                  when={props.signed?.signatures[party]}
                  fallback={
                    <Row
                      leading={<EditIcon />}
                      title={words().rows[party]}
                      detail={words().notYet}
                      trailing={<ForwardIcon />}
                      href={`/clients/${props.clientId}/papers/sign/${party}`}
                    />
                  }
                >
                  {(one) => (
                    <Row
                      leading={<CheckIcon />}
                      title={words().rows[party]}
                      detail={words().signed(one().name, day(one().on, 'medium', book.today()))}
                    />
                  )}
                </Show>
              )}
            </For>
          </List>
        </Card>
        <Text voice="small">{words().honest}</Text>
        <Button tone="quiet" onClick={() => setAsked(true)}>
          {rest().paperTrail.page.law}
        </Button>
      </Stack>
      <Show when={asked()}>
        <LawSheet sheet="screen-signature" onGone={() => setAsked(false)} />
      </Show>
    </section>
  )
}
