/** What becomes of a paper: handed over, followed at the post office, signed on the screen, made again. */
import type { PaperState, Sending } from '../../../server/domain/records/papers.ts'

type State = PaperState['state']

const ways: Record<Sending, string> = {
  'registered-letter': 'Recommandé avec AR',
  'electronic-registered': 'Recommandé électronique',
  letter: 'Courrier simple',
  email: 'E-mail',
  'by-hand': 'En main propre',
}

/** After the title of a paper. */
const sentBy: Record<Sending, string> = {
  'registered-letter': 'envoi en recommandé',
  'electronic-registered': 'envoi en recommandé électronique',
  letter: 'envoi en courrier simple',
  email: 'envoi par e-mail',
  'by-hand': 'remise en main propre',
}

const states: Record<State, string> = {
  sent: 'Parti',
  presented: 'Présenté, personne sur place',
  delivered: 'Distribué',
  refused: 'Refusé',
  unclaimed: 'Non réclamé',
  returned: 'Revenu, adresse inconnue',
}

export const paperTrail = {
  ways,
  states,
  kept: 'Faits et gardés au dossier',
  /** Of one paper in a list. */
  toHandOver: 'pas encore remis',
  stands: (state: State, on: string) =>
    ({
      sent: `parti le ${on}`,
      presented: `présenté le ${on}`,
      delivered: `distribué le ${on}`,
      refused: `refusé le ${on}`,
      unclaimed: `non réclamé, ${on}`,
      returned: `revenu le ${on}`,
    })[state],
  handedOver: (on: string) => `remis le ${on}`,
  madeOn: (on: string) => `Fait le ${on}`,
  onCase: {
    toHandOver: (many: number) => (many === 1 ? '1 courrier à remettre' : `${many} courriers à remettre`),
    underway: (many: number) => (many === 1 ? '1 recommandé en route' : `${many} recommandés en route`),
  },
  /** On the page it was made on. */
  justKept: {
    title: 'Gardé au dossier',
    text: 'Une fois le courrier parti, notez comment : le suivi et les délais en dépendent.',
  },
  open: 'Voir le suivi',

  page: {
    gone: 'Ce courrier n’est plus au dossier',
    notSent: 'Fait, pas encore remis au client.',
    record: 'Noter la remise',
    again: 'Noter un autre envoi',
    follow: 'Suivre sur laposte.fr',
    number: (number: string) => `N° ${number}`,
    history: 'Ce qui s’est passé',
    where: 'Où en est ce recommandé ?',
    way: 'Remis par',
    to: 'Remis à',
    deadline: (on: string) => `Le délai laissé pour payer court jusqu’au ${on}.`,
    keptUntil: (on: string) => `Il attend au bureau de poste jusqu’au ${on}. Ensuite, il revient : notez-le ici.`,
    over: (on: string) => `Il n’était plus gardé après le ${on}. Est-il revenu, ou le client est-il allé le chercher ?`,
    unclaimed:
      'Le client n’est pas allé le chercher. Une mise en demeure reste valable ; doublez-la d’un e-mail, et gardez l’enveloppe fermée : elle sert de preuve.',
    refused:
      'Le client l’a refusé : une mise en demeure reste valable. Gardez l’enveloppe fermée, elle sert de preuve.',
    returned: 'Personne à cette adresse : vérifiez-la, puis renvoyez le courrier.',
    delivered: 'Gardez l’avis de réception signé : il prouve la remise.',
    address: 'Vérifier l’adresse',
    law: 'Ce que dit la loi',
    file: 'Fichier',
    hash: 'Empreinte SHA-256',
    same: 'Refait à l’identique : l’empreinte est la même.',
    differs: 'Le texte est le même ; la mise en page vient d’une autre version de l’application.',
    tooLong:
      'Trop long pour être gardé en entier : seule son empreinte l’est. Refaites-le depuis la liste des courriers.',
  },

  /** What is photographed or chosen on the way; its name becomes that of the file. */
  proofs: {
    slip: { take: 'Photo de la preuve de dépôt', name: 'Preuve de dépôt' },
    receipt: { take: 'Photo de l’avis de réception', name: 'Avis de réception' },
    discharge: { take: 'Photo de la décharge signée', name: 'Décharge signée' },
    envelope: { take: 'Photo de l’enveloppe revenue', name: 'Enveloppe revenue' },
  },

  sheet: {
    title: 'Comment l’avez-vous remis ?',
    way: 'Moyen',
    on: 'Quel jour',
    number: 'Numéro du recommandé',
    numberHint: 'Sous le code-barres de la preuve de dépôt : 13 signes.',
    wrongDigit: 'Un chiffre ne va pas avec les autres : relisez le numéro.',
    unknown: 'Cette forme n’est pas celle de La Poste. Gardé tel quel.',
    impossible: 'Des lettres et des chiffres seulement, six au moins.',
    consent: 'Un particulier doit avoir accepté d’avance le recommandé électronique ; sinon il ne compte pas.',
    to: 'À qui',
    stop: 'Arrêter mes relances : le dossier est remis',
    afterDeadline: 'Le délai écrit dans la lettre est déjà passé ce jour-là : refaites la lettre.',
    saved: (way: string) => `${way} : noté`,
    notice: (until: string) => `Mise en demeure notée : délai jusqu’au ${until}`,
    declaration: 'Déclaration de créance notée',
    handedOver: 'Dossier remis : les relances s’arrêtent',
    given: (to: string) => `Dossier remis à ${to}`,
    givenAway: 'Dossier remis',
  },
  stateSheet: {
    title: (state: string) => state,
    today: (on: string) => `Aujourd’hui, ${on}`,
    yesterday: (on: string) => `Hier, ${on}`,
    other: 'Un autre jour',
    saved: (state: string, on: string) => `${state} le ${on}`,
  },

  told: {
    paper: (title: string) => `Courrier fait : ${title}`,
    state: (title: string, state: State, how: Sending | undefined) =>
      `${title} : ${how ? sentBy[how] : states[state].charAt(0).toLowerCase() + states[state].slice(1)}`,
    unknownPaper: 'Courrier',
    signature: (name: string, party: 'debtor' | 'creditor') =>
      party === 'debtor' ? `Échéancier signé par ${name}` : `Échéancier signé de votre côté par ${name}`,
    drawn: 'sur l’écran',
    typed: 'nom saisi et confirmé',
  },

  sign: {
    title: { debtor: 'Signature du client', creditor: 'Votre signature' },
    section: 'Signer sur l’écran',
    intro: 'Présentez le téléphone au client : il lit, écrit la somme et signe.',
    rows: { debtor: 'Le client', creditor: 'Vous' },
    notYet: 'Pas encore signé',
    signed: (name: string, on: string) => `${name}, le ${on}`,
    frozen: 'Le texte est gardé tel qu’il a été signé.',
    read: 'Lire le texte entier',
    sums: 'La somme reconnue, écrite par celui qui s’engage',
    inWords: 'En toutes lettres',
    inWordsHint: (model: string) => `À recopier : ${model}`,
    inFigures: 'En chiffres',
    wordsDiffer:
      'Ces mots ne disent pas la somme de l’échéancier. S’ils diffèrent des chiffres, ce sont eux qui comptent.',
    figuresDiffer: (sum: string) => `L’échéancier est de ${sum}.`,
    name: 'Nom et prénom',
    capacity: 'Qualité',
    capacityHint: 'Gérante, par exemple, quand on signe pour une entreprise.',
    place: 'Fait à',
    pad: 'Signez ici, du doigt',
    padHeard: 'Cadre pour signer du doigt ou du stylet. Sans dessiner, cochez la case qui suit.',
    undo: 'Effacer le dernier trait',
    clear: 'Recommencer',
    typed: 'Signer sans dessiner : je confirme que mon nom ci-dessus vaut signature',
    nothing: 'Signez dans le cadre, ou cochez la case.',
    needed: 'À remplir pour signer.',
    save: 'Signer',
    saved: { debtor: 'Signé : la reconnaissance de dette est notée', creditor: 'Signé de votre côté' },
    evidence: 'Signée sur l’écran, texte gardé au dossier',
    honest:
      'Une signature sur l’écran compte comme preuve, mais si elle est contestée, c’est à vous de montrer qui a signé. Pour une somme importante, l’encre est plus sûre.',
    tooLong: 'Ce texte est trop long pour être signé sur l’écran : imprimez-le.',
    way: 'Faire signer l’échéancier',
  },
}
