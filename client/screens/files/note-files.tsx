/** What a note has beside its words: files and what was spoken, made ready at once and recorded with the note. Loaded with its sheet. */
import { type Accessor, createSignal, For, Show } from 'solid-js'
import type { Id } from '../../../server/domain/records/primitives.ts'
import { rest } from '../../i18n/index.ts'
import { FileButton } from '../../ui/file-button.tsx'
import { FileIcon } from '../../ui/icons.tsx'
import { Stack } from '../../ui/layout.tsx'
import { List } from '../../ui/list.tsx'
import { type Refused, readyFile } from './add.ts'
import { type Ready, ReadyRow } from './ready-row.tsx'
import { RefusedFile } from './refused-file.tsx'
import { Voice } from './voice.tsx'

export default function NoteFiles(props: {
  clientId: Id
  noteId: Id
  cards: Accessor<readonly Ready[]>
  onCards: (cards: readonly Ready[]) => void
  onHeard: (sentence: string) => void
}) {
  const words = () => rest().files
  const [refused, setRefused] = createSignal<Refused | null>(null)

  async function add(file: File, more: Partial<Ready> = {}) {
    const ready = await readyFile({ clientId: props.clientId, factId: props.noteId }, file)
    setRefused(ready.ok ? null : ready.code)
    if (ready.ok) props.onCards([...props.cards(), { ...ready.card, ...more }])
  }
  const spoken = (sound: Blob, seconds: number) =>
    add(new File([sound], words().kinds.voice, { type: sound.type }), { seconds })

  return (
    <Stack gap={3}>
      <Show when={props.cards().length > 0}>
        <List label={words().title}>
          <For each={props.cards()}>
            {(card) => (
              <ReadyRow card={card} onRemove={() => props.onCards(props.cards().filter((one) => one !== card))} />
            )}
          </For>
        </List>
      </Show>
      <RefusedFile code={refused()} />
      <FileButton icon={FileIcon} onFiles={([file]) => void (file && add(file))}>
        {words().attach}
      </FileButton>
      <Voice
        onHeard={(sentence) => props.onHeard(sentence)}
        onRecorded={(sound, seconds) => void spoken(sound, seconds)}
      />
    </Stack>
  )
}
