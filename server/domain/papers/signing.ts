/**
 * A paper with the signatures given on the screen put in their places. Such a signature is a simple electronic one: it counts as
 * evidence, but who relies on it has to show who gave it (C. civ. art. 1366 and 1367; regulation (EU) No 910/2014 art. 25). The sum
 * that the one who owes writes need not be by hand, if it can be shown that he wrote it (C. civ. art. 1376; Cass. 1re civ. 28 Oct
 * 2015 n° 14-23.110). Read on 2026-11-22.
 */
import type { CaseFacts } from '../dunning/case.ts'
import { compare } from '../ledger/distinct.ts'
import type { PaperMade, Signature } from '../records/papers.ts'
import type { Id } from '../records/primitives.ts'
import { readPaper } from './kept.ts'
import type { Block, Paper, Signed } from './paper.ts'
import { penOf } from './pen.ts'
import { say } from './say.ts'

/** A paper as it read when the first of them signed, and who has signed it. */
export interface UnderSignature {
  paper: PaperMade
  text: Paper
  signatures: Partial<Record<Signature['party'], Signature>>
}

/** The last one of this plan that somebody signed and nobody took back. */
export function underSignature(
  { papers, signatures }: Pick<CaseFacts, 'papers' | 'signatures'>,
  planId: Id,
): UnderSignature | null {
  const signed = papers
    .filter((paper) => paper.planId === planId && !paper.fileHash && signatures.some((one) => one.paperId === paper.id))
    .sort((a, b) => compare(b.at, a.at))
  for (const paper of signed) {
    const text = readPaper(paper.content ?? '')
    if (text) return { paper, text, signatures: byParty(signatures.filter(({ paperId }) => paperId === paper.id)) }
  }
  return null
}

/** Of each the first: who signed has signed, and a second one of another device changes nothing. */
function byParty(signatures: readonly Signature[]): UnderSignature['signatures'] {
  const found: UnderSignature['signatures'] = {}
  for (const one of [...signatures].sort((a, b) => compare(b.at, a.at))) found[one.party] = one
  return found
}

export function withSignatures({ text, signatures }: UnderSignature): Paper {
  return { ...text, blocks: text.blocks.map((block) => signedBlock(block, text, signatures)) }
}

function signedBlock(block: Block, { language }: Paper, { debtor, creditor }: UnderSignature['signatures']): Block {
  if (block.kind !== 'place') return block
  const written = [debtor?.sumInWords, debtor?.sumInFigures].flatMap((one) => (one ? [one] : []))
  if (block.of === 'sum') {
    return debtor && written.length ? { ...block, signed: { lines: written, name: debtor.name } } : block
  }
  const signature = block.of === 'debtor' ? debtor : block.of === 'creditor' ? creditor : undefined
  return signature ? { ...block, signed: signedBy(signature, language) } : block
}

function signedBy({ name, capacity, place, on, strokes }: Signature, language: Paper['language']): Signed {
  const pen = penOf(language)
  const { drawn, typed } = pen.words.instalments
  const when = place
    ? say(pen.words.placeAndDate, { place, date: pen.day(on) })
    : say(pen.words.dateOnly, { date: pen.day(on) })
  return {
    lines: [[name, capacity].filter(Boolean).join(', '), when, strokes ? drawn : typed],
    name,
    ...(strokes && { strokes }),
  }
}
