/** The proofs of one handing over: photographed or chosen on the spot, kept as files of the case beside the fact they prove. */
import { createSignal, For, Show } from 'solid-js'
import { type Proof, proofsOf, type Sent } from '../../../server/domain/papers/tracking.ts'
import type { PaperMade } from '../../../server/domain/records/papers.ts'
import type { Id } from '../../../server/domain/records/primitives.ts'
import { useBook } from '../../book/context.ts'
import { mayWrite } from '../../book/rights.ts'
import { rest } from '../../i18n/index.ts'
import { Card } from '../../ui/card.tsx'
import { FileButton } from '../../ui/file-button.tsx'
import { CameraIcon } from '../../ui/icons.tsx'
import { addFiles, type Refused } from '../files/add.ts'
import { OfFact } from '../files/of-fact.tsx'
import { RefusedFile } from '../files/refused-file.tsx'

/** A phone asked for pictures or papers offers its camera beside them. */
export const PROOF_TYPES = 'image/*,application/pdf'

/** It is found again by its name, in the files of the case and in a pack of evidence. */
export const namedProof = (file: File, proof: Proof, { title }: Pick<PaperMade, 'title'>): File =>
  new File([file], `${rest().paperTrail.proofs[proof].name}, ${title}`, { type: file.type })

export function Proofs(props: { paper: PaperMade; sent: Sent }) {
  const book = useBook()
  const words = () => rest().paperTrail.proofs
  const [busy, setBusy] = createSignal(false)
  const [refused, setRefused] = createSignal<Refused | null>(null)
  const ids = () => [props.sent.sending, ...props.sent.followed].map(({ id }) => id)
  const held = () => new Set(book.all('attachment').map(({ factId }) => factId))
  const missing = () => (mayWrite(book) ? proofsOf(props.sent).filter(({ factId }) => !held().has(factId)) : [])

  async function add(proof: Proof, factId: Id, files: File[]) {
    if (busy()) return
    setBusy(true)
    const about = { clientId: props.paper.clientId, factId }
    const named = files.map((file) => namedProof(file, proof, props.paper))
    setRefused(await addFiles(book, about, named, {}).catch(() => 'storage-failed' as const))
    setBusy(false)
  }

  return (
    <>
      <Show when={ids().some((id) => held().has(id))}>
        <Card flush>
          <OfFact inset facts={ids()} clientId={props.paper.clientId} />
        </Card>
      </Show>
      <RefusedFile code={refused()} />
      <For each={missing()}>
        {({ proof, factId }) => (
          <FileButton icon={CameraIcon} accept={PROOF_TYPES} onFiles={(files) => void add(proof, factId, files)}>
            {busy() ? rest().files.adding : words()[proof].take}
          </FileButton>
        )}
      </For>
    </>
  )
}
