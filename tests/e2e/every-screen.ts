/** Every screen and the main sheets, and how to get to each: what holds for all of them is tested on all of them. */
import type { Page } from 'playwright-core'
import { hardWorkspace } from './hard-workspace.ts'
import { settled } from './layout.ts'
import { DAY } from './phone.ts'
import { button, restoreBackup } from './walks.ts'

export interface Visit {
  name: string
  path: string
  /** Another instant than the tests' Monday. */
  at?: string
  /** What is there once it can be read. */
  shows: string | RegExp
  /** What opens the sheet or the menu that is meant. */
  open?: (page: Page) => Promise<void>
}

const hard = hardWorkspace()
const client = `/clients/${hard.clientId}`

const outcomes = (page: Page) => button(page, 'Noter le résultat').click()

async function outcome(page: Page, name: string): Promise<void> {
  await outcomes(page)
  await button(page, name).click()
  await button(page, 'Autre résultat').waitFor()
}

async function menu(page: Page, name: string | RegExp): Promise<void> {
  await button(page, name).first().click()
  await page.getByRole('menuitem').first().waitFor()
}

/** A moment of the timeline, whole. */
const told = (name: string, words: RegExp): Visit => ({
  name: `entry, ${name}`,
  path: client,
  shows: /^Établissements/,
  async open(page) {
    const history = page.locator('section').filter({ has: page.getByRole('heading', { name: 'Historique' }) })
    await history.getByRole('button', { name: words }).first().click()
    await page.getByRole('dialog').waitFor()
  },
})

/** A sheet that the first button of that name opens. */
const opened = (name: string, path: string, shows: string | RegExp, label: string | RegExp): Visit => ({
  name: `sheet ${name}`,
  path,
  shows,
  async open(page) {
    await button(page, label).first().click()
    await page.getByRole('dialog').waitFor()
  },
})

const added = (what: string, title: string): Visit => ({
  name: `sheet ${what}`,
  path: `${client}?add=${what}`,
  shows: title,
})

/** With the hard workspace on the phone. */
export const visits: Visit[] = [
  { name: 'today', path: '/', shows: 'Aujourd’hui' },
  { name: 'today, menu of a card', path: '/', shows: 'Aujourd’hui', open: (page) => menu(page, /^Reporter ou ouvrir/) },
  {
    name: 'today, putting off',
    path: '/',
    shows: 'Aujourd’hui',
    async open(page) {
      await menu(page, /^Reporter ou ouvrir/)
      await page.getByRole('menuitem', { name: 'Reporter à une date…' }).click()
      await page.getByRole('heading', { name: /^Reporter à quelle date/ }).waitFor()
    },
  },
  {
    name: 'today, adding a number',
    path: '/',
    shows: 'Aujourd’hui',
    async open(page) {
      await button(page, 'Ajouter un numéro').first().click()
      await page.getByRole('dialog').waitFor()
    },
  },
  {
    name: 'today, guards on a day off',
    path: '/',
    at: '2026-11-28T09:00:00Z',
    shows: 'Aujourd’hui',
    async open(page) {
      await page.getByRole('link', { name: 'Appeler' }).first().click()
      await page.getByRole('dialog').waitFor()
    },
  },
  {
    name: 'today, search',
    path: '/',
    shows: 'Aujourd’hui',
    async open(page) {
      await page.getByRole('searchbox').fill('vandenbroucke')
      await page.getByText(/^\d+\sclients trouvés$/).waitFor()
    },
  },
  { name: 'call', path: `${client}/call`, shows: /^Marie-Bénédicte/ },
  {
    name: 'call, whole script',
    path: `${client}/call`,
    shows: /^Marie-Bénédicte/,
    async open(page) {
      await button(page, 'Phrase suivante').click()
      await button(page, 'Tout le script').click()
    },
  },
  {
    name: 'call, excuse',
    path: `${client}/call`,
    shows: /^Marie-Bénédicte/,
    open: (page) => button(page, 'Chèque parti').click(),
  },
  {
    name: 'call, somebody else',
    path: `${client}/call`,
    shows: /^Marie-Bénédicte/,
    open: (page) => button(page, 'Quelqu’un d’autre').click(),
  },
  {
    name: 'call, anger',
    path: `${client}/call`,
    shows: /^Marie-Bénédicte/,
    open: (page) => button(page, 'Le ton monte').click(),
  },
  { name: 'call, outcomes', path: `${client}/call`, shows: /^Marie-Bénédicte/, open: outcomes },
  {
    name: 'call, promise',
    path: `${client}/call`,
    shows: /^Marie-Bénédicte/,
    open: (page) => outcome(page, 'Promet de payer'),
  },
  {
    name: 'call, callback',
    path: `${client}/call`,
    shows: /^Marie-Bénédicte/,
    open: (page) => outcome(page, 'À rappeler'),
  },
  { name: 'call, payment', path: `${client}/call`, shows: /^Marie-Bénédicte/, open: (page) => outcome(page, 'A payé') },
  {
    name: 'call, dispute',
    path: `${client}/call`,
    shows: /^Marie-Bénédicte/,
    open: (page) => outcome(page, 'Conteste'),
  },
  {
    name: 'call, all outcomes',
    path: `${client}/call`,
    shows: /^Marie-Bénédicte/,
    open: (page) => outcome(page, 'Autre résultat…'),
  },
  { name: 'case', path: client, shows: /^Établissements/ },
  { name: 'case, menu', path: client, shows: /^Établissements/, open: (page) => menu(page, 'Autres actions') },
  {
    name: 'case, adding',
    path: client,
    shows: /^Établissements/,
    async open(page) {
      await button(page, 'Ajouter au dossier').click()
      await page.getByRole('dialog').waitFor()
    },
  },
  added('note', 'Note'),
  added('payment', 'Règlement reçu'),
  added('promise', 'Promesse de règlement'),
  added('exchange', 'Échange'),
  added('creditNote', 'Avoir'),
  added('dispute', 'Noter un litige'),
  added('pause', 'Mettre les relances en pause'),
  added('plan', 'Échéancier'),
  added('arrangement', 'Autre accord'),
  added('legalAct', 'Ajouter un acte'),
  added('insolvency', 'Procédure collective'),
  told('an instalment plan of 24 parts', /^Échéancier de/),
  told('an arrangement', /^Geste de/),
  told('a legal act on 60 invoices', /^Ordonnance/),
  told('a bill of exchange', /^Lettre de change acceptée de/),
  told('answers to the satisfaction call', /^Satisfaction du client/),
  opened('satisfaction', client, /^Établissements/, /^(Appel|Refaire l’appel) de satisfaction/),
  opened('instalment received', client, /^Établissements/, 'Noter un versement reçu'),
  opened('agreement in writing', client, /^Établissements/, 'Envoyer le récapitulatif'),
  { name: 'client erased', path: `${client}/erase`, shows: 'Effacer un client' },
  told('a statement of interest on 60 invoices', /^Intérêts et indemnité au/),
  { name: 'interest', path: `${client}/interest`, shows: 'Intérêts et indemnité' },
  opened('interest, law', `${client}/interest`, 'Intérêts et indemnité', 'Ce que dit la loi'),
  { name: 'files', path: `${client}/files`, shows: 'Pièces' },
  opened('file', `${client}/files`, 'Pièces', /^Photo du chantier/),
  { name: 'papers', path: `${client}/papers`, shows: 'Courriers et dossiers' },
  { name: 'paper that lacks something', path: `${client}/papers/formal-notice`, shows: 'Mise en demeure' },
  { name: 'evidence pack', path: `${client}/evidence`, shows: 'Dossier de preuve' },
  { name: 'paper followed', path: `${client}/papers/kept/${hard.paperId}`, shows: 'Mise en demeure de payer' },
  opened(
    'paper handed over',
    `${client}/papers/kept/${hard.paperId}`,
    'Mise en demeure de payer',
    'Noter un autre envoi',
  ),
  opened('state of a letter', `${client}/papers/kept/${hard.paperId}`, 'Mise en demeure de payer', 'Non réclamé'),
  { name: 'plan to sign', path: `${client}/papers/sign/debtor`, shows: 'Signature du client' },
  { name: 'paper to read', path: `${client}/papers/chronology`, shows: 'Chronologie' },
  { name: 'ways', path: `${client}/routes`, shows: 'Voies possibles' },
  opened('way', `${client}/routes`, 'Voies possibles', /^Fiche/),
  {
    name: 'sheet merge',
    path: client,
    shows: /^Établissements/,
    async open(page) {
      await menu(page, 'Autres actions')
      await page.getByRole('menuitem', { name: /^Fusionner/ }).click()
      await page.getByRole('heading', { name: 'Fusionner deux fiches' }).waitFor()
    },
  },
  { name: 'client edited', path: `${client}/edit`, shows: 'Fiche client' },
  { name: 'client new', path: '/clients/new', shows: 'Nouveau client' },
  { name: 'clients', path: '/clients', shows: 'Vos clients' },
  { name: 'invoice', path: `/invoices/${hard.invoiceId}`, shows: /^Facture/ },
  {
    name: 'invoice, mentions',
    path: `/invoices/${hard.invoiceId}`,
    shows: /^Facture/,
    async open(page) {
      await page.getByText(/^Mentions de paiement/).click()
      await page.getByText('Taux des pénalités de retard').waitFor()
    },
  },
  opened('bill', `/invoices/${hard.invoiceId}`, /^Facture/, 'Ajouter un effet'),
  { name: 'bank', path: '/bank', shows: 'Règlements reçus' },
  { name: 'bills', path: '/bills', shows: 'Effets de commerce' },
  { name: 'disputes', path: '/disputes', shows: 'Litiges en cours' },
  { name: 'invoice new', path: '/invoices/new', shows: 'Nouvelle facture' },
  {
    name: 'invoice new, a term too long',
    path: `/invoices/new?client=${hard.clientId}`,
    shows: 'Nouvelle facture',
    async open(page) {
      await page.getByLabel('Échéance').fill('2028-12-31')
      await button(page, 'Voir la règle').waitFor()
    },
  },
  { name: 'import', path: '/import', shows: 'Importer un fichier' },
  { name: 'outbox', path: '/outbox', shows: 'À envoyer' },
  { name: 'settings', path: '/settings', shows: 'Vos réglages' },
  { name: 'business', path: '/settings/business', shows: 'Activité et coordonnées' },
  { name: 'creditors', path: '/settings/creditors', shows: 'Créanciers et mandats' },
  { name: 'creditor new', path: '/settings/creditors/new', shows: /créancier/i },
  { name: 'language', path: '/settings/language', shows: 'Langue' },
  { name: 'appearance', path: '/settings/appearance', shows: 'Apparence' },
  { name: 'scripts', path: '/settings/scripts', shows: 'Scripts d’appel' },
  { name: 'reminders', path: '/settings/reminders', shows: 'Jours et rythme des relances' },
  { name: 'notifications, no account', path: '/settings/notifications', shows: 'Dans votre agenda' },
  { name: 'automatic e-mails', path: '/settings/automatic', shows: 'E-mails automatiques' },
  opened('automatic e-mail that failed', '/settings/automatic', 'E-mails automatiques', /Non envoyé/),
  {
    name: 'automatic e-mails one by one',
    path: '/settings/automatic',
    shows: 'E-mails automatiques',
    async open(page) {
      await button(page, /^Ouvrir/)
        .last()
        .click()
      await page.getByRole('heading', { name: 'L’un après l’autre' }).waitFor()
    },
  },
  { name: 'mail, no account', path: '/settings/mail', shows: 'Ma messagerie' },
  { name: 'strategies', path: '/settings/strategies', shows: 'Scénarios de relance' },
  { name: 'strategy, ready', path: '/settings/strategies/standard', shows: 'Classique' },
  { name: 'strategy, own', path: `/settings/strategies/${hard.strategyId}`, shows: /^Grands donneurs/ },
  { name: 'strategy, new', path: '/settings/strategies/new', shows: 'Nouveau scénario' },
  { name: 'strategy, copied', path: '/settings/strategies/new?copy=public', shows: 'Nouveau scénario' },
  opened('step', `/settings/strategies/${hard.strategyId}`, /^Grands donneurs/, 'Modifier l’étape 24'),
  { name: 'templates', path: '/settings/templates', shows: 'Modèles de message' },
  { name: 'template, sms', path: '/settings/templates/fr/firm/sms/firm', shows: 'Relance ferme' },
  {
    name: 'template, wrong',
    path: '/settings/templates/fr/friendly/email/friendly?profile=reliable',
    shows: 'Première relance',
    async open(page) {
      await page.getByRole('textbox', { name: 'Message' }).fill('Un huissier viendra au sujet de {numro}.')
      await page.getByText(/Champ inconnu/).waitFor()
    },
  },
  { name: 'ways to pay', path: `${client}/pay`, shows: 'Faire payer' },
  { name: 'script', path: '/settings/scripts/fr/firm', shows: 'Rappel ferme' },
  { name: 'script, excuse', path: '/settings/scripts/fr/excuse-soon', shows: /^Dit/ },
  { name: 'data', path: '/settings/data', shows: 'Sauvegarde et stockage' },
  { name: 'about', path: '/settings/about', shows: 'À propos' },
  { name: 'account', path: '/settings/account', shows: 'Votre compte' },
  { name: 'team, no account', path: '/settings/team', shows: 'Une équipe demande un compte' },
  { name: 'invitation', path: `/join#${'0'.repeat(64)}`, shows: 'Rejoindre une équipe' },
  { name: 'invitation, cut', path: '/join#0', shows: 'Ce lien est incomplet' },
  { name: 'unknown address', path: '/nowhere', shows: 'Cette page n’existe pas' },
]

/** With nothing on the phone, in this order. */
export const firstVisits: Visit[] = [
  { name: 'first run', path: '/start', shows: 'Bienvenue' },
  {
    name: 'first mandate',
    path: '/start',
    shows: 'Bienvenue',
    async open(page) {
      await page.getByRole('radio', { name: 'Celles d’autrui' }).check()
      await page.getByLabel('Le nom de votre activité').fill('Recouvrement Perrin')
      await button(page, 'Commencer').click()
      await page.getByRole('heading', { name: /^Pour qui relancez-vous/ }).waitFor()
    },
  },
  { name: 'today, first day', path: '/', shows: /^Vos factures en retard/ },
  { name: 'clients, none yet', path: '/clients', shows: 'Vos clients' },
]

/** Where each page was last. */
const places = new WeakMap<Page, Visit>()

export async function visit(page: Page, url: string, to: Visit): Promise<void> {
  const { path, at, shows, open } = to
  const from = places.get(page)
  places.set(page, to)
  await page.clock.setFixedTime(new Date(at ?? DAY))
  // From one screen to another as a link does it, for a third of a page load; a sheet is best left by a new one.
  const isNear = from && !from.open && from.at === at && screenOf(from) !== screenOf(to)
  if (isNear) await follow(page, path)
  else await page.goto(url + path)
  await page.getByRole('heading', { name: shows }).first().waitFor()
  await open?.(page)
  await settled(page)
}

const screenOf = ({ path }: Visit): string => path.split('?')[0] ?? path

const follow = (page: Page, path: string): Promise<void> =>
  page.evaluate((address) => {
    history.pushState(null, '', address)
    dispatchEvent(new PopStateEvent('popstate'))
  }, path)

/** The hard workspace as a person gets it there: from a backup. */
export const fill = (page: Page, url: string): Promise<void> => restoreBackup(page, url, hard.backup)
