/** The case page. */
export const caseFile = {
  title: 'Dossier',
}
