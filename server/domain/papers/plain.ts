/** A paper as plain text: the journal keeps what was said word for word. */
import type { Block, Paper } from './paper.ts'

export function plainText({ letter, title, blocks, signature, enclosed }: Paper): string {
  const head = letter ? [letter.to.join('\n'), letter.placeAndDate, letter.subject] : [title]
  const foot = [signature?.text, enclosed && [enclosed.label, ...enclosed.items.map((item) => `– ${item}`)].join('\n')]
  return [...head, ...blocks.map(said), ...foot].filter(Boolean).join('\n\n')
}

function said(block: Block): string {
  switch (block.kind) {
    case 'text':
    case 'heading':
      return block.text
    case 'facts':
      return block.rows.map(({ label, value }) => `${label} – ${value}`).join('\n')
    case 'list':
      return block.items.map((item) => `– ${item}`).join('\n')
    case 'place':
      return [block.label, ...(block.signed?.lines ?? [])].join('\n')
    case 'table':
      return [block.columns.map(({ head }) => head), ...block.rows, ...block.totals]
        .map((cells) =>
          cells
            .map((cell) => cell.replaceAll('\n', ', '))
            .filter(Boolean)
            .join(' | '),
        )
        .join('\n')
  }
}
