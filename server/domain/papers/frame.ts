/** What stands around the blocks of a paper: parties, place and date, subject, signature, name of the file. */
import type { InvoiceState } from '../dunning/case.ts'
import type { Invoice } from '../records/cards.ts'
import type { Block, Mention, Paper, PaperInput, PaperKind, Party } from './paper.ts'
import { addresseeOf, hasAddress, identityOf, placeOf, senderOf } from './parties.ts'
import type { Pen } from './pen.ts'
import { say } from './say.ts'
import { commonValues } from './subject.ts'

export interface Content {
  kind: PaperKind
  title: string
  blocks: readonly Block[]
  /** Of a letter. */
  subject?: string
  to?: Party
  registered?: boolean
  signed?: boolean
  /** The invoices it is about: their duplicates are named where they go with it. */
  invoices?: readonly InvoiceState[]
  enclosed?: readonly string[]
}

export function paperOf(input: PaperInput, pen: Pen, content: Content): Paper {
  const { kind, title, blocks, subject, to, registered, signed, invoices = [], enclosed = [] } = content
  const { words } = pen
  const place = placeOf(input)
  const date = pen.day(input.today)
  const going = [...duplicates(input, invoices, pen), ...enclosed]
  return {
    kind,
    language: input.language,
    title,
    fileName: fileName(input, words.files[kind]),
    made: input.today,
    letter: subject
      ? {
          from: senderOf(input),
          to: to ?? addresseeOf(input),
          placeAndDate: place ? say(words.placeAndDate, { place, date }) : say(words.dateOnly, { date }),
          sentBy: registered ? words.registered : null,
          subject: say(words.subject, { subject }),
        }
      : null,
    blocks: subject && kind !== 'formal-notice' ? [...blocks, ...collecting(input, pen, kind)] : blocks,
    signature: signed ? { text: signatureOf(input), label: words.signature } : null,
    enclosed: going.length ? { label: words.enclosed, items: going } : null,
    footer: `${title} · ${input.facts.client.name} · ${date} · ${words.page}`,
  }
}

/**
 * The letter of one who collects for another says that collecting is what he does, for whom, and where both are: CPCE art. R124-4
 * (field study 3.7, quality H, read 2026-11-21). By which mandate is said besides; that article does not ask for it.
 */
export function collectorOf({ workspace, facts, language }: PaperInput, pen: Pen, voice?: 'small'): Block[] {
  if (workspace.kind !== 'mandate' || !facts.mandate) return []
  const values = {
    collector: workspace.name,
    creditor: identityOf(facts.creditor, language),
    mandateOn: pen.day(facts.mandate.signedOn),
  }
  return [{ kind: 'text', text: say(pen.words.notice.collector, values), ...(voice && { voice }) }]
}

/** What a debtor must read in whichever letter comes first; a trustee is told who writes, and that is all. */
const collecting = (input: PaperInput, pen: Pen, kind: PaperKind): Block[] => [
  ...collectorOf(input, pen, 'small'),
  ...(kind === 'declaration' ? [] : costsOf(input, pen)),
]

/** CPCE art. R124-4, 5°: the second and third paragraphs of art. L111-8, each on lines of its own. */
export const costsOf = ({ workspace }: PaperInput, pen: Pen): Block[] =>
  workspace.kind === 'mandate'
    ? [{ kind: 'text', voice: 'small', text: pen.words.notice.costs.replaceAll(' / ', '\n') }]
    : []

const signatureOf = (input: PaperInput): string => commonValues(input).signature ?? ''

/** A person signs, with a name and a role: the name of the business alone signs nothing that a court reads. */
export const signer = ({ signature, workspace, facts }: Pick<PaperInput, 'signature' | 'workspace' | 'facts'>) =>
  signature ?? (workspace.kind === 'own' ? facts.creditor : workspace).signature

function duplicates({ duplicates = [] }: PaperInput, invoices: readonly InvoiceState[], pen: Pen): string[] {
  return invoices
    .filter(({ invoice }) => duplicates.includes(invoice.id))
    .map(({ invoice }) => duplicateOf(invoice, pen))
}

/** How a letter names the copy of an invoice that goes with it. */
export const duplicateOf = ({ number, issuedOn }: Pick<Invoice, 'number' | 'issuedOn'>, pen: Pen): string =>
  say(pen.words.duplicate, { number, date: pen.day(issuedOn) })

/** Plain letters, digits and dashes: every file system and every mail takes it. */
export function fileName({ facts, today }: PaperInput, start: string, ending = 'pdf'): string {
  const name = facts.client.name
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replace(/^-|-$/g, '')
  return `${[start, name, today].filter(Boolean).join('-')}.${ending}`
}

/** What every letter that is to count needs, in the order in which it is read. */
export function lackingParties(input: PaperInput, who: { to: boolean; signed: boolean }): Mention[] {
  const { creditor, client, mandate } = input.facts
  const isMandate = input.workspace.kind === 'mandate'
  const lacks: [Mention, boolean][] = [
    ['sender-name', !creditor.name.trim() || !input.workspace.name.trim()],
    ['sender-address', !hasAddress(creditor)],
    ['mandate', isMandate && !mandate],
    ['collector-address', isMandate && !hasAddress(input.workspace)],
    ['addressee-name', who.to && !client.name.trim()],
    ['addressee-address', who.to && !hasAddress(client)],
    ['sender-signature', who.signed && !signer(input)?.trim()],
  ]
  return lacks.flatMap(([mention, lacking]) => (lacking ? [mention] : []))
}
