/** What a call script takes up in French: the client’s profile, the last word, and the thirteen excuses. */
import type { ScriptWords } from './script.ts'

export const byProfile: ScriptWords['byProfile'] = {
  reliable: {
    say: 'C’est inhabituel de [votre|ton] part : y a-t-il eu un imprévu ?',
    asks: ['reason'],
  },
  new: { say: '[Avez-vous|As-tu] tout ce qu’il faut pour régler : la facture, le RIB, le bon de commande ?' },
  occasional: { say: 'Quel jour [êtes-vous|es-tu] certain de pouvoir tenir ?', asks: ['date'] },
  conflictual: { say: 'Je m’en tiens aux faits, et je [vous|te] confirme par écrit ce que nous disons.' },
  large: {
    say: 'Où en est la facture dans [votre|ton] circuit de validation, et quel est le prochain jour de règlement ?',
    asks: ['who', 'payment-day'],
  },
  public: {
    say: 'Le service fait est-il validé, et le mandat de paiement émis ?',
    asks: ['who', 'date'],
  },
  difficulty: { say: 'Une partie dès maintenant, même petite, et le reste en plusieurs fois ?', asks: ['amount'] },
}

export const byOutcome: ScriptWords['byOutcome'] = {
  PAYDIT: {
    say: 'Le {lastOn}, [vous m’avez|tu m’as] dit avoir réglé, et je ne le vois pas sur le compte. À quelle date, et avec quelle référence ?',
    asks: ['sent-on', 'reference'],
  },
  ENROUTE: {
    say: 'Le {lastOn}, le paiement était en route, et je n’ai encore rien reçu. Parti quel jour, sous quel numéro ?',
    asks: ['sent-on', 'reference', 'method'],
  },
  NRECU: { say: 'Le {lastOn}, la facture n’était pas arrivée : l’[avez-vous|as-tu] bien maintenant ?' },
  APPROB: {
    say: 'Le {lastOn}, la facture attendait une validation. Qui doit encore la donner ?',
    asks: ['who', 'back'],
  },
  ABSENT: { say: 'J’avais appelé le {lastOn} sans pouvoir [vous|te] joindre.' },
  TIERS: { say: 'J’avais appelé le {lastOn} sans pouvoir [vous|te] joindre.' },
  MSG: { say: 'Je [vous |t’]avais laissé un message le {lastOn}.' },
  RAPPEL: { say: 'Comme convenu, je [vous|te] rappelle.' },
  REFUS: {
    say: 'Le {lastOn}, [vous m’avez|tu m’as] dit ne pas vouloir régler. Pour quelle raison exactement ?',
    asks: ['reason', 'point'],
  },
  DIFF: { say: 'Le {lastOn}, la trésorerie manquait. Qu’est-ce qui a changé depuis ?', asks: ['reason'] },
  ECH: {
    say: 'Le {lastOn}, [vous souhaitiez|tu souhaitais] payer en plusieurs fois. Quel versement, et quel jour ?',
    asks: ['amount', 'date'],
  },
  LITIGE: {
    say: 'Depuis notre échange du {lastOn}, le point contesté est-il réglé pour [vous|toi] ?',
    asks: ['point'],
  },
}

export const excuses: ScriptWords['excuses'] = {
  'not-received': {
    answer: 'Je [vous|te] la renvoie pendant que nous parlons. Est-ce la seule chose qui bloque ?',
    asks: ['date'],
  },
  'signatory-absent': {
    answer: 'Qui peut signer à sa place ? Sinon, quel jour et à quelle heure revient cette personne ?',
    asks: ['back', 'who'],
  },
  'cheque-sent': {
    answer: 'Parti quel jour, de quel montant, sous quel numéro ? [Pouvez-vous|Peux-tu] m’en envoyer une photo ?',
    asks: ['sent-on', 'reference', 'amount'],
  },
  'already-paid': {
    answer: 'Merci. À quelle date, pour quel montant, avec quelle référence ?',
    asks: ['sent-on', 'reference', 'amount', 'method'],
  },
  'waiting-for-money': {
    answer: 'De qui, et pour quand ? Que [pouvez-vous|peux-tu] verser aujourd’hui ?',
    asks: ['amount', 'date'],
  },
  technical: {
    answer: 'Depuis quand ? Par quel autre moyen [pouvez-vous|peux-tu] payer, et quel jour ?',
    asks: ['method', 'date'],
  },
  'wrong-invoice': {
    answer: 'Quelle ligne ne va pas ? Et pour le reste, [êtes-vous|es-tu] d’accord ?',
    asks: ['point'],
  },
  unsatisfied: {
    answer: 'Qu’est-ce qui ne va pas, précisément ? À part ce point, le reste est-il dû ?',
    asks: ['point'],
  },
  'no-money': {
    answer: 'Combien [pouvez-vous|peux-tu] verser, et quel jour ? Le reste en plusieurs fois ?',
    asks: ['amount', 'date'],
  },
  insolvency: { answer: 'Ouverte à quelle date, par quel tribunal, avec quel mandataire ?', asks: ['point'] },
  harassed: { answer: 'Je comprends. [Préférez-vous|Préfères-tu] que tout passe par écrit ?', asks: ['words'] },
  soon: { answer: 'Quel jour exactement ?', asks: ['date', 'amount', 'method'] },
  'gesture-wanted': {
    answer: 'Pour un règlement aujourd’hui, confirmé par écrit, je regarde ce que je peux faire.',
    asks: ['amount', 'date'],
  },
}

export const desk = 'le service comptable'

export const agreed: ScriptWords['agreed'] = {
  both: '{sum} le {on}{?method}',
  day: 'Un règlement le {on}{?method}',
  sum: 'Un règlement de {sum}{?method}',
}
