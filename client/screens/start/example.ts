/**
 * The example of the first run: a joiner, twelve debtors, and every situation worth trying. Nobody in it exists: addresses
 * are in `.example` (RFC 2606), numbers in the ranges that ARCEP keeps for works of fiction.
 */
import type { Client, ClientKind } from '../../../server/domain/records/cards.ts'
import type { Day, Id, Language } from '../../../server/domain/records/primitives.ts'
import { createSketch, type ExampleRecords, type ExampleSketch } from './example-records.ts'
import { type ExampleTexts, exampleTexts } from './example-texts.ts'

export interface ExampleSettings {
  today: Day
  language: Language
  device: Id
  timeZone: string
}

export function exampleRecords({ today, language, device, timeZone }: ExampleSettings): ExampleRecords {
  const sketch = createSketch(today, device)
  const texts = exampleTexts[language]
  const money = { country: 'FR', currency: 'EUR' }
  sketch.workspace({ name: texts.business, kind: 'own', ...money, language, timeZone, sample: true })
  const creditor = sketch.creditor({
    name: texts.business,
    signature: texts.signature,
    street: texts.street,
    postalCode: '00000',
    city: texts.city,
    country: 'FR',
    email: 'camille@menuiserie.example',
    phone: '+33639980100',
  })
  const book: Story = { ...sketch, texts, creditorId: creditor.id, today }
  brokenPromise(book)
  callDue(book)
  townHall(book)
  firstMessage(book)
  promiseKeptThenOpen(book)
  disputedPart(book)
  formalNotice(book)
  callbackToday(book)
  voicemailLeft(book)
  settled(book)
  instalments(book)
  noticeRunning(book)
  sketch.bankSeen(1)
  return sketch.records
}

type Story = ExampleSketch & { texts: ExampleTexts; creditorId: Id; today: Day }

/** A client with one person to talk to. */
function known(
  story: Story,
  name: string,
  kind: ClientKind,
  person: { civility?: 'mme' | 'm'; firstName?: string; lastName?: string; phone?: string; email?: string },
  more: Partial<Omit<Client, 'id' | 'creditorId' | 'name' | 'kind'>> = {},
): Client {
  const client = story.client(story.creditorId, { name, kind, ...more })
  const { phone, email, ...who } = person
  story.contact(client, {
    ...who,
    role: 'pays',
    mayHear: true,
    ...(phone ? { phones: [{ number: phone }] } : {}),
    ...(email ? { emails: [email] } : {}),
  })
  return client
}

function brokenPromise(story: Story): void {
  const { texts, daysAgo } = story
  const who = {
    civility: 'mme',
    lastName: 'Fictive',
    phone: '+33639980101',
    email: 'compta@belle-rive.example',
  } as const
  const client = known(story, 'Rénovation Belle-Exemple SARL', 'business', { ...who, firstName: 'Claire' })
  const invoice = story.invoice(client, 38, 125_000, 'E-104', texts.projects.kitchen)
  story.said(client, [invoice], {
    channel: 'email',
    ago: 30,
    step: 'd7',
    subject: texts.subject('E-104'),
    text: texts.reminder('E-104'),
  })
  const talk = { channel: 'call', ago: 11, step: 'd14', outcome: 'PROM', note: texts.notes.promised } as const
  story.promised(client, [invoice], 50_000, { ...talk, reasonCode: 'waiting-for-money' }, daysAgo(4))
}

function callDue(story: Story): void {
  const { texts } = story
  const who = { civility: 'm', lastName: 'Inventé', phone: '+33199000102', email: 'atelier@garage.example' } as const
  const client = known(story, 'Garage du Val-Exemple', 'business', who)
  const invoice = story.invoice(client, 17, 48_000, 'E-118', texts.projects.counter)
  story.invoice(client, -13, 21_600, 'E-131', texts.projects.repair)
  story.said(client, [invoice], {
    channel: 'email',
    ago: 9,
    step: 'd7',
    subject: texts.subject('E-118'),
    text: texts.reminder('E-118'),
  })
}

function townHall(story: Story): void {
  const { texts } = story
  const who = { phone: '+33199000103', email: 'compta@saint-exemple.example' }
  const process = { approver: texts.approver, portal: texts.portal, paymentDay: texts.paymentDay }
  const client = known(story, 'Mairie de Saint-Exemple', 'public', who, process)
  const invoice = story.invoice(client, 34, 132_000, 'E-107', texts.projects.school)
  story.invoice(client, 4, 59_230, 'E-126', texts.projects.hall)
  story.said(client, [invoice], {
    channel: 'email',
    ago: 26,
    step: 'd7',
    subject: texts.subject('E-107'),
    text: texts.reminder('E-107'),
  })
  const talk = { channel: 'call', ago: 19, step: 'd14', outcome: 'APPROB', note: texts.notes.approval } as const
  story.said(client, [invoice], talk)
}

function firstMessage(story: Story): void {
  const who = {
    civility: 'mme',
    firstName: 'Hélène',
    lastName: 'Imaginaire',
    email: 'helene@imaginaire.example',
  } as const
  const client = known(story, 'Hélène Imaginaire', 'consumer', { ...who, phone: '+33639980104' })
  story.invoice(client, 9, 34_000, 'E-122', story.texts.projects.repair)
}

function promiseKeptThenOpen(story: Story): void {
  const { texts, daysAgo } = story
  const who = { civility: 'm', lastName: 'Chimère', phone: '+33639980105', email: 'gestion@chimeres.example' } as const
  const client = known(story, 'SCI Les Trois Chimères', 'business', who)
  const invoice = story.invoice(client, 52, 486_000, 'E-099', texts.projects.stairs)
  const [first, second] = [
    { channel: 'call', ago: 37, step: 'd14', outcome: 'PROM' },
    { channel: 'call', ago: 6, step: 'd30', outcome: 'PROM', note: texts.notes.kept },
  ] as const
  story.promised(client, [invoice], 200_000, first, daysAgo(26))
  story.paid(client, invoice, 27, 200_000)
  story.promised(client, [invoice], 150_000, second, daysAgo(-3))
}

function disputedPart(story: Story): void {
  const { texts } = story
  const who = { civility: 'mme', lastName: 'Farine', phone: '+33639980106', email: 'bonjour@moulin.example' } as const
  const client = known(story, 'Boulangerie du Moulin-Exemple', 'business', who)
  const invoice = story.invoice(client, 21, 78_000, 'E-115', texts.projects.window)
  const talk = { channel: 'call', ago: 9, step: 'd14', outcome: 'LITIGE', note: texts.notes.dispute } as const
  const said = story.said(client, [invoice], talk)
  story.disputed(invoice, said, talk.ago, { amount: 18_000, type: 'quality', reason: texts.disputeReason })
}

function formalNotice(story: Story): void {
  const { texts } = story
  const who = { civility: 'm', lastName: 'Fiction', phone: '+33199000107', email: 'direction@etoile.example' } as const
  const client = known(story, 'Hôtel de l’Étoile Fictive SAS', 'business', who)
  const invoice = story.invoice(client, 64, 748_000, 'E-091', texts.projects.rooms)
  story.invoice(client, 31, 396_000, 'E-108', texts.projects.lobby)
  story.invoice(client, 3, 104_400, 'E-128', texts.projects.terrace)
  const subject = texts.subject('E-091')
  story.said(client, [invoice], { channel: 'email', ago: 56, step: 'd7', subject, text: texts.reminder('E-091') })
  story.said(client, [invoice], { channel: 'call', ago: 49, step: 'd14', outcome: 'NR', note: texts.notes.away })
  story.said(client, [invoice], { channel: 'call', ago: 47, step: 'd14', outcome: 'TIERS' })
  story.said(client, [invoice], { channel: 'email', ago: 33, step: 'd30', subject, text: texts.firmReminder('E-091') })
  story.said(client, [], { channel: 'note', ago: 60, note: texts.notes.visit })
}

function callbackToday(story: Story): void {
  const { texts, today } = story
  const who = { civility: 'm', firstName: 'Octave', lastName: 'Personne', phone: '+33639980108' } as const
  const client = known(story, 'Octave Personne', 'consumer', who)
  const invoice = story.invoice(client, 19, 96_500, 'E-117', texts.projects.shelves)
  story.said(client, [invoice], { channel: 'sms', ago: 11, step: 'd7', text: texts.sms('E-117') })
  const talk = { channel: 'call', ago: 1, step: 'd14', outcome: 'RAPPEL', note: texts.notes.callback } as const
  story.callback(client, invoice, talk, `${today}T15:30:00.000Z`, texts.callbackReason)
}

function voicemailLeft(story: Story): void {
  const { texts } = story
  const who = { firstName: 'Sam', lastName: 'Nowhere', phone: '+33199000109', email: 'accounts@nowhere.example' }
  const client = known(story, 'Nowhere Studio Ltd', 'business', who, { language: 'en', country: 'GB' })
  const invoice = story.invoice(client, 24, 264_000, 'E-113', texts.projects.studio)
  story.said(client, [invoice], {
    channel: 'email',
    ago: 16,
    step: 'd7',
    subject: exampleTexts.en.subject('E-113'),
    text: exampleTexts.en.reminder('E-113'),
  })
  story.said(client, [invoice], { channel: 'call', ago: 5, step: 'd14', outcome: 'MSG', note: texts.notes.voicemail })
}

function settled(story: Story): void {
  const { texts } = story
  const who = {
    civility: 'mme',
    lastName: 'Ailleurs',
    phone: '+33639980110',
    email: 'cafe@nulle-part.example',
  } as const
  const client = known(story, 'Café de Nulle-Part', 'business', who)
  const invoice = story.invoice(client, 15, 21_500, 'E-119', texts.projects.door)
  story.said(client, [invoice], { channel: 'sms', ago: 7, step: 'd7', text: texts.sms('E-119') })
  story.paid(client, invoice, 6, 21_500)
  story.said(client, [invoice], { channel: 'note', ago: 6, note: texts.notes.thanks })
}

/** Three parts: the first one came in time, the next one is not due yet. */
function instalments(story: Story): void {
  const { texts } = story
  const who = { civility: 'mme', lastName: 'Songe', phone: '+33639980111', email: 'auberge@bout.example' } as const
  const client = known(story, 'Auberge du Bout-Exemple', 'business', who)
  const invoice = story.invoice(client, 43, 240_000, 'E-102', texts.projects.dining)
  const subject = texts.subject('E-102')
  story.said(client, [invoice], { channel: 'email', ago: 35, step: 'd7', subject, text: texts.reminder('E-102') })
  const talk = { channel: 'call', ago: 28, step: 'd14', outcome: 'ECH', note: texts.notes.instalments } as const
  const said = { ...talk, reasonCode: 'no-money' } as const
  story.planned(client, [invoice], said, texts.planNote, [
    [18, 80_000],
    [-12, 80_000],
    [-42, 80_000],
  ])
  story.paid(client, invoice, 19, 80_000)
}

/** The eight days of a formal notice run: nothing else is sent meanwhile. */
function noticeRunning(story: Story): void {
  const { texts, daysAgo } = story
  const who = { civility: 'm', lastName: 'Mirage', phone: '+33199000112', email: 'bureau@mirage.example' } as const
  const client = known(story, 'Agence Mirage SARL', 'business', who)
  const invoice = story.invoice(client, 58, 167_500, 'E-095', texts.projects.meeting)
  const subject = texts.subject('E-095')
  story.said(client, [invoice], { channel: 'email', ago: 50, step: 'd7', subject, text: texts.reminder('E-095') })
  const talk = { channel: 'call', ago: 43, step: 'd14', outcome: 'PROM', note: texts.notes.vague } as const
  story.promised(client, [invoice], 167_500, { ...talk, reasonCode: 'soon' }, daysAgo(34))
  story.said(client, [invoice], { channel: 'email', ago: 28, step: 'd30', subject, text: texts.firmReminder('E-095') })
  const letter = { channel: 'registered-letter', ago: 4, step: 'd45', subject: texts.noticeSubject('E-095') } as const
  story.noticed(client, [invoice], { ...letter, text: texts.notice('E-095') }, daysAgo(-4), '1A 000 000 0000 0')
}
