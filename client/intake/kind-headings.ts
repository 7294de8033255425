/** Headings that tell what a file is not: a statement of a bank or card terminal, accounting entries, quotes. */
import { keysOf } from './headings.ts'

const keys = (...lines: string[]): Set<string> => new Set(lines.flatMap(keysOf))

export const statementHeadings = keys(
  'transaction id, balance transaction id, ref transaction, codice transazione, transaktions id, operation number, payout id',
  'booking date, value date, date operation, date op, date valeur, date val, date comptabilisation, transaction date',
  'started date, completed date, date started utc, date completed utc, transaction started utc, transaction completed utc',
  'settlement date utc, operation date utc, data di inizio, data di completamento, data transazione, time zone',
  'fee, fees, net, gross, frais, commissione, costo, auszahlung, virement, available on, available on utc',
  'debit, credit, d/c, solde, balance, running balance, account balance, saldo, saldo disponibile, kontostand',
  'libelle operation, libelle simplifie, montant operation, detail ecriture, type operation, reporting category, category parent',
  'bank account, iban, partner iban, account num, card number, payer, counterparty name, auth code, type de carte',
)

export const accountingHeadings = keys(
  'journal code, code journal, ecriture num, ecriture lib, ecriture date, ecriture let, compte num, comp aux num',
)

export const quoteHeadings = keys(
  'quote number, quote date, quote no, devis no, date devis, devis, estimate number, estimate date',
)
