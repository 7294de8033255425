/** Each paper against what the law and the field study ask of it, line by line: none can leave without a reader noticing. */
import { expect, test } from 'vitest'
import type { Paper, PaperKind } from '../../../../server/domain/papers/paper.ts'
import { plainText } from '../../../../server/domain/papers/plain.ts'
import { late, legalAct, mandate } from '../facts.ts'
import { input, paper, workspace } from './papers.ts'

const textOf = (made: Paper): string =>
  [...(made.letter?.from ?? []), made.letter?.sentBy ?? '', plainText(made), ...hintsOf(made)]
    .join('\n')
    .replace(/[\u00a0\u202f]/g, ' ')

const hintsOf = ({ blocks }: Paper): string[] =>
  blocks.flatMap((block) => (block.kind === 'place' && block.hint ? [block.hint] : []))

/** What is asked for, and what shows that it is there. */
type Lines = Record<string, RegExp>

const letterLines: Lines = {
  'who writes (C67)': /^Atelier Roche, EURL/m,
  'from where': /12 rue des Tanneurs\n69005 Lyon/,
  'the date (C68)': /Lyon, le 11 juillet 2026/,
}
const addressed: Lines = {
  'to whom and where': /Menuiserie Perrin\n(Mme Anne Perrin\n)?3 place de l’Église\n38000 Grenoble/,
}
const invoiceLines: Lines = {
  'numbers (C20)': /2026-001[\s\S]*2026-014/,
  'due dates (C21)': /01\/06\/2026/,
  'what remains due, not the amount of the start (C22, C25)': /1 000,00 €/,
}

const mandatory: Record<PaperKind, Lines> = {
  reminder: {
    ...letterLines,
    ...addressed,
    ...invoiceLines,
    'an explicit subject (C69)': /Objet : .*factures?.*2026-001/,
    'a greeting (C67)': /^Madame,$/m,
    'how to pay (C72)': /FR76 3000 6000 0112 3456 7890 189/,
    'an open door (C71, C73)': /difficulté|n’hésitez|contact|joindre|échange|parlons|appel/i,
    'a signature': /Paul Roche, gérant/,
  },
  account: {
    ...letterLines,
    ...addressed,
    ...invoiceLines,
    'the day it is drawn up at': /arrêté au 11 juillet 2026/,
    'payments received': /Règlements reçus[\s\S]*11\/06\/2026 \| 2026-001 \| 200,00 €/,
    'how to pay': /FR76 3000/,
  },
  'formal-notice': {
    ...letterLines,
    ...addressed,
    ...invoiceLines,
    'the words that cannot be mistaken (C. civ. art. 1344)':
      /nous vous mettons en demeure de nous payer la somme de 1 450,50 €/,
    'the ground of the debt': /prix des prestations ou des fournitures facturées/,
    'the count: amount, settled, remaining': /1 200,00 € \| 200,00 € \| 1 000,00 €/,
    'a day to pay by': /au plus tard le 26 juillet 2026, soit dans un délai de 15 jours/,
    'how to pay': /Comment payer[\s\S]*FR76 3000/,
    'interest and the fixed sum (C. com. art. L441-10, D441-5)':
      /pénalités de retard courent de plein droit[\s\S]*40 €/,
    'the court as what follows': /saisir le tribunal compétent/,
    'how it is sent': /Lettre recommandée avec avis de réception/,
    'a signature with the role': /Paul Roche, gérant/,
  },
  interest: {
    ...letterLines,
    ...addressed,
    'each period with its days, rate and base': /02\/06\/2026 – 30\/06\/2026 \| 29 \| 12,15 % \| 1 200,00 € \| 10,00 €/,
    'the sum of it': /53,45 €/,
    'what is given up, said (C91)': /nous renonçons à 40,00 €/,
    'the texts it rests on': /C\. com\. art\. L441-10/,
  },
  instalments: {
    'both parties by name and address':
      /Créancier – Atelier Roche, EURL, SIREN 732 829 320, 12 rue des Tanneurs[\s\S]*Débiteur – Menuiserie Perrin/,
    ...invoiceLines,
    'each date with its amount, down to nothing left':
      /1 \| 31 juillet 2026 \| 483,50 €[\s\S]*3 \| 29 septembre 2026 \| 483,50 € \| 0,00 €/,
    'the acknowledgement with its sum': /reconnaît devoir à Atelier Roche la somme de 1 450,50 €/,
    'the sum in letters and figures by hand (C. civ. art. 1376)':
      /en toutes lettres et en chiffres, écrite par celui qui s’engage[\s\S]*art\. 1376/,
    'what follows a missed date': /rend exigible la totalité/,
    'as many copies as parties (C. civ. art. 1375)': /Fait en deux exemplaires/,
    'date, name, capacity and signature of both':
      /Pour Atelier Roche[\s\S]*Pour Menuiserie Perrin[\s\S]*Date, nom, qualité et signature/,
  },
  promise: {
    ...letterLines,
    ...addressed,
    'the day promised': /21 juillet 2026/,
    'the amount promised': /500,00 €/,
    'the way it will be paid': /virement/,
    'a signature': /Paul Roche, gérant/,
  },
  declaration: {
    ...letterLines,
    'to the one the court named': /SELARL Martin\nmandataire judiciaire\n5 rue du Palais\n69003 Lyon/,
    'both parties': /Créancier – Atelier Roche[\s\S]*Débiteur – Menuiserie Perrin/,
    'the judgment, its court and its publication':
      /jugement du 1er juillet 2026[\s\S]*Tribunal des activités économiques de Lyon[\s\S]*Publication au BODACC – 7 juillet 2026/,
    'the number of the proceedings': /2026J00123/,
    'the court that was already asked (R622-23, 3°)': /Juridiction saisie du litige – Tribunal judiciaire de Grenoble/,
    ...invoiceLines,
    'what was due on the day of the judgment (L622-25)': /Échu au jour du jugement – 1 450,50 €/,
    'rank or the absence of one': /Chirographaire, sans sûreté ni privilège/,
    'certified sincere (L622-25)': /Je certifie sincère la créance/,
    'by registered letter': /Lettre recommandée avec avis de réception/,
    'a signature with the role': /Paul Roche, gérant/,
  },
  'hand-over': {
    'both parties': /Créancier – Atelier Roche[\s\S]*Débiteur – Menuiserie Perrin/,
    'the people to ask': /Interlocuteurs – Mme Anne Perrin/,
    ...invoiceLines,
    'since when it is unpaid (C27)': /Premier impayé – 1er juin 2026/,
    'how often and how it was asked for (C93)': /Démarches – .*e-mail : 1/,
    'promises and what became of them': /Engagements pris par le client[\s\S]*500,00 € \| tenu en partie/,
    'the last day to act': /Dernier jour pour agir/,
    'every event in order': /Chronologie[\s\S]*Facture 2026-001 émise/,
    'the words that were sent (C95)': /La facture 2026-001 reste due\./,
  },
  chronology: {
    'both parties': /Créancier – Atelier Roche[\s\S]*Débiteur – Menuiserie Perrin/,
    'each event with its day': /09\/06\/2026 \| E-mail, « Petit rappel »/,
    'the payment': /Règlement reçu : 200,00 €/,
    'the promise': /Engagement du client : 500,00 €/,
  },
}

const complete = (kind: PaperKind) => {
  if (kind !== 'declaration') return input()
  const { facts } = input({ insolvent: true })
  const asked = legalAct(late(15), 'claim', { court: 'Tribunal judiciaire de Grenoble' })
  return input({ facts: { legalActs: [...facts.legalActs, asked] } })
}

for (const [kind, lines] of Object.entries(mandatory) as [PaperKind, Lines][])
  test.each(Object.entries(lines))(`${kind} says: %s`, (_, line) => {
    expect(textOf(paper(kind, complete(kind)))).toMatch(line)
  })

test.each(['reminder', 'account', 'interest', 'promise', 'formal-notice'] as const)(
  'under a mandate %s says who collects, for whom, by what power, and quotes art. L111-8 (CPCE art. R124-4)',
  (kind) => {
    const own = input()
    const text = textOf(
      paper(kind, {
        ...own,
        workspace: workspace({
          ...{ kind: 'mandate', name: 'Agence Nord', street: '8 rue Haute', postalCode: '59000', city: 'Lille' },
          signature: 'Léa Nord, chargée de recouvrement',
        }),
        facts: { ...own.facts, workspaceKind: 'mandate', mandate: mandate() },
      }),
    )
    expect(text).toContain('Agence Nord exerce une activité de recouvrement amiable')
    expect(text).toContain('d’un mandat écrit du 1er janvier 2026, au nom du créancier : Atelier Roche')
    expect(text).toContain('Les frais de recouvrement entrepris sans titre exécutoire restent à la charge du créancier')
    expect(text).toContain('à la charge du débiteur de mauvaise foi')
  },
)
