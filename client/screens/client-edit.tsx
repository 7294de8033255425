/** A client card and its people, new or corrected. What is typed is kept as it is typed, until it is saved or thrown away. */
import { useNavigate, useParams } from '@solidjs/router'
import { createResource, createSignal, Index, Show, untrack } from 'solid-js'
import { createStore, reconcile, unwrap } from 'solid-js/store'
import type { Client, Contact } from '../../server/domain/records/cards.ts'
import { newId } from '../../server/domain/records/new-id.ts'
import { now } from '../book/clock.ts'
import { useBook } from '../book/context.ts'
import { rest } from '../i18n/index.ts'
import { Banner } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import { PlusIcon } from '../ui/icons.tsx'
import { Stack } from '../ui/layout.tsx'
import { Skeleton } from '../ui/progress.tsx'
import { Screen } from '../ui/screen.tsx'
import { recordWithUndo } from './acts/record.ts'
import { type Issues, issuesOf } from './case/issues.ts'
import { ContactFields } from './client/contact-fields.tsx'
import { dialled } from './client/dialled.ts'
import { type ClientForm, type ContactForm, changed, created, emptyContact, emptyForm, formOf } from './client/form.ts'
import { ManyFields, WhoFields } from './client/identity-fields.tsx'
import { personName } from './client/person.ts'
import { forWriters } from './team/writing.tsx'

const FORM = 'client-form'

/** What was typed, and what the card said when the typing began. */
interface Draft {
  start: ClientForm
  form: ClientForm
}

export default forWriters(ClientEdit)

function ClientEdit() {
  const params = useParams<{ id?: string }>()
  const book = useBook()
  const client = () => (params.id ? book.get('client', book.canonical(params.id)) : undefined)
  const back = () => ({ href: params.id ? `/clients/${params.id}` : '/clients', label: rest().acts.back })
  const key = () => `client:${params.id ?? 'new'}`
  const [draft] = createResource(key, async (of) => (await book.drafts.get<Draft>(of)) ?? null)
  return (
    <Screen
      title={params.id ? rest().client.title : rest().client.newTitle}
      detail={client()?.name}
      back={back()}
      foot={
        <Button type="submit" form={FORM} tone="primary" wide>
          {rest().acts.save}
        </Button>
      }
    >
      <Show when={draft.state === 'ready'} fallback={<Skeleton />}>
        <Edit
          client={client()}
          contacts={params.id ? (book.facts(params.id)?.contacts ?? []) : []}
          draft={draft() ?? null}
          draftKey={key()}
        />
      </Show>
    </Screen>
  )
}

function Edit(props: {
  client: Client | undefined
  contacts: readonly Contact[]
  draft: Draft | null
  draftKey: string
}) {
  const book = useBook()
  const navigate = useNavigate()
  const words = () => rest().client
  /** What the card says now: where the form starts, and what throwing a draft away returns to. */
  const fresh = (): ClientForm =>
    props.client ? formOf(props.client, props.contacts) : emptyForm(book.creditors()[0]?.id ?? '', newId(now()))
  // A draft of an earlier version of the app may lack fields: they start as the card has them.
  let start: ClientForm = untrack(() => ({ ...fresh(), ...props.draft?.start }))
  const [form, setForm] = createStore<ClientForm>(structuredClone({ ...start, ...untrack(() => props.draft?.form) }))
  const [resumed, setResumed] = createSignal(!!props.draft)
  const [issues, setIssues] = createSignal<Issues>({})

  function change(part: Partial<ClientForm>) {
    setForm(part)
    void book.drafts.set(props.draftKey, structuredClone({ start, form: unwrap(form) }))
  }

  const changeContact = (at: number, part: Partial<ContactForm>) =>
    change({ contacts: form.contacts.map((contact, index) => (index === at ? { ...contact, ...part } : contact)) })

  function startOver() {
    start = fresh()
    setForm(reconcile(structuredClone(start)))
    setResumed(false)
    void book.drafts.clear(props.draftKey)
  }

  const country = () => form.country || book.workspace()?.country || 'FR'

  async function save(event: SubmitEvent) {
    event.preventDefault()
    const id = props.client?.id ?? newId(now())
    const filled = await dialled(unwrap(form), country())
    const wanted = props.client ? changed(filled, start, id) : created(filled, id)
    if (wanted.length > 0) {
      const recorded = await recordWithUndo(book, wanted, props.client ? words().saved : words().createdClient)
      setIssues(issuesOf(recorded))
      if (!recorded.ok) return
    }
    await book.drafts.clear(props.draftKey)
    navigate(`/clients/${id}`, { replace: true })
  }

  return (
    <form id={FORM} novalidate onSubmit={(event) => void save(event)}>
      <Stack gap={5}>
        <Show when={resumed()}>
          <Banner
            tone="action"
            actions={
              <Button tone="quiet" onClick={startOver}>
                {words().startOver}
              </Button>
            }
          >
            {words().resumed}
          </Banner>
        </Show>
        <WhoFields form={form} issues={issues()} onChange={change} isNew={!props.client && !resumed()} />
        <section>
          <Stack gap={3}>
            <h2>{words().contacts}</h2>
            <Index each={form.contacts}>
              {(contact, at) => (
                <ContactFields
                  contact={contact()}
                  title={titleOf(contact(), at)}
                  country={country()}
                  onChange={(part) => changeContact(at, part)}
                  onRemove={() => change({ contacts: form.contacts.filter((_, index) => index !== at) })}
                />
              )}
            </Index>
            <Button
              icon={PlusIcon}
              onClick={() => change({ contacts: [...form.contacts, emptyContact(newId(now()))] })}
            >
              {words().addContact}
            </Button>
          </Stack>
        </section>
        <ManyFields form={form} issues={issues()} onChange={change} client={props.client} />
      </Stack>
    </form>
  )

  function titleOf(contact: ContactForm, at: number): string {
    const { id, firstName, lastName } = contact
    return firstName || lastName
      ? personName({ id, clientId: id, firstName: firstName || undefined, lastName: lastName || undefined })
      : words().contactNumber(at + 1)
  }
}
