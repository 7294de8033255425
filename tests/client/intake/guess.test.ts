import { describe, expect, test } from 'vitest'
import { headingKey } from '../../../client/intake/heading-key.ts'
import { open } from './taking.ts'

const guess = async (text: string): Promise<(string | null)[]> => [...(await open(text)).opened.mapping]

describe('headings', () => {
  test.each([
    ['Invoice #', 'invoiceNumber'],
    ['N° de facture', 'Numéro facture'],
    ['Date d’émission', "DATE D'EMISSION"],
    ['Montant TTC (€)', 'montant_ttc'],
    ['customerID', 'ID Customer'],
  ])('%j and %j are one', (a, b) => {
    expect(headingKey(a)).toBe(headingKey(b))
  })

  test('what is due and what is of somebody differ', () => {
    expect(headingKey('Montant dû')).toBe(headingKey('Montant restant'))
    expect(headingKey('Nom du client')).toBe(headingKey('Nom client'))
  })
})

test('French headings are understood', async () => {
  expect(
    await guess(
      'Code client;Raison sociale;N° facture;Date de facture;Date d’échéance;Total TTC;Déjà réglé;Reste à payer;Chantier;Bon de commande;Courriel;Téléphone;SIRET;N° TVA;Code postal;Ville\n' +
        'C1;Dupré;F1;21/11/2026;21/12/2026;5,00;1,00;4,00;Rue Bleue;BC 4;a@b.fr;0612345678;73282932000074;FR44732829320;69001;Lyon\n',
    ),
  ).toEqual(
    'clientNumber clientName invoiceNumber issuedOn dueOn amount paidAmount balance project orderReference email phone siren vatNumber postalCode city'.split(
      ' ',
    ),
  )
})

test('English headings are understood', async () => {
  expect(
    await guess(
      'Customer,Invoice Number,Invoice Date,Due Date,Total,Amount Paid,Balance Due,Status,Payment Date,PO Number\nA,1,2026-01-02,2026-02-01,5.00,1.00,4.00,Partial,2026-01-05,77\n',
    ),
  ).toEqual('clientName invoiceNumber issuedOn dueOn amount paidAmount balance status paidOn orderReference'.split(' '))
})

test('a predicted payment is no payment', async () => {
  const mapping = await guess(
    'Customer,Invoice Number,Invoice Date,Due Date,Total,Payment_date_predict\nA,1,2026-01-02,2026-02-01,5.00,2026-03-01\n',
  )
  expect(mapping[5]).toBeNull()
})

test('a column "Payé" of yes and no is a status, not an amount', async () => {
  const mapping = await guess('Client;Facture;Date;Montant;Payé\nA;1;21/11/2026;5,00;Oui\nA;2;21/11/2026;5,00;Non\n')
  expect(mapping[4]).toBe('status')
})

test('values that cannot be what the heading says are not taken for it', async () => {
  const mapping = await guess(
    'countryCode,customerID,invoiceNumber,InvoiceDate,InvoiceAmount,VAT\n391,A,1,2026-01-02,5.00,1.00\n',
  )
  expect(mapping[0]).toBeNull()
  expect(mapping[5]).toBeNull()
})

test('an account number that is the same for all clients is the sender’s own', async () => {
  const mapping = await guess(
    'Account No,Client,Invoice No,Date,Amount\n77,A,1,2026-01-02,5.00\n77,B,2,2026-01-02,5.00\n',
  )
  expect(mapping[0]).toBeNull()
})

test('a total with tax is preferred to one without, and an unknown column is ignored', async () => {
  const { opened } = await open(
    'Client;Facture;Date;Montant HT;TVA;Montant TTC;Météo\nA;1;21/11/2026;5,00;1,00;6,00;beau\n',
  )
  expect(opened.mapping).toEqual(['clientName', 'invoiceNumber', 'issuedOn', null, null, 'amount', null])
  expect(opened.confidence).toEqual([1, 1, 0.6, 0, 0, 1, 0])
})
