/** What each paper says, as data, and what it refuses to be made without. */
import { expect, test } from 'vitest'
import { addDays } from '../../../../server/domain/calendar/days.ts'
import { makePaper } from '../../../../server/domain/papers/make.ts'
import {
  type Block,
  type Mention,
  type Paper,
  type PaperInput,
  paperKinds,
} from '../../../../server/domain/papers/paper.ts'
import { contact, dispute, extension, interestStatement, invoice, late, mandate, payment } from '../facts.ts'
import { input, paper, perrin, roche, TODAY, wanted, workspace } from './papers.ts'

const said = (block: Block): string[] => {
  if (block.kind === 'text' || block.kind === 'heading') return [block.text]
  if (block.kind === 'facts') return block.rows.flatMap(({ label, value }) => [label, value])
  if (block.kind === 'list') return [...block.items]
  if (block.kind === 'place') return [block.label, block.hint ?? '']
  return [...block.columns.map(({ head }) => head), ...[...block.rows, ...block.totals].flat()]
}

/** Everything it says, spaces of any kind as plain ones. */
const textOf = ({ title, letter, blocks, signature, enclosed }: Paper): string =>
  [
    title,
    ...(letter ? [...letter.from, ...letter.to, letter.placeAndDate, letter.sentBy ?? '', letter.subject] : []),
    ...blocks.flatMap(said),
    signature?.text ?? '',
    ...(enclosed?.items ?? []),
  ]
    .join('\n')
    .replace(/[\u00a0\u202f]/g, ' ')

const missing = (about: PaperInput, kind: (typeof paperKinds)[number] = 'formal-notice', change = {}): Mention[] => {
  const made = makePaper(about, { ...wanted(kind, about), ...change } as never)
  return made.ok ? [] : made.missing
}

test.each(paperKinds.flatMap((kind) => [[kind, 'fr'] as const, [kind, 'en'] as const]))(
  'a complete case makes the paper %s in %s, with no place left to fill',
  (kind, language) => {
    const made = paper(kind, input({ language, insolvent: kind === 'declaration', duplicates: ['A', 'B'] }))
    const text = textOf(made)
    expect(text).not.toMatch(/[{}]|undefined|null|NaN/)
    expect(made.blocks.flatMap(said).every((one) => one === one.trimEnd())).toBe(true)
    expect(made.fileName).toMatch(/^[a-z-]+-menuiserie-perrin-2026-07-11\.pdf$/)
    expect([made.language, made.made]).toEqual([language, TODAY])
    for (const block of made.blocks)
      if (block.kind === 'table')
        for (const row of [...block.rows, ...block.totals]) expect(row).toHaveLength(block.columns.length)
  },
)

test('a formal notice holds every mandatory line of C. civ. art. 1344 as judges read it', () => {
  const text = textOf(paper('formal-notice', input({ duplicates: ['A'] })))
  for (const line of [
    'mettons en demeure',
    'Lyon, le 11 juillet 2026',
    'Atelier Roche, EURL',
    '12 rue des Tanneurs',
    'Menuiserie Perrin',
    '3 place de l’Église',
    '2026-001',
    '01/05/2026',
    '1 200,00 €',
    '200,00 €',
    '1 000,00 €',
    '1 450,50 €',
    'au plus tard le 26 juillet 2026, soit dans un délai de 15 jours',
    'FR76 3000 6000 0112 3456 7890 189',
    'tribunal compétent',
    'L441-10',
    'Paul Roche, gérant',
    'Lettre recommandée avec avis de réception',
    'Duplicata de la facture 2026-001 du 1er mai 2026',
    'Nos demandes écrites précédentes (9 juin 2026 et 21 juin 2026)',
  ])
    expect(text).toContain(line)
  expect(text).not.toMatch(/huissier|saisie|commissaire de justice/i)
})

test('a formal notice is refused with every missing line by name', () => {
  const bare = input({
    facts: {
      client: perrin({ kind: 'unknown', street: undefined }),
      creditor: { id: 'creditor', name: 'Atelier Roche' },
      invoices: [invoice({ dueOn: addDays(TODAY, 3) })],
    },
  })
  expect(missing(bare, 'formal-notice', { deadline: addDays(TODAY, 7) })).toEqual([
    'sender-address',
    'addressee-address',
    'sender-signature',
    'client-kind',
    'invoices',
    'deadline',
    'ways-to-pay',
  ])
})

test('a formal notice gives eight days at least', () => {
  expect(missing(input(), 'formal-notice', { deadline: addDays(TODAY, 8) })).toEqual([])
  expect(missing(input(), 'formal-notice', { deadline: addDays(TODAY, 7) })).toEqual(['deadline'])
})

test('a formal notice asks for nothing that is contested, not due or past the limitation', () => {
  const about = input({
    facts: {
      invoices: [
        invoice(),
        invoice({ id: 'B', number: 'NOT-DUE', dueOn: addDays(TODAY, 1) }),
        invoice({ id: 'C', number: 'OLD', issuedOn: '2019-01-01', dueOn: '2019-02-01' }),
      ],
      payments: [],
      disputes: [dispute(late(4), 20_000)],
    },
  })
  const text = textOf(paper('formal-notice', about))
  expect(text).toContain('la somme de 1 000,00 € au plus tard')
  expect(text).toContain('Mis de côté')
  expect(text).not.toMatch(/NOT-DUE|OLD/)
})

test('what the law says differs by debtor: interest of a consumer runs from the notice, with no fixed sum', () => {
  const consumer = textOf(paper('formal-notice', input({ facts: { client: perrin({ kind: 'consumer' }) } })))
  expect(consumer).toContain('1231-6 et 1344-1')
  expect(consumer).not.toMatch(/40 €|L441-10/)
  const body = textOf(paper('formal-notice', input({ facts: { client: perrin({ kind: 'public' }) } })))
  expect(body).toContain('L2192-13')
  const abroad = textOf(paper('formal-notice', input({ facts: { creditor: { ...roche, country: 'BE' } } })))
  expect(abroad).not.toMatch(/L441-10|1231-6|40 €/)
})

test('under a mandate the collector, the creditor and the mandate are named, and the article on costs is there whole', () => {
  const about = input({
    workspace: workspace({ kind: 'mandate', name: 'Agence Nord', street: '8 rue Haute', city: 'Lille' }),
    signature: 'Léa Nord, chargée de recouvrement',
  })
  expect(missing(about)).toEqual(['mandate'])
  const withMandate = { ...about, facts: { ...about.facts, workspaceKind: 'mandate' as const, mandate: mandate() } }
  const text = textOf(paper('formal-notice', withMandate))
  expect(text).toContain(
    'Agence Nord exerce une activité de recouvrement amiable et agit en vertu d’un mandat écrit du 1er janvier 2026, au nom du créancier : Atelier Roche, EURL, SIREN 732 829 320, 12 rue des Tanneurs',
  )
  expect(text).toContain('Les frais de recouvrement entrepris sans titre exécutoire restent à la charge du créancier')
  expect(text).toContain('à la charge du débiteur de mauvaise foi')
  expect(missing({ ...withMandate, signature: undefined })).toEqual(['sender-signature'])
  // From its own address, signed by the name of its settings, and said in every letter.
  const settled = { ...withMandate.workspace, signature: 'Léa Nord', postalCode: '59000' }
  const own = { ...withMandate, signature: undefined, workspace: settled }
  const { letter, signature } = paper('formal-notice', own)
  expect(letter?.from).toEqual(['Agence Nord', 'au nom d’Atelier Roche', '8 rue Haute', '59000 Lille'])
  expect(letter?.placeAndDate).toMatch(/^Lille, le /)
  expect(signature?.text).toContain('Léa Nord')
  expect(textOf(paper('account', own))).toContain('au nom du créancier : Atelier Roche')
  expect(missing({ ...own, workspace: { ...settled, street: undefined } })).toEqual(['collector-address'])
})

test('papers say vous, also to a client who is addressed as tu; a reminder keeps the words of its message', () => {
  const about = input({ facts: { client: perrin({ address: 'tu' }) } })
  expect(textOf(paper('formal-notice', about))).toContain('nous vous mettons en demeure')
  expect(textOf(paper('reminder', about))).toContain('Bien à toi')
})

test('a reminder is the message, with its list of invoices as a table and its date and signature where a letter has them', () => {
  const { blocks, signature } = paper('reminder', input())
  expect(blocks.map(({ kind }) => kind).filter((kind) => kind === 'table')).toHaveLength(1)
  const texts = blocks.flatMap((block) => (block.kind === 'text' ? [block.text] : []))
  expect(texts[0]).toBe('Madame,')
  expect(texts.join('\n')).not.toMatch(/– Facture 2026-001|Paul Roche/)
  expect(signature?.text).toBe('Paul Roche, gérant\nAtelier Roche')
})

test('a reminder that was edited keeps every word, and the table follows', () => {
  const about = input()
  const made = makePaper(about, {
    kind: 'reminder',
    message: { subject: 'Facture', text: 'Bonjour,\n\nUn mot à moi.' },
  })
  if (!made.ok) throw new Error()
  expect(made.paper.blocks.map(({ kind }) => kind)).toEqual(['text', 'text', 'table'])
})

test('a statement of account lists what is open, due or not, and the payments put on it', () => {
  const about = input({
    facts: { payments: [payment(late(10), 20_000), payment(late(11), 9_999, { allocations: [] })] },
  })
  const text = textOf(paper('account', about))
  expect(text).toContain('Relevé de compte au 11 juillet 2026 : 1 450,50 €')
  expect(text).toContain('11/06/2026\n2026-001\n200,00 €')
  expect(text).toContain('99,99 € figure par ailleurs à votre crédit')
})

test('a statement of interest adds up, period by period, and tells what is given up', () => {
  const made = paper('interest', input())
  const table = made.blocks.find((block) => block.kind === 'table')
  expect(table?.rows).toHaveLength(3)
  expect(textOf(made)).toContain('Décompte de retard au 11 juillet 2026 : 53,45 €')
  expect(textOf(made)).toContain('nous renonçons à 40,00 €')
  expect(textOf(made)).toContain('12,15 %')
})

test('an instalment plan ends at nothing left, with a place for the hand and two to sign', () => {
  const made = paper('instalments', input())
  const [, schedule] = made.blocks.filter((block) => block.kind === 'table')
  expect(schedule?.rows.at(-1)?.at(-1)?.replace(/\s/g, ' ')).toBe('0,00 €')
  expect(made.blocks.filter(({ kind }) => kind === 'place')).toHaveLength(3)
  expect(textOf(made)).toContain('reconnaît devoir à Atelier Roche la somme de 1 450,50 €')
})

test('nobody is asked to acknowledge what is past the limitation', () => {
  const old = [invoice({ issuedOn: '2019-01-01', dueOn: '2019-02-01' })]
  expect(missing(input({ facts: { invoices: old, payments: [] } }), 'instalments')).toEqual(['invoices'])
})

test('a declaration goes to the trustee, with what was due, what was not, and interest up to the judgment only', () => {
  const about = input({
    insolvent: true,
    facts: {
      invoices: [
        invoice(),
        invoice({ id: 'B', number: '2026-014', dueOn: late(60), amount: 45_050 }),
        invoice({ id: 'C', number: 'AFTER', issuedOn: late(31), dueOn: late(61) }),
      ],
      interestStatements: [
        interestStatement(late(20), [
          { invoiceId: 'A', what: 'interest', from: late(1), to: late(20), amount: 700, decision: 'claimed' },
        ]),
        interestStatement(late(38), [
          { invoiceId: 'A', what: 'interest', from: late(21), to: late(38), amount: 900, decision: 'claimed' },
        ]),
      ],
    },
  })
  const made = paper('declaration', about)
  const text = textOf(made)
  expect(made.letter?.to).toEqual(['SELARL Martin', 'mandataire judiciaire', '5 rue du Palais', '69003 Lyon'])
  expect(text).toContain('Échu au jour du jugement\n1 000,00 €')
  expect(text).toContain('À échoir\n450,50 €')
  expect(text).toContain('Intérêts demandés\n7,00 €')
  expect(text).toContain('d’un total de 1 457,50 €')
  expect(text).not.toContain('AFTER')
})

test('a declaration needs a judgment and somebody to send it to', () => {
  expect(missing(input(), 'declaration')).toEqual(['judgment'])
})

test('a file for an agency holds the exact messages and the limitation; the accountant gets neither, nor the people', () => {
  const agency = textOf(paper('hand-over', input()))
  expect(agency).toContain('La facture 2026-001 reste due.')
  expect(agency).toContain('Dernier jour pour agir')
  expect(agency).toContain('Mme Anne Perrin')
  const about = input()
  const made = makePaper(about, { kind: 'hand-over', to: 'accountant' })
  if (!made.ok) throw new Error()
  expect(textOf(made.paper)).not.toMatch(/reste due\.|Dernier jour pour agir|Anne/)
})

test('a chronology is in order, leaves out notes, and tells what was agreed', () => {
  const base = input().facts
  const about = input({
    facts: {
      arrangements: [extension(late(5), late(15))],
      interactions: [
        ...base.interactions,
        { ...(base.interactions[0] as (typeof base.interactions)[number]), id: 'n', channel: 'note', text: 'pour moi' },
      ],
    },
  })
  const table = paper('chronology', about).blocks.find((block) => block.kind === 'table')
  const days = table?.rows.map(([day = '']) => day.split('/').reverse().join('-')) ?? []
  expect(days).toEqual([...days].sort())
  const text = table?.rows.map(([, what]) => what).join('\n')
  expect(text).toContain('Report accordé jusqu’au 16 juin 2026')
  expect(text).toContain('E-mail, « Petit rappel »')
  expect(text).not.toContain('pour moi')
})

test('a name with the name of the client stands once in the address, and a country only across a border', () => {
  const about = input({
    facts: {
      client: perrin({ name: 'Anne Perrin', kind: 'consumer', country: 'BE' }),
      contacts: [contact({ civility: 'mme', firstName: 'Anne' })],
    },
  })
  expect(paper('formal-notice', about).letter?.to).toEqual([
    'Anne Perrin',
    '3 place de l’Église',
    '38000 Grenoble',
    'BELGIQUE',
  ])
})
