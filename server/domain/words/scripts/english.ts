/** The ready-made call scripts in English, S1 to S11 of the field study, part 4. */
import type { ScriptWords } from './script.ts'

const hello = 'Hello, this is {me}. Am I speaking with {who}?'

export const scripts: ScriptWords['scripts'] = {
  preventive: {
    opening: `${hello} I am calling to hear whether everything went well on your side, and whether invoice {number}, payable by {dueOn}, has arrived.`,
    asks: ['point'],
    lines: [
      { say: 'Is there anything to put right, or a remark I should note?', asks: ['point'] },
      { say: 'Is a paper missing for its approval: an order, a certificate, our bank details?' },
      { say: 'Who approves it on your side?', asks: ['who'] },
      { say: 'On which day do your payments leave?', asks: ['payment-day'] },
      { say: 'For this one, which day may I note, and by which means?', asks: ['date', 'method'] },
    ],
    goal: 'To hear whether anything is not right, and to confirm who pays, how and when.',
    least: 'To be sure that it has arrived, and with whom.',
    advice: 'Begin with the work, listen, and show no distrust: nothing is late.',
  },
  friendly: {
    opening: `${hello} I am calling about invoice {number}, due {dueOn}: unless I am mistaken, {amount} is outstanding.{?others} How far along is the payment?`,
    asks: ['reason'],
    lines: [
      { say: 'Is anything holding it up on your side?', asks: ['reason'] },
      { say: 'On which day can the payment leave?', asks: ['date'] },
      { say: 'All of it, {total}, or a first part?', asks: ['amount'] },
      { say: 'By which means: transfer, card, cheque?', asks: ['method'] },
    ],
    goal: 'A payment date, and the means of payment.',
    least: 'The reason, and the day you speak again.',
    advice: 'Let them confirm who is speaking before you mention the invoice, ask, then let the silence work.',
  },
  firm: {
    opening: `${hello} I am coming back to you about invoice {number}, now {late} late: {amount} is outstanding.{?others} What is in the way?`,
    asks: ['reason'],
    lines: [
      { say: 'How much can you pay today?', asks: ['amount'] },
      { say: 'On which day exactly, and by which means?', asks: ['date', 'method'] },
      { say: 'Does anybody else have to agree?', asks: ['who'] },
      { say: 'If all at once is too much, I can propose instalments, written down and signed.' },
      { say: 'Without an agreement by then, the next step is a letter of formal notice, planned for {noticeOn?}.' },
    ],
    goal: 'A date, an amount and a means of payment, confirmed in writing the same day.',
    least: 'A first payment today, or the precise reason.',
    advice: 'Recall the last exchange, say calmly what comes next and when, and announce only what you will do.',
  },
  'promise-broken': {
    opening: `${hello} On {promiseMadeOn} we agreed on {promiseAmount} by {promiseOn}, and I have not received all of it. What happened?`,
    asks: ['reason'],
    lines: [
      { say: 'How much can you pay today?', asks: ['amount'] },
      { say: 'For the rest, which day soon can you keep?', asks: ['date'] },
      { say: 'By which means? I will confirm all of it in writing.', asks: ['method'] },
      {
        say: 'Should anything still be missing, the next step would be a letter of formal notice, planned for {noticeOn?}.',
      },
    ],
    goal: 'A first payment today, and a new date closer than the last.',
    least: 'A near date, confirmed in writing.',
    advice: 'State the fact without blame; accept no later date without a first payment.',
  },
  dispute: {
    opening: `${hello} I am calling about the point you contest. What exactly is wrong?`,
    asks: ['point'],
    lines: [
      { say: 'Since when, and whom did you tell?', asks: ['point'] },
      { say: 'If I understand you well… Is that right?' },
      { say: 'Could you send me a photo or a document?' },
      { say: 'Apart from that point, is the rest due? That is {undisputed?}.', asks: ['amount', 'date'] },
      { say: 'I will look into it and answer in writing by {replyBy}.' },
    ],
    goal: 'The exact point, in writing, and payment of what is not contested.',
    least: 'The exact point, and the day of your answer.',
    advice: 'Let them finish, say it back, concede nothing lightly and contest nothing on the spot.',
  },
  anger: {
    opening: `${hello} Our last talk was tense, and I would like to begin again calmly. Is this a good moment?`,
    asks: ['back'],
    lines: [
      { say: 'What bothered you most?', asks: ['point'] },
      { say: 'What exactly may I write down?', asks: ['words'] },
      { say: 'I suggest that we go on in writing. Would that suit you?' },
    ],
    goal: 'A calm talk, and the rest in writing.',
    least: 'What went wrong, in their own words.',
    advice: 'Low and slow; be sorry for a real fact only; no amount before it is calm.',
  },
  hardship: {
    opening: `${hello} I am calling to find, with you, a way that you can keep to for the {total} outstanding. How do things stand?`,
    asks: ['reason'],
    lines: [
      { say: 'Is it a rough patch, or have proceedings been opened?', asks: ['reason'] },
      { say: 'Would a first payment of {deposit?} be possible, and on which day?', asks: ['amount', 'date'] },
      { say: 'For the rest, how much a month, and from when?', asks: ['point'] },
      { say: 'I will prepare instalments for you to sign, which state the sum due.' },
    ],
    goal: 'A first payment, however small, and instalments to sign.',
    least: 'To know whether proceedings were opened, and when to speak again.',
    advice:
      'Listen first. If insolvency proceedings are open, ask for nothing more: note the date, the court and the trustee.',
  },
  voicemail: {
    opening:
      'Hello, this is {me}. This message is for {who}, about a matter in progress. Please call me back on this number. Have a good day.',
    asks: [],
    lines: [],
    goal: 'To be called back.',
    least: 'A clear and short message.',
    advice: 'Give neither amount nor reason: somebody else may be listening. One message a week is enough.',
  },
  gatekeeper: {
    opening: 'Hello, this is {me}. Could I speak to {wanted}, please?',
    asks: ['who'],
    lines: [
      { say: 'What is their name, and their direct line?', asks: ['who', 'direct-line'] },
      { say: 'When may I call again?', asks: ['back'] },
      { say: 'It is about a matter in progress; I will call again. Thank you for your help.' },
    ],
    goal: 'A name, a direct line, a moment to call again.',
    least: 'When to call again.',
    advice: 'Nothing of the debt to anybody else, even when pressed. Your full name, a natural tone.',
  },
  closing: {
    opening: 'Thank you. Let me sum up, so that we have noted the same.',
    asks: [],
    lines: [
      { say: '{agreed?}. Is that right?', asks: ['date', 'amount', 'method'] },
      { say: 'I will write it to you right away, so that we both have the same record.' },
      { say: 'I will look at the account on {checkOn?} and let you know that it has arrived.' },
      { say: 'Thank you for your time, and have a good day.' },
    ],
    goal: 'The same agreement on both sides, read aloud.',
    least: 'The day you call again.',
    advice: 'Say the commitment back word for word, then note it at once.',
  },
  visit: {
    opening: 'Hello, I am {me}. Am I speaking with {who}? Could we talk for a moment, in private?',
    asks: [],
    lines: [
      { say: 'I am here about invoice {number}, due {dueOn}: {amount} is outstanding.{?others}', asks: ['reason'] },
      { say: 'What can you pay now?', asks: ['amount'] },
      { say: 'By which means? I will give you a receipt.', asks: ['method'] },
      { say: 'And the rest, on which day?', asks: ['date'] },
    ],
    goal: 'A payment now, against a receipt, and a date for the rest.',
    least: 'A date, from the person who owes.',
    advice: 'Speak to the person who owes and to nobody else, enter only when asked in, leave if voices rise.',
  },
}
