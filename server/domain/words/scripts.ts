/** Ready-made call scripts: an opening sentence, what to obtain, one line of advice. Own scripts take their place. */
import type { CasePlan } from '../dunning/case.ts'
import type { Script, ScriptStage } from '../records/cards.ts'
import type { Language } from '../records/primitives.ts'
import { fill } from './fill.ts'
import { addressOf, type Subject, valuesOf } from './values.ts'

/** Says which wording of the ready-made scripts was used. */
const SCRIPTS_VERSION = '1'

type Words = Pick<Script, 'opening' | 'goal' | 'advice'>

const scripts: Record<Language, Record<ScriptStage, Words>> = {
  fr: {
    friendly: {
      opening:
        'Bonjour, ici {me}. Suis-je bien avec {who} ? Je [vous |t’]appelle au sujet de la facture {number}, échue le {dueOn} : il reste {amount}.{?others} Où en est ce règlement ?',
      goal: 'Une date de règlement, et le moyen de paiement.',
      advice:
        'Laissez confirmer à qui vous parlez avant de citer la facture, posez la question, puis laissez le silence répondre.',
    },
    firm: {
      opening:
        'Bonjour, ici {me}. Suis-je bien avec {who} ? Je reviens vers [vous|toi] au sujet de la facture {number}, en retard de {late} : il reste {amount}.{?others} Qu’est-ce qui bloque, et combien [pouvez-vous|peux-tu] régler aujourd’hui ?',
      goal: 'Une date, un montant et un moyen de paiement, confirmés par écrit le jour même.',
      advice:
        'Rappelez le dernier échange, dites calmement la prochaine étape et sa date, n’annoncez que ce que vous ferez.',
    },
    'promise-broken': {
      opening:
        'Bonjour, ici {me}. Suis-je bien avec {who} ? Le {promiseMadeOn}, nous avions convenu de {promiseAmount} pour le {promiseOn}, et je n’ai pas tout reçu. Que s’est-il passé ?',
      goal: 'Un premier versement aujourd’hui, et une nouvelle date plus proche que la précédente.',
      advice: 'Constatez sans reprocher ; n’acceptez pas de date plus lointaine sans un premier versement.',
    },
    voicemail: {
      opening:
        'Bonjour, ici {me}. Ce message est pour {who}, au sujet d’un dossier en cours. Merci de me rappeler à ce numéro. Bonne journée.',
      goal: 'Être rappelé.',
      advice: 'Ne dites ni montant ni motif : quelqu’un d’autre peut écouter. Un message par semaine suffit.',
    },
  },
  en: {
    friendly: {
      opening:
        'Hello, this is {me}. Am I speaking with {who}? I am calling about invoice {number}, due {dueOn}: {amount} is outstanding.{?others} How far along is the payment?',
      goal: 'A payment date, and the means of payment.',
      advice: 'Let them confirm who is speaking before you mention the invoice, ask, then let the silence work.',
    },
    firm: {
      opening:
        'Hello, this is {me}. Am I speaking with {who}? I am coming back to you about invoice {number}, now {late} late: {amount} is outstanding.{?others} What is in the way, and how much can you pay today?',
      goal: 'A date, an amount and a means of payment, confirmed in writing the same day.',
      advice: 'Recall the last exchange, say calmly what comes next and when, and announce only what you will do.',
    },
    'promise-broken': {
      opening:
        'Hello, this is {me}. Am I speaking with {who}? On {promiseMadeOn} we agreed on {promiseAmount} by {promiseOn}, and I have not received all of it. What happened?',
      goal: 'A first payment today, and a new date closer than the last.',
      advice: 'State the fact without blame; accept no later date without a first payment.',
    },
    voicemail: {
      opening:
        'Hello, this is {me}. This message is for {who}, about a matter in progress. Please call me back on this number. Have a good day.',
      goal: 'To be called back.',
      advice: 'Give neither amount nor reason: somebody else may be listening. One message a week is enough.',
    },
  },
}

/** Before the due date a call is about the work and the papers: nothing is asked for yet (field study, S1). */
const early: Record<Language, Words> = {
  fr: {
    opening:
      'Bonjour, ici {me}. Suis-je bien avec {who} ? Je [vous |t’]appelle pour savoir si tout s’est bien passé de [votre|ton] côté, et si la facture {number}, à régler au plus tard le {dueOn}, est bien arrivée.',
    goal: 'Savoir si quelque chose ne convient pas, et confirmer qui règle, comment et quand.',
    advice: 'Commencez par la prestation, écoutez, et ne laissez paraître aucune méfiance : rien n’est en retard.',
  },
  en: {
    opening:
      'Hello, this is {me}. Am I speaking with {who}? I am calling to hear whether everything went well on your side, and whether invoice {number}, payable by {dueOn}, has arrived.',
    goal: 'To hear whether anything is not right, and to confirm who pays, how and when.',
    advice: 'Begin with the work, listen, and show no distrust: nothing is late.',
  },
}

const isEarly = (stage: ScriptStage, { invoices }: Subject): boolean =>
  stage === 'friendly' && invoices.length > 0 && invoices.every(({ daysLate }) => daysLate <= 0)

/** The ready-made script, its places not yet filled: what a workspace starts from to write its own. */
export const readyScript = (stage: ScriptStage, language: Language): Words => scripts[language][stage]

/** Which script fits what is due: what was promised first, then the tone of the step. */
export function scriptStage({ action }: Pick<CasePlan, 'action'>): ScriptStage {
  if (action?.channel === 'voicemail') return 'voicemail'
  if (action?.stage === 'promise-broken') return 'promise-broken'
  return action && action.tone !== 'friendly' ? 'firm' : 'friendly'
}

export type Opening =
  | { ok: true; opening: string; goal?: string; advice?: string /** Absent for an own script. */; version?: string }
  | { ok: false; missing: string[] }

/**
 * The workspace's own script of that stage and language, else the ready-made one, with its opening sentence filled in.
 * Of several own ones the latest made counts. An opening with an unknown or empty place is refused. While nothing is late
 * the friendly call has words of its own.
 */
export function openingFor(stage: ScriptStage, language: Language, own: readonly Script[], subject: Subject): Opening {
  const tooEarly = isEarly(stage, subject)
  const mine = (tooEarly ? [] : own)
    .filter((script) => script.stage === stage && script.language === language)
    .reduce<Script | null>((latest, script) => (latest && latest.id > script.id ? latest : script), null)
  const { opening, goal, advice } = mine ?? (tooEarly ? early[language] : scripts[language][stage])
  const filled = fill(opening, valuesOf({ ...subject, language }), addressOf(subject.client))
  if (!filled.ok) return filled
  return {
    ok: true,
    opening: filled.text,
    ...(goal && { goal }),
    ...(advice && { advice }),
    ...(!mine && { version: SCRIPTS_VERSION }),
  }
}
