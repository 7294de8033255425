/** What the documents of a pack have in common: their frame, headings, tables and the names of people. */
import { paperOf } from '../papers/frame.ts'
import type { Block, Column, Fact, Paper } from '../papers/paper.ts'
import { personName } from '../papers/parties.ts'
import { say } from '../papers/say.ts'
import type { Id } from '../records/primitives.ts'
import type { PackInput, PackPen } from './pack.ts'

/** A document of its own, for the one the pack is for; its file is named once it has its number. */
export const sheet = (input: PackInput, pen: PackPen, title: string, blocks: readonly Block[]): Paper =>
  paperOf(input, pen, { kind: 'hand-over', title, blocks: [...blocks, small(pen.words.general)] })

export const small = (text: string): Block => ({ kind: 'text', voice: 'small', text })

export const text = (text: string): Block => ({ kind: 'text', text })

/** Left out with its heading when there is nothing under it. */
export const under = (heading: string, blocks: readonly Block[]): Block[] =>
  blocks.length ? [{ kind: 'heading', text: heading }, ...blocks] : []

export const fact = (label: string, value: string | null | undefined): Fact[] => (value ? [{ label, value }] : [])

/** Head, share of the width, and `end` for figures. */
export type Head = readonly [head: string, weight: number, align?: 'end']

/** Nothing at all without rows. */
export function table(title: string, heads: readonly Head[], rows: readonly (readonly string[])[]): Block[] {
  if (rows.length === 0) return []
  const columns = heads.map(([head, weight, align]): Column => ({ head, weight, align: align ?? 'start' }))
  return [{ kind: 'table', title, columns, rows, totals: [] }]
}

/** By whom a call or message went, where that was kept. */
export function nameOf({ facts, language }: PackInput, contactId: Id | undefined): string {
  const contact = contactId && facts.contacts.find(({ id }) => id === contactId)
  return contact ? personName(contact, language) : ''
}

/** `Europe/Paris` in the sentence that says whose clock is meant. */
export const inZone = ({ facts }: PackInput, template: string): Block =>
  text(say(template, { zone: facts.timeZone.replaceAll('_', ' ') }))
