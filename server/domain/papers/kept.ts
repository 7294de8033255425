/** A paper as it is kept, to be made again word for word: its blocks as JSON, and back with every part of it checked. */
import * as v from 'valibot'
import { MOST_CONTENT } from '../records/papers.ts'
import { Day, Language } from '../records/primitives.ts'
import { type Paper, paperKinds } from './paper.ts'

const Words = v.string()
const Cells = v.array(Words)
const Fact = v.object({ label: Words, value: Words })
const Party = v.array(Words)
const Parties = v.picklist(['debtor', 'creditor', 'sum'])

const Signed = v.object({ lines: v.array(Words), strokes: v.optional(Words), name: Words })

const Block = v.variant('kind', [
  v.object({ kind: v.literal('text'), text: Words, voice: v.optional(v.picklist(['strong', 'small'])) }),
  v.object({ kind: v.literal('heading'), text: Words }),
  v.object({ kind: v.literal('facts'), rows: v.array(Fact) }),
  v.object({ kind: v.literal('list'), items: v.array(Words) }),
  v.object({
    kind: v.literal('table'),
    title: Words,
    columns: v.pipe(
      v.array(v.object({ head: Words, weight: v.number(), align: v.picklist(['start', 'end']) })),
      v.minLength(1),
      v.maxLength(12),
    ),
    rows: v.array(Cells),
    totals: v.array(Cells),
  }),
  v.object({
    kind: v.literal('place'),
    label: Words,
    hint: v.optional(Words),
    lines: v.pipe(v.number(), v.minValue(1), v.maxValue(20)),
    of: v.optional(Parties),
    signed: v.optional(Signed),
  }),
])

const Kept = v.object({
  kind: v.picklist(paperKinds),
  language: Language,
  title: Words,
  fileName: v.pipe(Words, v.regex(/^[a-z0-9-]{1,120}\.pdf$/)),
  made: Day,
  letter: v.nullable(
    v.object({
      from: Party,
      to: Party,
      placeAndDate: Words,
      sentBy: v.nullable(Words),
      subject: Words,
    }),
  ),
  blocks: v.array(Block),
  signature: v.nullable(v.object({ text: Words, label: Words })),
  enclosed: v.nullable(v.object({ label: Words, items: v.array(Words) })),
  footer: Words,
})

/** Null for one that is too long to be kept. */
export function writePaper(paper: Paper): string | null {
  const content = JSON.stringify(paper)
  return content.length <= MOST_CONTENT ? content : null
}

/** Null for what is no paper: it may come from a backup that somebody changed. */
export function readPaper(content: string): Paper | null {
  try {
    const read = v.safeParse(Kept, JSON.parse(content))
    return read.success ? (read.output as Paper) : null
  } catch {
    return null
  }
}
