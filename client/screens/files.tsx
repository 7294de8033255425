/** Files of one debtor, or of one invoice: taken with the camera, chosen, looked at, shared; all of it without network. */
import { useParams, useSearchParams } from '@solidjs/router'
import { createEffect, createSignal, For, Show } from 'solid-js'
import { dayIn } from '../../server/domain/calendar/days.ts'
import type { CaseFacts } from '../../server/domain/dunning/case.ts'
import type { Attachment } from '../../server/domain/records/attachments.ts'
import { useBook } from '../book/context.ts'
import { day, rest } from '../i18n/index.ts'
import { askAgain } from '../sync/files.ts'
import { Card } from '../ui/card.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { FileButton } from '../ui/file-button.tsx'
import { CameraIcon, FileIcon, ForwardIcon, PeopleIcon } from '../ui/icons.tsx'
import { List, Row } from '../ui/list.tsx'
import { Screen } from '../ui/screen.tsx'
import { Text } from '../ui/text.tsx'
import { createCase } from './acts/case.ts'
import { filesAbout } from './files/about.ts'
import { type About, addFiles, type Refused } from './files/add.ts'
import { FileSheet } from './files/file-sheet.tsx'
import { RefusedFile } from './files/refused-file.tsx'
import { createShelf, whereWords } from './files/shelf.ts'
import { Thumb } from './files/thumb.tsx'
import { TickRow } from './preventive/tick-row.tsx'
import { LooksLine } from './team/looks-line.tsx'
import { Writing } from './team/writing.tsx'

export default function Files() {
  const params = useParams<{ id: string }>()
  const [search] = useSearchParams<{ invoice?: string; open?: string }>()
  const known = createCase(useBook(), () => params.id)
  return (
    <Show when={known()} fallback={<Gone />}>
      {(both) => <FileList facts={both().facts} invoiceId={search.invoice} openId={search.open} />}
    </Show>
  )
}

function FileList(props: { facts: CaseFacts; invoiceId?: string; openId?: string }) {
  const book = useBook()
  const words = () => rest().files
  const shelf = createShelf(book)
  const invoice = () => props.facts.invoices.find(({ id }) => id === props.invoiceId)
  const about = (): About => {
    const named = invoice()
    return { clientId: props.facts.client.id, ...(named && { invoiceId: named.id }) }
  }
  const cards = () => filesAbout(book, about())
  const [opened, setOpened] = createSignal<Attachment | null>(book.get('attachment', props.openId ?? '') ?? null)
  const [keepPlace, setKeepPlace] = createSignal(false)
  const [busy, setBusy] = createSignal(false)
  const [refused, setRefused] = createSignal<Refused | null>(null)

  // Once for each visit: the answer of the server makes the shelf look again.
  let asked = false
  createEffect(() => {
    if (asked || !cards().some((card) => shelf.whereIs(card) === 'elsewhere')) return
    asked = true
    void askAgain(book)
  })

  async function add(files: File[]) {
    if (busy()) return
    setBusy(true)
    setRefused(null)
    setRefused(await addFiles(book, about(), files, { keepPlace: keepPlace() }).catch(() => 'storage-failed' as const))
    setBusy(false)
  }

  const detail = (card: Attachment): string => {
    const at = shelf.whereIs(card)
    const where = at && at !== 'here' && at !== 'stored' ? whereWords(at) : null
    return [words().kinds[card.kind], day(dayIn(card.at, props.facts.timeZone)), where].filter(Boolean).join(' · ')
  }
  const isHere = (card: Attachment) => !['remote', 'elsewhere', 'gone', undefined].includes(shelf.whereIs(card))
  const back = () => {
    const named = invoice()
    return named ? `/invoices/${named.id}` : `/clients/${props.facts.client.id}`
  }

  return (
    <Screen
      title={words().title}
      detail={[props.facts.client.name, invoice() && words().ofInvoice(invoice()?.number ?? '')]
        .filter(Boolean)
        .join(' · ')}
      back={{ href: back(), label: rest().acts.back }}
      foot={
        <Writing fallback={<LooksLine />}>
          <FileButton tone="primary" icon={CameraIcon} accept="image/*" capture onFiles={(files) => void add(files)}>
            {busy() ? words().adding : words().photo}
          </FileButton>
        </Writing>
      }
    >
      <RefusedFile code={refused()} />
      <Show
        when={cards().length > 0}
        fallback={<EmptyState icon={FileIcon} title={words().none} text={words().noneText} />}
      >
        <Card flush>
          <List inset label={words().list}>
            <For each={cards()}>
              {(card) => (
                <Row
                  leading={<Thumb card={card} here={isHere(card)} />}
                  title={card.name}
                  detail={detail(card)}
                  trailing={<ForwardIcon />}
                  onClick={() => setOpened(card)}
                />
              )}
            </For>
          </List>
        </Card>
      </Show>
      <Writing>
        <FileButton multiple icon={FileIcon} onFiles={(files) => void add(files)}>
          {words().pick}
        </FileButton>
        <ul>
          <TickRow
            title={words().keepPlace}
            detail={words().keepPlaceText}
            checked={keepPlace()}
            onChange={setKeepPlace}
          />
        </ul>
        <Text voice="small">{words().limits}</Text>
      </Writing>
      <Show when={opened()} keyed>
        {(card) => (
          <FileSheet card={card} shelf={shelf} timeZone={props.facts.timeZone} onGone={() => setOpened(null)} />
        )}
      </Show>
    </Screen>
  )
}

function Gone() {
  return (
    <Screen title={rest().files.title} back={{ href: '/clients', label: rest().acts.back }}>
      <EmptyState icon={PeopleIcon} title={rest().caseFile.gone} text={rest().caseFile.goneText} />
    </Screen>
  )
}
