/** Who owes the invoice: found while typing, or made on the spot from what was typed. */
import { createMemo, createSignal, For, Show } from 'solid-js'
import type { Client } from '../../../server/domain/records/cards.ts'
import { useBook } from '../../book/context.ts'
import { rest } from '../../i18n/index.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { PersonIcon, PlusIcon } from '../../ui/icons.tsx'
import { Split, Stack } from '../../ui/layout.tsx'
import { List, Row } from '../../ui/list.tsx'
import { Text } from '../../ui/text.tsx'
import { SelectField, TextField } from '../../ui/text-field.tsx'
import { KindField } from '../client/kind-field.tsx'
import type { InvoiceForm } from './form.ts'

const SHOWN = 5

export function ClientPick(props: {
  form: InvoiceForm
  onChange: (change: Partial<InvoiceForm>) => void
  error?: string
}) {
  const book = useBook()
  const words = () => rest().invoice
  const known = () => (props.form.clientId ? book.get('client', book.canonical(props.form.clientId)) : undefined)
  const another = () => props.onChange({ clientId: '', newClient: null, kind: '' })
  return (
    <Stack gap={3}>
      <Show
        when={known()?.name ?? props.form.newClient?.name}
        fallback={<Find error={props.error} onChange={props.onChange} />}
      >
        {(name) => (
          <Card flat>
            <Split>
              <div>
                <Text voice="small">{props.form.newClient ? words().newClient : words().client}</Text>
                <Text voice="strong">{name()}</Text>
              </div>
              <Button tone="quiet" onClick={another}>
                {words().changeClient}
              </Button>
            </Split>
          </Card>
        )}
      </Show>
      <Show when={props.form.newClient}>
        {(client) => (
          <>
            <Show when={book.workspace()?.kind === 'mandate'}>
              <SelectField
                label={rest().client.creditor}
                value={client().creditorId}
                choices={book.creditors().map((one) => ({ value: one.id, label: one.name }))}
                onChange={(creditorId) => props.onChange({ newClient: { ...client(), creditorId } })}
              />
            </Show>
            <KindField
              value={client().kind}
              known={client()}
              onChange={(kind) => props.onChange({ newClient: { ...client(), kind } })}
            />
          </>
        )}
      </Show>
      <Show when={known()?.kind === 'unknown' && known()}>
        {(client) => (
          <KindField
            value={props.form.kind || client().kind}
            known={client()}
            onChange={(kind) => props.onChange({ kind })}
          />
        )}
      </Show>
    </Stack>
  )
}

function Find(props: { error?: string; onChange: (change: Partial<InvoiceForm>) => void }) {
  const book = useBook()
  const words = () => rest().invoice
  const [typed, setTyped] = createSignal('')
  const found = createMemo((): Client[] =>
    typed().trim() ? (book.find(typed()) ?? []).slice(0, SHOWN).flatMap((id) => book.get('client', id) ?? []) : [],
  )
  const make = () =>
    props.onChange({
      clientId: '',
      newClient: { name: typed().trim(), kind: 'unknown', creditorId: book.creditors()[0]?.id ?? '' },
    })
  const creditor = (client: Client) =>
    book.workspace()?.kind === 'mandate' ? book.get('creditor', client.creditorId)?.name : undefined
  return (
    <Stack gap={2}>
      <TextField
        label={words().client}
        hint={words().clientHint}
        value={typed()}
        onInput={setTyped}
        maxLength={200}
        autofocus
        error={props.error}
      />
      <Show when={typed().trim()}>
        <Card flush flat>
          <List inset label={words().found}>
            <For each={found()}>
              {(client) => (
                <Row
                  leading={<PersonIcon />}
                  title={client.name}
                  detail={creditor(client) ?? client.city}
                  onClick={() => props.onChange({ clientId: client.id, newClient: null, kind: '' })}
                />
              )}
            </For>
            <Row leading={<PlusIcon />} title={words().makeClient(typed().trim())} onClick={make} />
          </List>
        </Card>
      </Show>
      <div class="heard" role="status">
        {typed().trim() ? words().foundCount(found().length) : ''}
      </div>
    </Stack>
  )
}
