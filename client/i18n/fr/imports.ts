/** Taking a file in: mapping, preview, what was left out. */
export const imports = {
  title: 'Importer un fichier',
}
