/** Interest and indemnities: what can be claimed, how it is counted, what was claimed or given up. */
import type { InterestCountry } from '../../../server/domain/interest/claim.ts'
import type { RateKey } from '../../../server/domain/interest/rates/tables.ts'
import type { InterestRefusal, WarningCode } from '../../../server/domain/interest/statement.ts'
import type { ReachedBy } from '../../../server/domain/law/post.ts'
import type { InterestLine } from '../../../server/domain/records/facts.ts'
import { formatsFor } from '../formats.ts'

const { count, day } = formatsFor('fr')

const countries: Record<InterestCountry, string> = {
  FR: 'France',
  BE: 'Belgique',
  CH: 'Suisse',
  DE: 'Allemagne',
  ES: 'Espagne',
  GB: 'Royaume-Uni',
  IE: 'Irlande',
  IT: 'Italie',
  LU: 'Luxembourg',
  NL: 'Pays-Bas',
  AT: 'Autriche',
  PT: 'Portugal',
}

const references: Record<RateKey, string> = {
  'ecb-main-refinancing': 'taux de refinancement de la BCE',
  'fr-legal-individual': 'taux de l’intérêt légal, particuliers',
  'fr-legal-other': 'taux de l’intérêt légal, autres cas',
  'de-base': 'taux de base allemand',
  'gb-bank': 'taux de la Banque d’Angleterre',
  'at-base': 'taux de base autrichien',
  'be-b2b': 'taux légal belge',
  'es-b2b': 'taux légal espagnol',
  'it-b2b': 'taux légal italien',
  'lu-b2b': 'taux légal luxembourgeois',
  'nl-b2b': 'taux légal néerlandais',
  'ie-b2b': 'taux légal irlandais',
  'pt-b2b': 'taux légal portugais',
}

/** `2027-S1` */
const halfYear = (name: string) => `${name.endsWith('1') ? '1er' : '2d'} semestre ${name.slice(0, 4)}`

const warnings: Record<WarningCode, (half: string) => string> = {
  'after-as-of': () => 'Les règlements et avoirs datés d’après ce jour ne sont pas comptés.',
  'rate-below-floor': (half) =>
    `Au ${half}, le taux du contrat est inférieur à trois fois le taux de l’intérêt légal, le minimum que fixe la loi. Il est appliqué tel quel.`,
  'floor-unknown': (half) =>
    `Le taux de l’intérêt légal du ${half} n’est pas connu : le minimum n’a pas pu être vérifié.`,
  'contract-rate-not-applied': () => 'Le taux du contrat n’est pas appliqué sous cette règle.',
  'judgment-not-applied': () =>
    'Les cinq points de plus après un jugement ne s’ajoutent qu’au taux de l’intérêt légal : ils ne sont pas comptés ici.',
  'compounding-not-applied': () => 'Les intérêts ne produisent pas eux-mêmes d’intérêts sous ce droit.',
  'rate-derived': (half) =>
    `Le taux du ${half} est déduit d’un autre taux publié : sa propre publication n’a pas été lue.`,
  'rule-ambiguous': () => 'Le texte de cette règle peut se lire de deux façons : une seule est appliquée ici.',
}

const what: Record<InterestLine['what'], string> = { interest: 'Intérêts', indemnity: 'Indemnité' }

const noticeDays: Record<ReachedBy, string> = {
  sent: 'jour de son envoi',
  presented: 'jour de sa présentation',
  delivered: 'jour de sa réception',
  refused: 'jour du refus',
  unclaimed: 'jour où elle a été rendue faute de retrait',
  'by-hand': 'jour de sa remise en main propre',
  noted: 'jour noté au dossier',
}

export const interest = {
  title: 'Intérêts et indemnité',
  countries,
  what,
  warning: (code: WarningCode, half: string | undefined) => warnings[code](half ? halfYear(half) : ''),

  row: {
    sums: (interest: string, indemnity: string | undefined) =>
      indemnity ? `${interest} d’intérêts · ${indemnity} d’indemnité` : `${interest} d’intérêts`,
    settled: (sum: string) => `dont ${sum} sur des factures réglées en retard`,
    counting: 'Calcul…',
    decided: 'Tout est réclamé ou abandonné à ce jour',
    noNotice: 'Aucun sans mise en demeure',
    refused: 'À voir : un taux manque',
  },

  asOf: (on: string) => `À réclamer au ${on}`,
  interest: 'Intérêts',
  indemnity: 'Indemnités de recouvrement',
  apart: 'En plus des factures : ces sommes ne changent pas ce qui reste dû sur chacune.',
  rule: {
    business:
      'Entre professionnels, les intérêts courent dès le lendemain de l’échéance, sans rappel. L’indemnité est de 40 € par facture ; des frais plus élevés se demandent à part, avec leurs justificatifs.',
    consumer:
      'Envers un particulier : pas d’indemnité de 40 €, et des intérêts au taux légal seulement à compter de la mise en demeure.',
    public:
      'Un acheteur public doit des intérêts et 40 € par facture dès le lendemain du délai de paiement, sans rappel.',
    other: (country: InterestCountry) => `Calculé selon le droit de ce pays : ${countries[country]}.`,
  },
  noNotice: 'Aucune mise en demeure n’est notée : rien ne court pour l’instant.',
  notice: (on: string, by: ReachedBy) =>
    `Mise en demeure comptée au ${on}, ${noticeDays[by]} : les intérêts courent dès le lendemain.`,
  noteNotice: 'Noter une mise en demeure',
  elsewhere: 'Le client est établi dans un autre pays : vérifiez quel droit s’applique.',
  more: 'Ce que dit la loi',
  all: (n: number) => `Afficher les ${count(n, { one: 'facture', other: 'factures' })}`,

  invoice: (number: string) => `Facture ${number}`,
  dueOn: (on: string) => `Échéance du ${on}`,
  aside: 'Abandonnée, remise à un tiers, ou trop ancienne pour le juge : rien n’est proposé.',
  byInvoice: 'Facture par facture',
  settledTitle: 'Factures réglées en retard',
  asideTitle: 'Factures mises de côté',
  decidedUntil: (on: string) => `Intérêts déjà décidés jusqu’au ${on}.`,
  decidedIndemnity: { claimed: 'Indemnité déjà réclamée.', waived: 'Indemnité abandonnée.' },
  nothingNew: 'Rien de nouveau à ce jour.',
  twice: 'Deux décomptes se recoupent, sans doute faits sur deux appareils : annulez l’un des deux dans l’historique.',
  contested: 'Une partie de cette facture est contestée.',
  retained: (sum: string) => `Sans la retenue de garantie de ${sum}.`,
  received: (sum: string) => `${sum} déjà reçus en plus de la facture.`,
  interestFirst:
    'Un règlement paie d’abord les intérêts, puis la facture : c’est pourquoi le montant qui porte intérêt peut dépasser ce qui reste dû.',
  untilKnown: (half: string, on: string) =>
    `Le taux du ${halfYear(half)} n’est pas encore publié. Le calcul s’arrête au ${on} ; rien n’est supposé.`,

  decision: {
    label: (what: InterestLine['what'], number: string) =>
      `${what === 'interest' ? 'Intérêts' : 'Indemnité'}, facture ${number}`,
    claimed: 'Réclamer',
    waived: 'Renoncer',
    later: 'Plus tard',
  },
  reason: 'Pourquoi y renoncer',
  reasonMissing: 'Dites pourquoi : une renonciation est définitive.',
  reasons: ['Premier retard', 'Geste commercial', 'Somme trop faible', 'Tort partagé'],
  allLater: 'Tout est laissé pour plus tard',
  claim: (sum: string) => `Réclamer ${sum}`,
  waive: (sum: string) => `Renoncer à ${sum}`,
  saved: {
    claimed: (sum: string) => `Enregistré : ${sum} réclamés`,
    waived: (sum: string) => `Enregistré : renonciation à ${sum}`,
  },

  calculation: 'Le calcul',
  segment: ({ from, to, days, percent, principal, sum }: SegmentWords) =>
    `${period(from, to)}, ${count(days, { one: 'jour', other: 'jours' })} à ${percent} sur ${principal} : ${sum}`,
  percent: (text: string) => `${text.replace('.', ',')} %`,
  origin: {
    contract: 'Taux du contrat',
    law: 'Taux fixé par la loi',
    table: (key: RateKey, percent: string, from: string, points: string) =>
      `D’après le ${references[key]} : ${percent} depuis le ${from}${points && `, plus ${points.replace('.', ',')} points`}`,
    read: (key: RateKey, on: string) => `Lu le ${on} : ${references[key]}`,
  },
  sources: 'Textes et sources',
  textRead: (text: string, on: string) => `${text}, lu le ${on}`,
  rates: {
    held: (on: string) => `Taux de l’application, lus le ${on}`,
    updated: (when: string) => `Taux mis à jour le ${when}`,
  },

  whatIf: {
    title: 'Et si le paiement arrive le…',
    date: 'Date du paiement',
    invoices: 'Reste dû',
    total: 'En tout',
    past: 'Choisissez un jour à venir.',
  },

  earlier: {
    title: 'Déjà décidé',
    asOf: (on: string) => `Décompte au ${on}`,
    claimed: (sum: string) => `${sum} réclamés`,
    waived: (sum: string) => `${sum} abandonnés`,
    send: 'E-mail',
    share: 'Partager',
    copy: 'Copier',
    line: (what: InterestLine['what'], number: string, from: string | undefined, to: string | undefined) =>
      from && to
        ? `Intérêts ${number}, ${period(from, to)}`
        : `${what === 'interest' ? 'Intérêts' : 'Indemnité'} ${number}`,
    void: 'Annuler ce décompte',
    voided: 'Décompte annulé',
  },

  empty: {
    none: 'Rien n’est en retard',
    noneText: 'Les intérêts se calculent dès le lendemain d’une échéance.',
    country: 'Pas de calcul pour ce pays',
    countryText: (list: string) =>
      `Les intérêts de retard sont calculés pour : ${list}. Rien n’est supposé pour les autres.`,
    kind: 'Qui est ce client ?',
    kindText: 'Le droit n’est pas le même pour un professionnel, un particulier ou un organisme public.',
  },
  refused: {
    'rate-unknown': (number: string, refusal: InterestRefusal) =>
      `Facture ${number} : le taux du ${'halfYear' in refusal ? halfYear(refusal.halfYear) : ''} n’est pas connu. Rien n’est supposé.`,
    'rule-not-covered': (number: string) => `Facture ${number} : pas de règle connue entre ces parties dans ce pays.`,
    currency: (number: string) => `Facture ${number} : pas de calcul dans sa monnaie.`,
  },

  creditor: {
    title: 'Conditions de retard',
    text: 'Ce que disent vos conditions générales de vente. Vide, la loi s’applique.',
    rate: 'Taux de retard annuel, en %',
    rateHint: 'Par exemple 12 ou 10,5. Un taux mensuel se multiplie par douze.',
    rateClientHint: 'Vide : celui du créancier, sinon la loi.',
    imputation: 'Un règlement partiel paie d’abord',
    imputations: { 'interest-first': 'Les intérêts (la loi)', 'principal-first': 'La facture' },
  },
}

interface SegmentWords {
  from: string
  to: string
  days: number
  percent: string
  principal: string
  sum: string
}

/** `du 1er février au 15 mai 2026`: the year once where it is one. */
function period(from: string, to: string): string {
  if (from === to) return `le ${day(to, 'full')}`
  const first = day(from, 'full')
  return `du ${from.slice(0, 4) === to.slice(0, 4) ? first.replace(/ \d{4}$/, '') : first} au ${day(to, 'full')}`
}
