/** Makes the PDF of a paper: the same code in the worker of the phone and in the tests. */
import type { Block, Paper } from '../../server/domain/papers/paper.ts'
import { closingOf, drawBlocks, GAP, heightOf } from './blocks.ts'
import type { Faces } from './face.ts'
import { drawLetterhead } from './letterhead.ts'
import { type Pencil, pencilFor } from './pencil.ts'
import { inner, leading, lowest, sizes } from './sheet.ts'

export interface LaidOut {
  bytes: Uint8Array<ArrayBuffer>
  /** Signs of the paper that its fonts do not have, printed as `?`. */
  undrawn: string[]
}

export function layOut(paper: Paper, faces: Faces): LaidOut {
  const pencil = pencilFor(paper, faces)
  if (paper.letter) drawLetterhead(pencil, paper.letter)
  else {
    pencil.flow(paper.title, inner, { size: sizes.title, weight: 'bold' }, 'H1')
    pencil.y += leading(sizes.small)
  }
  // The small print stands below the signature it does not belong to.
  const small = trailing(paper)
  const closing = closingOf(pencil, paper)
  drawBlocks(pencil, paper.blocks.slice(0, paper.blocks.length - small), closing.height)
  closing.draw()
  drawSmallPrint(pencil, paper.blocks.slice(paper.blocks.length - small))
  const bytes = pencil.done(paper.footer)
  return { bytes, undrawn: [...pencil.typeset.undrawn] }
}

/** In the room above the foot where it fits there: a line about sources is no page. */
function drawSmallPrint(pencil: Pencil, blocks: readonly Block[]): void {
  const height = blocks.reduce((sum, block) => sum + heightOf(pencil, block), 0)
  if (pencil.y + height - GAP <= lowest) pencil.bottom = lowest
  drawBlocks(pencil, blocks)
}

/** How many blocks of small print end the paper. */
function trailing({ blocks }: Paper): number {
  const last = blocks.findLastIndex((block) => block.kind !== 'text' || block.voice !== 'small')
  return blocks.length - 1 - last
}
