/** What is written in the example's journal, in each language. Names of clients say themselves that they are invented. */
import type { Language } from '../../../server/domain/records/primitives.ts'

const fr = {
  business: 'Menuiserie Exemple',
  signature: 'Camille Exemple, Menuiserie Exemple',
  street: '1 rue de l’Exemple',
  city: 'Villexemple',
  projects: {
    kitchen: 'Cuisine de la rue basse',
    counter: 'Comptoir d’accueil',
    school: 'Portes de l’école',
    hall: 'Bancs de la salle des fêtes',
    shelves: 'Bibliothèque sur mesure',
    stairs: 'Escalier du hall',
    window: 'Vitrine et étagères',
    rooms: 'Têtes de lit, premier étage',
    lobby: 'Banque d’accueil',
    repair: 'Réparation d’une armoire',
    terrace: 'Tables de terrasse',
    door: 'Porte d’entrée',
    studio: 'Cloison du studio',
    dining: 'Parquet de la salle à manger',
    meeting: 'Salle de réunion',
  },
  reminder: (number: string) =>
    `Bonjour,\n\nSauf erreur de notre part, la facture ${number} est arrivée à échéance. Pouvez-vous nous dire quand elle sera réglée ?\n\nBien cordialement,\nCamille Exemple`,
  firmReminder: (number: string) =>
    `Bonjour,\n\nMalgré nos échanges, la facture ${number} reste à régler. Merci de nous indiquer sous huit jours la date de votre virement.\n\nCordialement,\nCamille Exemple`,
  notice: (number: string) =>
    `Madame, Monsieur,\n\nMalgré nos relances, la facture ${number} reste impayée. Nous vous mettons en demeure de la régler sous huit jours à compter de la réception de la présente.\n\nCamille Exemple`,
  subject: (number: string) => `Facture ${number}`,
  noticeSubject: (number: string) => `Mise en demeure, facture ${number}`,
  notes: {
    promised: 'Attend un acompte de son client. Promet 500 € d’ici une semaine.',
    approval: 'Dossier au service technique, en attente de visa. Rappeler après le 15.',
    kept: 'A bien viré la première moitié, comme promis.',
    dispute: 'Une étagère rayée : conteste cette partie, règlera le reste.',
    voicemail: 'Message laissé, sans parler de la facture.',
    callback: 'En rendez-vous, demande à être rappelé en fin de journée.',
    away: 'Ça sonne, personne.',
    thanks: 'Réglé le lendemain du SMS. Client agréable.',
    visit: 'Livraison par la cour, demander la comptable.',
    instalments: 'Saison creuse. Propose trois virements de 800 €, un par mois.',
    vague: '« Cette semaine, sans faute. » Rien reçu depuis.',
  },
  planNote: 'Accord confirmé par e-mail le jour même',
  disputeReason: 'Étagère livrée rayée',
  callbackReason: 'Rappeler en fin de journée',
  sms: (number: string) =>
    `Bonjour, la facture ${number} est arrivée à échéance. Merci de votre retour. Camille Exemple`,
  approver: 'Service technique, puis comptabilité',
  portal: 'Chorus Pro',
  paymentDay: 'Le 30 du mois',
}

const en: typeof fr = {
  business: 'Example Joinery',
  signature: 'Camille Exemple, Example Joinery',
  street: '1 rue de l’Exemple',
  city: 'Villexemple',
  projects: {
    kitchen: 'Kitchen in the low street',
    counter: 'Reception counter',
    school: 'School doors',
    hall: 'Benches for the village hall',
    shelves: 'Made-to-measure bookcase',
    stairs: 'Staircase in the hall',
    window: 'Shop window and shelves',
    rooms: 'Headboards, first floor',
    lobby: 'Front desk',
    repair: 'Wardrobe repair',
    terrace: 'Terrace tables',
    door: 'Front door',
    studio: 'Studio partition',
    dining: 'Dining room floor',
    meeting: 'Meeting room',
  },
  reminder: (number) =>
    `Hello,\n\nUnless we are mistaken, invoice ${number} is now due. Could you tell us when it will be paid?\n\nKind regards,\nCamille Exemple`,
  firmReminder: (number) =>
    `Hello,\n\nDespite our conversations, invoice ${number} is still open. Please let us know the date of your transfer within eight days.\n\nRegards,\nCamille Exemple`,
  notice: (number) =>
    `Dear Sir or Madam,\n\nDespite our reminders, invoice ${number} is still unpaid. We hereby give you formal notice to pay it within eight days of receiving this letter.\n\nCamille Exemple`,
  subject: (number) => `Invoice ${number}`,
  noticeSubject: (number) => `Formal notice, invoice ${number}`,
  notes: {
    promised: 'Waiting for a down payment from their own client. Promises €500 within a week.',
    approval: 'With the technical department, waiting for approval. Call again after the 15th.',
    kept: 'Transferred the first half, as promised.',
    dispute: 'One shelf is scratched: contests that part, will pay the rest.',
    voicemail: 'Left a message, without mentioning the invoice.',
    callback: 'In a meeting, asks to be called back at the end of the day.',
    away: 'It rings, nobody answers.',
    thanks: 'Paid the day after the text message. A pleasant client.',
    visit: 'Deliver through the yard, ask for the accountant.',
    instalments: 'Low season. Offers three transfers of €800, one a month.',
    vague: '“This week, without fail.” Nothing came.',
  },
  planNote: 'Agreement confirmed by e-mail the same day',
  disputeReason: 'Shelf delivered with a scratch',
  callbackReason: 'Call back at the end of the day',
  sms: (number) => `Hello, invoice ${number} is now due. Thank you for getting back to me. Camille Exemple`,
  approver: 'Technical department, then accounting',
  portal: 'Chorus Pro',
  paymentDay: 'The 30th of the month',
}

export type ExampleTexts = typeof fr

export const exampleTexts: Record<Language, ExampleTexts> = { fr, en }
