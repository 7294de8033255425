/** Why nothing is to do for a case, and what comes next, in a few words. */
import type { Silence } from '../../../server/domain/dunning/case.ts'
import type { Channel, Day } from '../../../server/domain/records/primitives.ts'
import { type At, formatsFor } from '../formats.ts'
import { wallTime } from '../wall-time.ts'

/** One sentence per code. `result` names the outcome of the last exchange, for those that speak of it. */
type Sentences = { [C in Silence['code']]: (facts: Silence & { code: C }, at: At, result: string) => string }

const formats = formatsFor('fr')
const { moment, money, when } = formats
const on = (date: Day, at: At) => when(date, at, 'le ')
const of = (date: Day, at: At) => when(date, at, 'du ', 'd’')
const until = (date: Day, at: At) => when(date, at, 'jusqu’au ', 'jusqu’à ')
const before = (date: Day, at: At) => when(date, at, 'avant le ', 'avant ')
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** Article of the limitation: the time that has passed. */
const years = { 'L110-4': 'de cinq ans', 'L218-2': 'de deux ans', 'L133-6': 'd’un an', 'loi-68-1250': 'de quatre ans' }

const why: Sentences = {
  'no-invoice': () => 'Aucune facture',
  settled: () => 'Tout est réglé',
  'not-due': ({ until: date }, at) => `Pas encore échu, rien ${before(date, at)}`,
  'not-yet': ({ until: date }, at) => `Prochaine relance ${on(date, at)}`,
  'all-steps-made': () => 'Toutes les étapes prévues sont faites',
  promise: ({ on: date, amount }, at) =>
    `Promesse de ${money(amount.amount, amount.currency)} ${when(date, at, 'pour le ', 'pour ')}`,
  callback: ({ at: instant }, at) => `À rappeler · ${moment(instant, at)}`,
  paused: ({ kind, until: date, note }, at) => {
    const text = kind === 'snooze' ? `Reporté ${when(date, at, 'au ', 'à ')}` : `En pause ${until(date, at)}`
    return note ? `${text} : ${note}` : text
  },
  disputed: () => 'Contesté : relances gelées',
  'no-mandate': () => 'Aucun mandat en vigueur : pas de relance',
  limitation: ({ article }) => `Plus ${years[article]} : non relancé`,
  'do-not-contact': ({ note }) => `Ne pas contacter : ${note}`,
  insolvency: ({ on: date }, at) => `Procédure collective signalée ${on(date, at)}`,
  agent: ({ on: date, who }, at) =>
    date ? `Mandataire ou avocat désigné, signalé ${on(date, at)}` : `Mandataire ou avocat désigné : ${who ?? ''}`,
  'in-court': ({ on: date }, at) => `Procédure en cours depuis ${when(date, at, 'le ')}`,
  instalments: ({ on: date, amount }, at) =>
    `Échéancier : ${money(amount.amount, amount.currency)} ${when(date, at, 'pour le ', 'pour ')}`,
  extension: ({ until: date }, at) => `Délai accordé : rien ${before(date, at)}`,
  bill: ({ until: date }, at) => `Effet de commerce en cours : rien ${before(date, at)}`,
  retention: ({ until: date }, at) => `Retenue de garantie ${until(date, at)}`,
  'formal-notice-running': ({ deadline }, at) => `Mise en demeure : délai ${until(deadline, at)}`,
  exceptional: ({ until: date, note }, at) =>
    `Circonstance exceptionnelle : rien ${before(date, at)}${note ? ` · ${note}` : ''}`,
  deceased: ({ on: date }, at) => `Décès ou longue absence, signalé ${on(date, at)}`,
  agency: ({ on: date }, at) => `Remis à un tiers ${on(date, at)}`,
  'written-off': ({ on: date }, at) => `Créance abandonnée ${on(date, at)}`,
  waiting: ({ on: date, until: end }, at, result) => `${capital(result)} ${on(date, at)} : rien ${before(end, at)}`,
  'recent-contact': ({ on: date, until: end }, at) => `Contact ${of(date, at)} : rien ${before(end, at)}`,
  approved: ({ on: date, time }, at) => `E-mail approuvé : départ ${on(date, at)} à ${wallTime(formats, time)}`,
}

const verbs: Record<Channel, string> = {
  call: 'appeler',
  voicemail: 'appeler',
  sms: 'envoyer un SMS',
  email: 'envoyer un e-mail',
  messenger: 'envoyer un message',
  letter: 'envoyer un courrier',
  'registered-letter': 'envoyer un recommandé',
  visit: 'passer sur place',
  note: 'faire le point',
}

export const silence = {
  why,
  /** "appeler le 30 nov." */
  toDo: (channel: Channel, date: Day, at: At) => `${verbs[channel]} ${on(date, at)}`,
}
