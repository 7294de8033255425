/** A short text for a set of tables: it differs when any row, date or source does. */
import type { RateKey, RateTable } from './tables.ts'

/** FNV-1a (Fowler, Noll, Vo), 32 bits. */
function fingerprint(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash >>> 0
}

/** The latest day a source was read, and a fingerprint: `2026-11-21-1a2b3c4d`. The order of tables and members is all one. */
export function versionOf(tables: Readonly<Record<RateKey, RateTable>>): string {
  const lines = Object.values(tables)
    .flatMap(({ key, heldUntil, readOn, rows }) => [
      [key, heldUntil, readOn].join('|'),
      ...rows.map(({ from, percent, source, status }) => [key, from, percent, source, status].join('|')),
    ])
    .sort()
  const read = Object.values(tables).reduce((latest, { readOn }) => (readOn > latest ? readOn : latest), '')
  return `${read}-${fingerprint(lines.join('\n')).toString(16).padStart(8, '0')}`
}
