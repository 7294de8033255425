/** One file: seen or heard, with where it is; shared, saved, deleted with undo. What is not here yet is fetched first. */
import { createResource, createSignal, Match, onCleanup, Show, Switch } from 'solid-js'
import { dayIn } from '../../../server/domain/calendar/days.ts'
import type { Attachment } from '../../../server/domain/records/attachments.ts'
import { useBook } from '../../book/context.ts'
import { readBytes } from '../../book/files.ts'
import { mayWrite } from '../../book/rights.ts'
import { day, rest } from '../../i18n/index.ts'
import { type Fetched, fetchBytes } from '../../sync/files.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { type Fact, Facts } from '../../ui/facts.tsx'
import { ImportIcon, ShareIcon, TrashIcon } from '../../ui/icons.tsx'
import { Stack } from '../../ui/layout.tsx'
import { Sheet } from '../../ui/lazy.tsx'
import { recordWithUndo } from '../acts/record.ts'
import { createRise } from '../case/rise.ts'
import { canShareFile, saveFile, shareFile } from '../settings/save-file.ts'
import { size } from '../settings/size.ts'
import css from './files.module.css'
import { type Shelf, whereWords } from './shelf.ts'

export function FileSheet(props: { card: Attachment; shelf: Shelf; timeZone: string; onGone: () => void }) {
  const book = useBook()
  const rise = createRise(() => props.onGone())
  const words = () => rest().files
  // Kept while the sheet leaves: a card that was deleted is still drawn for that moment.
  const { card } = props
  const [bytes, { mutate }] = createResource(() => readBytes(card.hash))
  const [busy, setBusy] = createSignal(false)
  const [failed, setFailed] = createSignal<Extract<Fetched, { ok: false }>['code'] | null>(null)
  const urls: string[] = []
  onCleanup(() => {
    for (const made of urls) URL.revokeObjectURL(made)
  })
  const url = (held: ArrayBuffer): string => {
    urls.push(URL.createObjectURL(new Blob([held], { type: card.type })))
    return urls.at(-1) ?? ''
  }
  const file = (held: ArrayBuffer) => new File([held], card.name, { type: card.type })

  async function fetchIt() {
    setBusy(true)
    const fetched = await fetchBytes(book, card)
    setBusy(false)
    setFailed(fetched.ok ? null : fetched.code)
    if (fetched.ok) mutate(fetched.bytes)
  }

  async function remove() {
    const recorded = await recordWithUndo(book, [{ op: 'delete', kind: 'attachment', id: card.id }], words().removed)
    if (recorded.ok) rise.close()
  }

  const facts = (): Fact[] => {
    const at = props.shelf.whereIs(card)
    return [
      { label: words().facts.kind, value: words().kinds[card.kind] },
      { label: words().facts.added, value: day(dayIn(card.at, props.timeZone), 'full') },
      { label: words().facts.size, value: size(card.size) },
      ...(card.seconds ? [{ label: words().facts.length, value: words().seconds(card.seconds) }] : []),
      ...(card.placed ? [{ label: words().facts.place, value: words().placeKept }] : []),
      ...(at ? [{ label: words().facts.state, value: whereWords(at) }] : []),
    ]
  }

  return (
    <Sheet
      open={rise.open()}
      onClose={rise.close}
      onClosed={rise.closed}
      title={card.name}
      closeLabel={rest().acts.close}
      foot={
        <>
          <Show
            when={bytes.latest}
            fallback={
              <Show when={!bytes.loading && book.meta().account}>
                <Button tone="primary" grow icon={ImportIcon} busy={busy()} onClick={() => void fetchIt()}>
                  {busy() ? words().fetching : words().fetch}
                </Button>
              </Show>
            }
          >
            {(held) => (
              <Show
                when={canShareFile(card.name, card.type)}
                fallback={
                  <Button tone="primary" grow icon={ImportIcon} onClick={() => saveFile(file(held()))}>
                    {words().save}
                  </Button>
                }
              >
                <Button tone="primary" grow icon={ShareIcon} onClick={() => void shareFile(file(held()))}>
                  {words().share}
                </Button>
              </Show>
            )}
          </Show>
          <Show when={mayWrite(book)}>
            <Button tone="danger" icon={TrashIcon} onClick={() => void remove()}>
              {words().remove}
            </Button>
          </Show>
        </>
      }
    >
      <Stack gap={3}>
        <Show when={bytes.latest}>
          {(held) => (
            <Switch>
              <Match when={card.type === 'image/jpeg'}>
                <img class={css.picture} src={url(held())} alt={card.name} />
              </Match>
              <Match when={card.type.startsWith('audio/')}>
                {/* biome-ignore lint/a11y/useMediaCaption: a note somebody spoke for himself. */}
                <audio class={css.sound} controls src={url(held())} aria-label={words().play} />
              </Match>
            </Switch>
          )}
        </Show>
        <Show when={failed()}>
          {(code) => (
            <Banner tone="danger" live>
              {words().unfetched[code()]}
            </Banner>
          )}
        </Show>
        <Facts items={facts()} />
      </Stack>
    </Sheet>
  )
}
