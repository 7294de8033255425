/** Taking a file in: mapping, preview, what was left out. */
import type { imports as fr } from '../fr/imports.ts'

export const imports: typeof fr = {
  title: 'Import a file',
}
