/** The papers that left, in the summary, and what the post gave for them, among what the creditor has to add. */
import { expect, test } from 'vitest'
import { documentsOf } from '../../../../server/domain/evidence/documents.ts'
import { listOf } from '../../../../server/domain/evidence/list.ts'
import type { PackInput } from '../../../../server/domain/evidence/pack.ts'
import type { Block, Paper } from '../../../../server/domain/papers/paper.ts'
import type { PaperMade, PaperState } from '../../../../server/domain/records/papers.ts'
import { interaction, late } from '../facts.ts'
import { input } from '../papers/papers.ts'

const stamp = (on: string) => ({ act: 'act', at: `${on}T08:00:00.000Z`, device: 'device', clientId: 'client' })

const paper = (id: string, title: string, more: Partial<PaperMade> = {}): PaperMade => ({
  ...{ ...stamp(late(20)), id, invoiceIds: ['A'], on: late(20), title, fileHash: 'a'.repeat(64) },
  kind: 'formal-notice',
  ...more,
})
const state = (id: string, paperId: string, on: string, more: Partial<PaperState>): PaperState => ({
  ...{ ...stamp(on), id, paperId, on, state: 'presented' },
  ...more,
})

const about = {
  papers: [paper('notice', 'Mise en demeure'), paper('file', 'Dossier de la créance', { kind: 'hand-over' })],
  paperStates: [
    state('again', 'notice', late(33), { state: 'sent', how: 'electronic-registered' }),
    state('first', 'notice', late(21), { state: 'sent', how: 'registered-letter', number: 'RK473124829FR' }),
    state('away', 'notice', late(23), { sendingId: 'first' }),
    state('back', 'notice', late(39), { sendingId: 'first', state: 'unclaimed' }),
    state('given', 'file', late(40), { state: 'sent', how: 'by-hand', to: 'Cabinet Durand' }),
  ],
}

const packed = (more: Partial<PackInput> = {}, facts: Partial<PackInput['facts']> = about): PackInput => ({
  ...input({ facts, language: more.language ?? 'fr' }),
  ...{ to: 'court', notes: false, stated: [] },
  ...more,
})

const tableOf = (paper: Paper | undefined, title: string) =>
  paper?.blocks.find(
    (block): block is Extract<Block, { kind: 'table' }> => block.kind === 'table' && block.title === title,
  )

const summaryOf = (input: PackInput) => documentsOf(input).find(({ document }) => document === 'summary')?.paper

test('each handing over is told oldest first: the way, the number, the day, and how it went on', () => {
  expect(tableOf(summaryOf(packed()), 'Courriers remis et leur suite')?.rows).toEqual([
    [
      'Mise en demeure',
      'Recommandé avec AR',
      'RK\u00a047\u00a0312\u00a0482\u00a09\u00a0FR',
      '22/06/2026',
      'présenté le 24/06/2026\nnon réclamé, revenu le 10/07/2026',
    ],
    ['Mise en demeure', 'Recommandé électronique', '–', '04/07/2026', '–'],
    ['Dossier de la créance', 'Main propre, à Cabinet Durand', '–', '11/07/2026', '–'],
  ])
  const english = tableOf(summaryOf(packed({ language: 'en' })), 'Papers handed over and what became of them')
  expect(english?.rows[0]?.slice(1)).toEqual([
    'Registered letter',
    'RK\u00a047\u00a0312\u00a0482\u00a09\u00a0FR',
    '22/06/2026',
    'presented on 24/06/2026\nunclaimed, returned on 10/07/2026',
  ])
})

test('the accountant, to whom nothing of what was written goes, gets no such table; a case without papers neither', () => {
  expect(tableOf(summaryOf(packed({ to: 'accountant' })), 'Courriers remis et leur suite')).toBeUndefined()
  expect(
    tableOf(summaryOf(packed({}, { papers: [], paperStates: [] })), 'Courriers remis et leur suite'),
  ).toBeUndefined()
})

test('the list asks for what the post gave or brought back of each registered letter, and of one nobody followed for its receipt', () => {
  const letter = interaction(late(30), { channel: 'registered-letter', state: 'sent', text: 'Madame,' })
  const list = listOf(packed({}, { ...about, interactions: [letter] }), [], new Set(['A', 'B']))
  const items = list.blocks.flatMap((block) => (block.kind === 'list' ? block.items : []))
  expect(items).toEqual([
    'Bon de commande, facture 2026-001, BC-77',
    'Enveloppe revenue fermée, pli non réclamé : Mise en demeure, 22 juin 2026, RK\u00a047\u00a0312\u00a0482\u00a09\u00a0FR',
    'Preuves de dépôt et de réception électroniques : Mise en demeure, 4 juillet 2026',
    'Avis de réception de la lettre du 1er juillet 2026',
  ])
})
