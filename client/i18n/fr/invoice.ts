/** An invoice: enter, read, correct. */
export const invoice = {
  title: 'Nouvelle facture',
}
