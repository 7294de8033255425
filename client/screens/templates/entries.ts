/** The rows of the list: what stands in each place, and how it begins on a case that nobody has. */
import { type Accessor, createMemo } from 'solid-js'
import type { Language } from '../../../server/domain/records/primitives.ts'
import type { Profile } from '../../../server/domain/records/strategy.ts'
import { folded } from '../../../server/domain/words/checks/fold.ts'
import { fill } from '../../../server/domain/words/fill.ts'
import type { Template } from '../../../server/domain/words/templates/template.ts'
import { valuesOf } from '../../../server/domain/words/values.ts'
import type { Book } from '../../book/book.ts'
import { rest } from '../../i18n/index.ts'
import { toSpoken } from './field-names.ts'
import { inputOfExample } from './sample.ts'
import { readyAt, type Slot, slotsOf, usedAt } from './slots.ts'

export interface Entry {
  slot: Slot
  isOwn: boolean
  /** Its subject, or its first words. */
  said: string
  /** Everything it can be found by, folded. */
  sought: string
}

export function createEntries(
  book: Book,
  language: Accessor<Language>,
  profile: Accessor<Profile | undefined>,
): Accessor<Entry[]> {
  return createMemo(() => slotsOf(language(), profile()).map((slot) => entryAt(book, slot)))
}

function entryAt(book: Book, slot: Slot): Entry {
  const template = usedAt(book, slot)
  const { stages } = rest().templates
  const { channels } = rest().strategies
  return {
    slot,
    isOwn: template.key !== readyAt(slot).key,
    said: beginning(book, slot, template),
    sought: folded([stages[slot.stage], channels[slot.channel], template.subject, toSpoken(template.body)].join(' ')),
  }
}

/** As it is written where it cannot be filled. */
function beginning(book: Book, slot: Slot, { subject, body }: Template): string {
  const text = subject ?? body
  const filled = fill(text, valuesOf(inputOfExample(book, slot)), 'vous')
  const said = filled.ok ? filled.text : toSpoken(text)
  return said.charAt(0).toUpperCase() + said.slice(1)
}
