/** Guards: why one should not contact somebody now, in one sentence each, and what passing over one asks. */
import type { HolidayName } from '../../../server/domain/calendar/holidays.ts'
import type { Guard, GuardOf } from '../../../server/domain/dunning/guards/guards.ts'
import type { GuardCode } from '../../../server/domain/records/facts.ts'
import type { Channel, Day, WallTime } from '../../../server/domain/records/primitives.ts'
import { type At, formatsFor } from '../formats.ts'

/** One sentence per code, with the facts of that code. */
type Sentences = { [C in Guard['code']]: (guard: GuardOf<C & GuardCode>, at: At) => string }

const { count, day, list, money, when } = formatsFor('fr')
const on = (date: Day, at: At) => when(date, at, 'le ')
const since = (date: Day, at: At) => when(date, at, 'depuis le ', 'depuis ')
const from = (date: Day, at: At) => when(date, at, 'à partir du ', 'à partir de ')
const days = (many: number) => count(many, { one: 'jour', other: 'jours' })

/** "9 h", "18 h 30" */
function hour(time: WallTime): string {
  const [hours = '', minutes = ''] = time.split(':')
  return `${Number(hours)} h${minutes === '00' ? '' : ` ${minutes}`}`
}

const channels: Record<Channel, string> = {
  call: 'appel',
  voicemail: 'message vocal',
  sms: 'SMS',
  email: 'e-mail',
  messenger: 'message',
  letter: 'courrier',
  'registered-letter': 'courrier recommandé',
  visit: 'visite',
  note: 'note',
}

const holidays: Record<HolidayName, string> = {
  'new-year': 'jour de l’An',
  'good-friday': 'Vendredi saint',
  'easter-monday': 'lundi de Pâques',
  'labour-day': 'fête du Travail',
  'victory-day': '8 mai',
  ascension: 'Ascension',
  'whit-monday': 'lundi de Pentecôte',
  'bastille-day': '14 juillet',
  assumption: 'Assomption',
  'all-saints': 'Toussaint',
  armistice: '11 novembre',
  christmas: 'Noël',
  'second-christmas-day': '26 décembre',
  abolition: 'abolition de l’esclavage',
}

const waits: Record<GuardOf<'paused'>['because'], (until: string) => string> = {
  pause: (until) => `Relances en pause, reprise ${until}.`,
  snooze: (until) => `Vous aviez reporté ce dossier ${until}.`,
  callback: (until) => `Un rappel est convenu ${until}.`,
  extension: (until) => `Un report a été accordé : rien à demander avant, relance ${until}.`,
  bill: (until) => `Un effet de commerce signé n’est pas encore échu : relance ${until}.`,
  retention: (until) => `Seule reste la retenue de garantie : relance ${until}.`,
  'formal-notice-running': (until) => `Le délai de la mise en demeure court encore : la suite ${until}.`,
  exceptional: (until) => `Circonstance particulière : relance ${until}.`,
}

const say: Sentences = {
  insolvency: ({ on: date }, at) =>
    `Procédure collective ${since(date, at)} : ce qui est dû d’avant le jugement ne se réclame plus au client, il se déclare au mandataire.`,
  limitation: ({ since: date, count: many, all }) =>
    all
      ? `Le délai pour agir en justice est passé depuis le ${day(date, 'full')} : cette créance ne se relance plus.`
      : `${count(many, { one: 'facture est trop ancienne pour être réclamée', other: 'factures sont trop anciennes pour être réclamées' })} : à ne pas évoquer.`,
  'no-mandate': ({ endedOn }) =>
    endedOn
      ? `Le mandat de ce créancier a pris fin le ${day(endedOn, 'full')} : pas de relance sans mandat écrit.`
      : 'Aucun mandat écrit de ce créancier n’est en vigueur : pas de relance sans lui.',
  'do-not-contact': (guard, at) =>
    guard.because === 'asked'
      ? `Ne pas contacter : ${guard.note}`
      : `Décès ou longue absence signalés ${on(guard.on, at)}.`,
  'agent-appointed': ({ who, on: date }, at) =>
    who
      ? `Ce client est représenté par ${who} : adressez-vous à cette personne.`
      : `Ce client est représenté${date ? ` ${since(date, at)}` : ''} : adressez-vous à son avocat ou mandataire.`,
  'handed-over': ({ as, on: date }, at) =>
    ({
      agency: `Dossier remis à un tiers ${on(date, at)} : votre relance croiserait la sienne.`,
      'written-off': `Créance abandonnée ${on(date, at)}.`,
      'in-court': `Une procédure est en cours ${since(date, at)} : votre relance la croiserait.`,
    })[as],
  disputed: ({ amount }) =>
    `Tout ce qui est en retard est contesté (${money(amount.amount, amount.currency)}) : répondez d’abord au litige.`,
  'promise-open': ({ as, on: date, amount }, at) => {
    const sum = money(amount.amount, amount.currency)
    return as === 'promise'
      ? `Le client a promis ${sum} pour ${when(date, at, 'le ')} : laissez-lui jusque-là.`
      : `L’échéancier est respecté : prochaine échéance de ${sum} ${on(date, at)}.`
  },
  paused: ({ because, until, note }, at) =>
    [
      waits[because](
        because === 'snooze'
          ? when(until, at, 'au ', 'à ')
          : because === 'callback'
            ? when(until, at, 'pour le ', 'pour ')
            : on(until, at),
      ),
      note,
    ]
      .filter(Boolean)
      .join(' '),
  'written-only': ({ because, on: date }, at) =>
    because === 'asked'
      ? 'Ce client a demandé à être contacté par écrit.'
      : `Le dernier échange${date ? `, ${on(date, at)},` : ''} a été tendu : la suite se fait plutôt par écrit.`,
  'wrong-number': ({ since: date }, at) => `Ce numéro est noté comme faux${date ? ` ${since(date, at)}` : ''}.`,
  'too-early': ({ until, graceDays }, at) =>
    graceDays > 0
      ? `Rien n’est encore en retard, délai de grâce de ${days(graceDays)} compris : relance ${from(until, at)}.`
      : `Rien n’est encore en retard : relance ${from(until, at)}.`,
  'no-written-reminder': ({ stage }) =>
    stage === 'formal-notice'
      ? 'L’historique ne contient aucun rappel écrit : il vient d’ordinaire avant une mise en demeure.'
      : 'L’historique ne contient aucun rappel écrit : il vient d’ordinaire avant de remettre le dossier à un tiers.',
  'too-soon-after-talk': ({ on: date, channel, until }, at) =>
    `Dernier échange ${on(date, at)} (${channels[channel]}) : laissez du temps, relance ${from(until, at)}.`,
  'too-many-attempts': ({ count: many, most }) =>
    `${count(many, { one: 'tentative', other: 'tentatives' })} en sept jours, pour ${most} au plus selon vos réglages.`,
  'day-off': ({ holiday }) =>
    holiday ? `C’est un jour férié (${holidays[holiday]}).` : 'Ce n’est pas un de vos jours de relance.',
  'outside-hours': ({ time, hours, consumer }) =>
    `Il est ${hour(time)} : les relances${consumer ? ' de particuliers' : ''} se font ${list(hours.map((one) => `de ${hour(one.from)} à ${hour(one.to)}`))}.`,
  'bank-not-checked': ({ on: date }, at) =>
    date
      ? `Votre compte a été regardé pour la dernière fois ${on(date, at)} : ce client a peut-être payé depuis.`
      : 'Avez-vous regardé votre compte ? Ce client a peut-être déjà payé.',
  'too-late': ({ daysLate, since: date }, at) =>
    date
      ? `${days(daysLate)} de retard et aucun échange ${since(date, at)} : plus on attend, plus il est difficile d’être payé.`
      : `${days(daysLate)} de retard et encore aucun échange : plus on attend, plus il est difficile d’être payé.`,
}

export const guards = {
  say,
  holidays,
  blockedTitle: 'Pas de relance sur ce dossier',
  information:
    'Information générale, sans valeur de conseil juridique. Un paiement spontané peut toujours être enregistré.',
  act: {
    call: {
      before: 'Avant d’appeler',
      anyway: 'Appeler quand même',
      looked: 'J’ai regardé, rien reçu : appeler',
      unlooked: 'Appeler sans regarder',
    },
    write: {
      before: 'Avant d’écrire',
      anyway: 'Écrire quand même',
      looked: 'J’ai regardé, rien reçu : écrire',
      unlooked: 'Écrire sans regarder',
    },
    visit: {
      before: 'Avant d’y aller',
      anyway: 'Y aller quand même',
      looked: 'J’ai regardé, rien reçu : y aller',
      unlooked: 'Y aller sans regarder',
    },
  },
  looked: 'J’ai regardé, rien reçu',
  tick: 'Pointer les règlements reçus',
  why: {
    label: 'Pourquoi maintenant ?',
    usual: {
      agreed: 'Convenu avec le client',
      asked: 'Le client me l’a demandé',
      news: 'Élément nouveau',
      urgent: 'Date limite proche',
      outdated: 'Dossier pas à jour',
    },
    own: 'Avec vos mots',
    kept: 'Gardé dans l’historique : le client peut demander à le lire.',
    missing: 'Choisissez une raison, ou écrivez la vôtre.',
  },
  instead: {
    declare: 'Noter la procédure',
    mandate: 'Voir le mandat',
    payment: 'Enregistrer un règlement',
    file: 'Voir le dossier',
  },
}
