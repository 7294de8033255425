/** The papers that prove an invoice, as a checklist: what is there, what is missing, what this one does not need. */
import type { CaseFacts } from '../dunning/case.ts'
import { inOrder } from '../ledger/distinct.ts'
import type { Invoice } from '../records/cards.ts'
import type { Check } from '../records/facts.ts'
import type { Day } from '../records/primitives.ts'

export const papers = ['signed-quote', 'order', 'acceptance', 'delivery-note', 'invoice-sent'] as const
export type Paper = (typeof papers)[number]

export interface PaperState {
  paper: Paper
  state: 'present' | 'missing' | 'not-needed'
  /** When it was looked at, or sent. */
  on: Day | null
  /** Where it is, or what it is called. */
  evidence?: string
}

/** In the answers of a check that found nothing: this invoice does not need the paper. */
export const NOT_NEEDED = { needed: 'no' } as const

/** What proves that the work was done or the goods handed over, by what was supplied. What is not known asks for none. */
const proofs: Record<NonNullable<Invoice['nature']>, readonly Paper[]> = {
  service: ['acceptance'],
  works: ['acceptance'],
  goods: ['delivery-note'],
  transport: ['delivery-note'],
  other: [],
}

/** Either one shows what was agreed: while one is there, the other is not needed. */
const AGREED: readonly Paper[] = ['signed-quote', 'order']

type PaperFacts = Pick<CaseFacts, 'checks'>

/**
 * All papers, in the order in which they come about. What the person said of one comes before what the invoice tells, but
 * for the day it was sent, which is a field of it.
 */
export function paperStates(facts: PaperFacts, invoice: Invoice): PaperState[] {
  const looked = new Map<string, Check>()
  for (const check of inOrder(facts.checks))
    if (check.topic === 'paper' && check.invoiceId === invoice.id) looked.set(check.item, check)
  const states = papers.map((paper) => sent(paper, invoice) ?? said(paper, looked.get(paper)) ?? toldBy(invoice, paper))
  const agreed = states.some(({ paper, state }) => AGREED.includes(paper) && state === 'present')
  return states.map((one) =>
    agreed && AGREED.includes(one.paper) && one.state === 'missing' ? { ...one, state: 'not-needed' } : one,
  )
}

const sent = (paper: Paper, { sentOn }: Invoice): PaperState | null =>
  paper === 'invoice-sent' && sentOn ? { paper, state: 'present', on: sentOn } : null

function said(paper: Paper, check: Check | undefined): PaperState | null {
  if (!check) return null
  const state = check.result === 'yes' ? 'present' : check.answers?.needed === 'no' ? 'not-needed' : 'missing'
  return { paper, state, on: check.on, ...(check.evidence && { evidence: check.evidence }) }
}

function toldBy(invoice: Invoice, paper: Paper): PaperState {
  if (paper === 'order' && invoice.orderReference)
    return { paper, state: 'present', on: null, evidence: invoice.orderReference }
  const needed = paper === 'invoice-sent' || AGREED.includes(paper) || isProof(invoice, paper)
  return { paper, state: needed ? 'missing' : 'not-needed', on: null }
}

const isProof = ({ nature }: Invoice, paper: Paper): boolean => !!nature && proofs[nature].includes(paper)

/** What to look for before any legal step. */
export const missingPapers = (facts: PaperFacts, invoice: Invoice): Paper[] =>
  paperStates(facts, invoice).flatMap(({ paper, state }) => (state === 'missing' ? [paper] : []))
