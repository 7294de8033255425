/** What becomes of a paper: handed over, followed at the post office, signed on the screen, made again. */
import type { PaperState, Sending } from '../../../server/domain/records/papers.ts'
import type { paperTrail as french } from '../fr/paper-trail.ts'

type State = PaperState['state']

const ways: Record<Sending, string> = {
  'registered-letter': 'Registered post',
  'electronic-registered': 'Electronic registered',
  letter: 'Ordinary post',
  email: 'E-mail',
  'by-hand': 'By hand',
}

const sentBy: Record<Sending, string> = {
  'registered-letter': 'sent by registered post',
  'electronic-registered': 'sent as electronic registered letter',
  letter: 'sent by ordinary post',
  email: 'sent by e-mail',
  'by-hand': 'handed over in person',
}

const states: Record<State, string> = {
  sent: 'Sent',
  presented: 'Presented, nobody in',
  delivered: 'Delivered',
  refused: 'Refused',
  unclaimed: 'Not claimed',
  returned: 'Returned, address unknown',
}

export const paperTrail: typeof french = {
  ways,
  states,
  kept: 'Made and kept with the case',
  toHandOver: 'not handed over yet',
  stands: (state, on) =>
    ({
      sent: `sent on ${on}`,
      presented: `presented on ${on}`,
      delivered: `delivered on ${on}`,
      refused: `refused on ${on}`,
      unclaimed: `not claimed, ${on}`,
      returned: `returned on ${on}`,
    })[state],
  handedOver: (on) => `handed over on ${on}`,
  madeOn: (on) => `Made on ${on}`,
  onCase: {
    toHandOver: (many) => (many === 1 ? '1 letter to hand over' : `${many} letters to hand over`),
    underway: (many) => (many === 1 ? '1 registered letter under way' : `${many} registered letters under way`),
  },
  justKept: {
    title: 'Kept with the case',
    text: 'Once the letter has left, record how: tracking and time limits hang on it.',
  },
  open: 'Open its tracking',

  page: {
    gone: 'This letter is no longer in the case',
    notSent: 'Made, not handed over to the client yet.',
    record: 'Record the handing over',
    again: 'Record another sending',
    follow: 'Follow it on laposte.fr',
    number: (number) => `No. ${number}`,
    history: 'What happened',
    where: 'Where is this registered letter?',
    way: 'Sent by',
    to: 'Handed to',
    deadline: (on) => `The time given to pay runs until ${on}.`,
    keptUntil: (on) => `It waits at the post office until ${on}. Then it comes back: record it here.`,
    over: (on) => `It was no longer kept after ${on}. Did it come back, or did the client fetch it?`,
    unclaimed:
      'The client did not fetch it. A formal notice is still valid; send it by e-mail as well, and keep the envelope closed: it is evidence.',
    refused: 'The client refused it: a formal notice is still valid. Keep the envelope closed, it is evidence.',
    returned: 'Nobody at this address: check it, then send the letter again.',
    delivered: 'Keep the signed advice of delivery: it proves that it arrived.',
    address: 'Check the address',
    law: 'What the law says',
    file: 'File',
    hash: 'SHA-256 fingerprint',
    same: 'Made again identically: the fingerprint is the same.',
    differs: 'The text is the same; the layout comes from another version of the app.',
    tooLong: 'Too long to be kept whole: only its fingerprint is. Make it again from the list of letters.',
  },

  proofs: {
    slip: { take: 'Photo of the proof of posting', name: 'Proof of posting' },
    receipt: { take: 'Photo of the signed advice', name: 'Advice of delivery' },
    discharge: { take: 'Photo of the signed receipt', name: 'Signed receipt' },
    envelope: { take: 'Photo of the envelope', name: 'Returned envelope' },
  },

  sheet: {
    title: 'How did you hand it over?',
    way: 'Way',
    on: 'Which day',
    number: 'Number of the registered letter',
    numberHint: 'Under the bar code of the proof of posting: 13 characters.',
    wrongDigit: 'One digit does not go with the others: read the number again.',
    unknown: 'Not the form La Poste uses. Kept as it is.',
    impossible: 'Letters and digits only, six at least.',
    consent: 'A consumer must have agreed to electronic registered letters beforehand; otherwise it does not count.',
    to: 'To whom',
    stop: 'Stop my reminders: the case is handed over',
    afterDeadline: 'The time written in the letter is already over on that day: make the letter again.',
    saved: (way) => `${way}: recorded`,
    notice: (until) => `Formal notice recorded: time until ${until}`,
    declaration: 'Declaration of claim recorded',
    handedOver: 'Case handed over: reminders stop',
    given: (to) => `Case handed over to ${to}`,
    givenAway: 'Case handed over',
  },
  stateSheet: {
    title: (state) => state,
    today: (on) => `Today, ${on}`,
    yesterday: (on) => `Yesterday, ${on}`,
    other: 'Another day',
    saved: (state, on) => `${state} on ${on}`,
  },

  told: {
    paper: (title) => `Letter made: ${title}`,
    state: (title, state, how) =>
      `${title}: ${how ? sentBy[how] : states[state].charAt(0).toLowerCase() + states[state].slice(1)}`,
    unknownPaper: 'Letter',
    signature: (name, party) =>
      party === 'debtor' ? `Instalment plan signed by ${name}` : `Instalment plan signed on your side by ${name}`,
    drawn: 'on the screen',
    typed: 'name typed and confirmed',
  },

  sign: {
    title: { debtor: 'Signature of the client', creditor: 'Your signature' },
    section: 'Sign on the screen',
    intro: 'Hand the phone to the client, who reads, writes the sum and signs.',
    rows: { debtor: 'The client', creditor: 'You' },
    notYet: 'Not signed yet',
    signed: (name, on) => `${name}, on ${on}`,
    frozen: 'The text is kept as it was signed.',
    read: 'Read the whole text',
    sums: 'The sum acknowledged, written by the one who commits',
    inWords: 'In words',
    inWordsHint: (model) => `To copy: ${model}`,
    inFigures: 'In figures',
    wordsDiffer:
      'These words do not say the sum of the plan. Where they differ from the figures, they are what counts.',
    figuresDiffer: (sum) => `The plan is for ${sum}.`,
    name: 'First and last name',
    capacity: 'Capacity',
    capacityHint: 'Managing director, for instance, when signing for a business.',
    place: 'Signed at',
    pad: 'Sign here with a finger',
    padHeard: 'Frame to sign in with a finger or a pen. To sign without drawing, tick the box that follows.',
    undo: 'Erase the last stroke',
    clear: 'Start again',
    typed: 'Sign without drawing: I confirm that my name above stands as my signature',
    nothing: 'Sign in the frame, or tick the box.',
    needed: 'To be filled in before signing.',
    save: 'Sign',
    saved: { debtor: 'Signed: the acknowledgement of the debt is recorded', creditor: 'Signed on your side' },
    evidence: 'Signed on the screen, text kept with the case',
    honest:
      'A signature on the screen counts as evidence, but if it is contested it is for you to show who signed. For a large sum, ink is safer.',
    tooLong: 'This text is too long to be signed on the screen: print it.',
    way: 'Have the plan signed',
  },
}
