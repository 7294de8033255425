/** A client card and its contacts: create, edit, merge. */
export const client = {
  title: 'Fiche client',
}
