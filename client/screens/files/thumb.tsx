/** The small picture of a photo, made when it is first shown; of anything else its sign. */
import { createResource, onCleanup, Show } from 'solid-js'
import type { Attachment } from '../../../server/domain/records/attachments.ts'
import { keepThumb, readBytes, readThumb } from '../../book/files.ts'
import { shrinkToThumb } from '../../intake/attach/shrink.ts'
import { FileIcon, MicIcon, ReceiptIcon } from '../../ui/icons.tsx'
import css from './files.module.css'

const icons = { invoice: ReceiptIcon, photo: FileIcon, file: FileIcon, voice: MicIcon }

export function Thumb(props: { card: Pick<Attachment, 'type' | 'hash' | 'kind'>; here: boolean }) {
  const isPicture = () => props.card.type === 'image/jpeg'
  const [url] = createResource(
    () => isPicture() && props.here && props.card.hash,
    async (hash) => {
      const bytes = await thumbOf(hash)
      return bytes && urlOf(bytes)
    },
  )
  onCleanup(() => {
    const made = url.latest
    if (made) URL.revokeObjectURL(made)
  })
  return (
    <span class={css.thumb} aria-hidden="true">
      <Show when={url.latest} fallback={icons[props.card.kind]({})}>
        {(src) => <img src={src()} alt="" width="48" height="48" />}
      </Show>
    </span>
  )
}

const urlOf = (bytes: ArrayBuffer): string => URL.createObjectURL(new Blob([bytes], { type: 'image/jpeg' }))

async function thumbOf(hash: string): Promise<ArrayBuffer | null> {
  const kept = await readThumb(hash).catch(() => null)
  if (kept) return kept
  const whole = await readBytes(hash).catch(() => null)
  if (!whole) return null
  const small = await shrinkToThumb(new Blob([whole])).then(
    (blob) => blob.arrayBuffer(),
    () => null,
  )
  if (small) await keepThumb(hash, small)
  return small
}
