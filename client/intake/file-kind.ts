/** What a file is: from the title above its headings, the headings, and what the columns could be taken as. */
import type { Field, FileKind, Mapping } from './fields.ts'
import { fold } from './fold.ts'
import { headingKey } from './heading-key.ts'
import { itemHeadings } from './headings.ts'
import { accountingHeadings, quoteHeadings, statementHeadings } from './kind-headings.ts'

export interface Evidence {
  headings: readonly string[]
  /** Cells above the headings. */
  titles: readonly string[]
  fileName: string
  mapping: Mapping
}

const named: [FileKind, RegExp][] = [
  ['quotes', /^(quotes?|quotations?|estimates?|devis|liste des devis)$/],
  ['products', /^(products?|produits?|articles?|items?|catalogue|tarifs?|liste des articles)$/],
  ['payments', /^(payments?|reglements?|paiements?|encaissements?|liste des reglements|incoming payments?)$/],
  ['invoices', /^(invoices?|factures?|sales|ventes|liste des factures|factures clients?)$/],
  ['clients', /^(clients?|customers?|contacts?|liste des clients|tiers)$/],
]

/** Anything a person could have meant as invoices, clients or payments is `unknown` rather than refused. */
export function fileKind({ headings, titles, fileName, mapping }: Evidence): FileKind {
  const heads = new Set(headings.map(headingKey))
  const has = (...fields: Field[]): boolean => fields.some((field) => mapping.includes(field))
  const count = (words: ReadonlySet<string>): number => [...heads].filter((head) => words.has(head)).length

  if (count(accountingHeadings) >= 3) return 'accounting'
  const title = titles.map((cell) => kindNamed(fold(cell))).find((kind) => kind !== null)
  if (title) return title
  if (count(quoteHeadings) > 0 && !heads.has(headingKey('invoice number'))) return 'quotes'

  const client = has('clientName', 'clientNumber')
  const money = has('amount', 'balance', 'lineAmount')
  const date = has('issuedOn', 'dueOn', 'paidOn')
  const statement = count(statementHeadings)
  if (!has('dueOn') && (statement >= 3 || (statement >= 2 && !(client && has('invoiceNumber'))))) return 'statement'
  if (date && money && !client && !has('invoiceNumber', 'dueOn')) return 'statement'

  const byName = kindNamed(fold(fileName.replace(/\.[a-z]+$/i, '')))
  const payment = !has('dueOn') && money && (has('method') || (has('paidOn') && !has('issuedOn')))
  if (has('invoiceNumber') && money && date && (payment || byName === 'payments')) return 'payments'
  const priced = money || (has('unitPrice') && has('quantity'))
  if (priced && date && (client || has('lastName')) && has('invoiceNumber')) return 'invoices'
  const reachable = has('email', 'phone', 'street', 'city', 'siren', 'postalCode')
  if (!date && !has('invoiceNumber') && (client || has('lastName')) && reachable) return 'clients'
  if (!date && !client && count(itemHeadings) > 0 && has('unitPrice', 'amount')) return 'products'
  return byName === 'clients' && client && !date ? 'clients' : 'unknown'
}

const kindNamed = (text: string): FileKind | null => named.find(([, pattern]) => pattern.test(text))?.[0] ?? null
