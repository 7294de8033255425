/** What a call script takes up in English: the client’s profile, the last word, and the thirteen excuses. */
import type { ScriptWords } from './script.ts'

export const byProfile: ScriptWords['byProfile'] = {
  reliable: { say: 'This is unusual for you: did something unexpected happen?', asks: ['reason'] },
  new: { say: 'Do you have all you need to pay: the invoice, our bank details, the order?' },
  occasional: { say: 'Which day are you certain you can keep?', asks: ['date'] },
  conflictual: { say: 'I keep to the facts, and I will confirm in writing what we say.' },
  large: {
    say: 'How far has the invoice come in your approvals, and when is the next payment run?',
    asks: ['who', 'payment-day'],
  },
  public: { say: 'Has the work been certified, and has the payment order been issued?', asks: ['who', 'date'] },
  difficulty: { say: 'A part of it now, however small, and the rest in instalments?', asks: ['amount'] },
}

export const byOutcome: ScriptWords['byOutcome'] = {
  PAYDIT: {
    say: 'On {lastOn} you told me it was paid, and I do not see it on the account. On which day, and under what reference?',
    asks: ['sent-on', 'reference'],
  },
  ENROUTE: {
    say: 'On {lastOn} the payment was on its way, and I have not received anything yet. Sent on which day, under what number?',
    asks: ['sent-on', 'reference', 'method'],
  },
  NRECU: { say: 'On {lastOn} the invoice had not arrived: do you have it now?' },
  APPROB: {
    say: 'On {lastOn} the invoice was waiting for an approval. Who still has to give it?',
    asks: ['who', 'back'],
  },
  ABSENT: { say: 'I called on {lastOn} and could not reach you.' },
  TIERS: { say: 'I called on {lastOn} and could not reach you.' },
  MSG: { say: 'I left you a message on {lastOn}.' },
  RAPPEL: { say: 'As agreed, I am calling you again.' },
  REFUS: {
    say: 'On {lastOn} you told me that you did not want to pay. For what reason exactly?',
    asks: ['reason', 'point'],
  },
  DIFF: { say: 'On {lastOn} money was short. What has changed since?', asks: ['reason'] },
  ECH: { say: 'On {lastOn} you wanted to pay in instalments. How much, and on which day?', asks: ['amount', 'date'] },
  LITIGE: { say: 'Since we spoke on {lastOn}, has the contested point been settled for you?', asks: ['point'] },
}

export const excuses: ScriptWords['excuses'] = {
  'not-received': {
    answer: 'I am sending it again while we speak. Is that the only thing in the way?',
    asks: ['date'],
  },
  'signatory-absent': {
    answer: 'Who can sign instead? If nobody can, on what day and at what time are they back?',
    asks: ['back', 'who'],
  },
  'cheque-sent': {
    answer: 'Sent on what day, for how much, under what number? Could you send me a photo of it?',
    asks: ['sent-on', 'reference', 'amount'],
  },
  'already-paid': {
    answer: 'Thank you. On what day, how much, and under what reference?',
    asks: ['sent-on', 'reference', 'amount', 'method'],
  },
  'waiting-for-money': { answer: 'From whom, and for when? How much can you pay today?', asks: ['amount', 'date'] },
  technical: { answer: 'Since when? How else could you pay, and on what day?', asks: ['method', 'date'] },
  'wrong-invoice': { answer: 'Which line is wrong? And do you agree with the rest?', asks: ['point'] },
  unsatisfied: { answer: 'What exactly is wrong? Apart from that, is the rest due?', asks: ['point'] },
  'no-money': { answer: 'How much can you pay, and on what day? The rest in instalments?', asks: ['amount', 'date'] },
  insolvency: { answer: 'Opened on what day, by which court, with which trustee?', asks: ['point'] },
  harassed: { answer: 'I understand. Would you rather have everything in writing?', asks: ['words'] },
  soon: { answer: 'On what day exactly?', asks: ['date', 'amount', 'method'] },
  'gesture-wanted': { answer: 'If you pay today, I will see what I can do.', asks: ['amount', 'date'] },
}

export const desk = 'the accounts department'

export const agreed: ScriptWords['agreed'] = {
  both: '{sum} on {on}{?method}',
  day: 'A payment on {on}{?method}',
  sum: 'A payment of {sum}{?method}',
}
