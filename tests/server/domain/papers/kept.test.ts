/** Papers kept and read again, and the signatures that stand under one of them. */
import { describe, expect, test } from 'vitest'
import { readPaper, writePaper } from '../../../../server/domain/papers/kept.ts'
import { paperKinds } from '../../../../server/domain/papers/paper.ts'
import { plainText } from '../../../../server/domain/papers/plain.ts'
import { underSignature, withSignatures } from '../../../../server/domain/papers/signing.ts'
import { MOST_CONTENT, type PaperMade, type Signature } from '../../../../server/domain/records/papers.ts'
import { input, invoices, paper, TODAY } from './papers.ts'

describe('kept', () => {
  test.each(paperKinds.flatMap((kind) => (['fr', 'en'] as const).map((language) => [kind, language] as const)))(
    '%s in %s reads again word for word',
    (kind, language) => {
      const made = paper(kind, input({ language, insolvent: kind === 'declaration', duplicates: ['A'] }))
      expect(readPaper(writePaper(made) ?? '')).toEqual(made)
    },
  )

  test('one of 200 invoices still fits; one that does not is not kept in part', () => {
    const long = paper('account', input({ facts: { invoices: invoices(200), payments: [] } }))
    expect(writePaper(long)?.length).toBeLessThanOrEqual(MOST_CONTENT)
    expect(writePaper({ ...long, footer: 'x'.repeat(MOST_CONTENT) })).toBe(null)
  })

  test('what is no paper is refused, whatever it is', () => {
    const made = paper('account', input())
    const changed = (change: object) => JSON.stringify({ ...made, ...change })
    for (const content of [
      '',
      'null',
      '{',
      '[]',
      changed({ kind: 'spell' }),
      changed({ fileName: '../../evil.pdf' }),
      changed({ blocks: [{ kind: 'script', text: 'x' }] }),
      changed({ blocks: [{ kind: 'place', label: 'x', lines: 1e9 }] }),
      changed({ blocks: [{ kind: 'table', title: '', columns: [], rows: [], totals: [] }] }),
      changed({ made: '2026-02-31' }),
    ])
      expect(readPaper(content)).toBe(null)
  })
})

describe('signed on the screen', () => {
  const text = paper('instalments', input())
  const stamp = { act: 'act', at: '2026-07-12T08:00:00.000Z', device: 'device', clientId: 'client' }
  const kept: PaperMade = {
    ...stamp,
    id: 'kept',
    invoiceIds: ['A'],
    kind: 'instalments',
    on: TODAY,
    title: text.title,
    planId: 'plan',
    content: writePaper(text) ?? '',
  }
  const signature = (more: Partial<Signature> = {}): Signature => ({
    ...stamp,
    id: 'one',
    paperId: 'kept',
    party: 'debtor',
    on: TODAY,
    name: 'Anne Perrin',
    capacity: 'gérante',
    place: 'Grenoble',
    sumInWords: 'mille quatre cent cinquante euros et cinquante centimes',
    sumInFigures: '1 450,50 €',
    strokes: '10 10 20 30',
    ...more,
  })
  const signed = (...signatures: Signature[]) => underSignature({ papers: [kept], signatures }, 'plan')

  test('the plan reads as it did when it was signed, with who signed in its place and the sum written by the debtor', () => {
    const under = signed(signature())
    const places = (under ? withSignatures(under).blocks : []).filter((block) => block.kind === 'place')
    expect(places.map(({ of, signed }) => [of, signed?.lines])).toEqual([
      ['sum', ['mille quatre cent cinquante euros et cinquante centimes', '1 450,50 €']],
      ['creditor', undefined],
      ['debtor', ['Anne Perrin, gérante', 'Grenoble, le 11 juillet 2026', 'Signé du doigt sur écran']],
    ])
    expect(plainText(withSignatures(under ?? { paper: kept, text, signatures: {} }))).toContain('Anne Perrin, gérante')
  })

  test('a typed name says that nothing was drawn; both parties stand side by side; the first one of a party counts', () => {
    const typed = signature({ strokes: undefined, name: 'Anne Perrin' })
    const later = signature({ id: 'two', at: '2026-07-13T08:00:00.000Z', name: 'Somebody else' })
    const ours = signature({ id: 'ours', party: 'creditor', name: 'Paul Roche', sumInWords: undefined })
    const under = signed(later, typed, ours)
    expect(under?.signatures.debtor?.name).toBe('Anne Perrin')
    expect(under?.signatures.creditor?.name).toBe('Paul Roche')
    const last = under && withSignatures(under).blocks.findLast((block) => block.kind === 'place')
    expect(last && 'signed' in last && last.signed?.lines.at(-1)).toMatch(/sans tracé/)
  })

  test('nothing is signed without a signature, of another plan, or of a text that was spoilt', () => {
    expect(signed()).toBe(null)
    expect(underSignature({ papers: [kept], signatures: [signature()] }, 'other')).toBe(null)
    expect(underSignature({ papers: [{ ...kept, content: '{}' }], signatures: [signature()] }, 'plan')).toBe(null)
  })
})
