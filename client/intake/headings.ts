/**
 * The words that head columns, in French and English, as data: no accents, no small words, "n°", "num", "#" and
 * "number" all as `no`, in any order (`heading-key.ts`). `sure` headings say what the column is; `weak` ones could
 * be something else, and lose against a sure one.
 */
import type { Field } from './fields.ts'
import { headingKey } from './heading-key.ts'

type Headings = Partial<Record<Field, string>>

/** A long list on several lines. */
const lines = (...parts: string[]): string => parts.join(', ')

/** The keys of a list. */
export const keysOf = (headings: string): string[] => headings.split(', ').map(headingKey)

export const sure: Record<Field, string> = {
  clientName: lines(
    'client, client name, nom client, customer, customer name, debiteur, nom debiteur, debtor, debtor name, tiers',
    'nom tiers, raison sociale, raison sociale client, nom raison sociale, nom ou raison sociale, organization',
    'organisation, organization name, company, company name, societe, nom societe, denomination',
    'denomination sociale, destinataire, bill to, billed to, acheteur, buyer, buyer name, entreprise',
    'nom entreprise, client facture, intitule client, libelle client, customer company, client company',
  ),
  clientNumber: lines(
    'client no, client id, client code, client ref, client reference, customer id, customer no, cust no',
    'customer code, customer ref, customer reference, compte client, compte client no, code tiers, tiers no',
    'compte tiers, compte auxiliaire, customer account, customer account no, debtor no, debiteur no, id no',
  ),
  invoiceNumber: lines(
    'invoice no, facture no, invoice, facture, invoice id, facture id, facture ref, facture reference',
    'invoice ref, invoice reference, document no, doc no, doc id, document id, piece no, piece ref',
    'piece reference, inv no, fact no, bill no, client facture no',
  ),
  issuedOn: lines(
    'invoice date, date facture, date facturation, issue date, date issued, issued, issued on, date emission',
    'emise, emis, emise le, facture date emission, date document, date piece, posting date, billing date',
    'bill date, invoice issue date, invoice issued date',
  ),
  dueOn: lines(
    'due date, due on, due in date, invoice due date, date echeance, echeance, date limite paiement',
    'date limite reglement, date limite, payable, payer avant, a payer avant, a payer, payment due date',
    'payment due, date exigibilite, exigible, net due date, date echeance facture, date restant',
  ),
  termDays: 'payment terms days, delai paiement, delai reglement, net days, term days, jours echeance, delai jours',
  amount: lines(
    'montant ttc, total ttc, ttc, prix ttc, net a payer, montant net a payer, montant facture',
    'facture montant ttc, invoice amount, total amount, invoice total, facture total, facture total ttc',
    'grand total, montant total ttc, montant total, total incl vat, amount incl vat, amount incl tax',
    'total incl tax, total amount incl vat, total including vat, gross amount, montant brut ttc',
    'invoice total amount',
  ),
  lineAmount: 'line total, total ligne, montant ligne, total ligne ttc, montant ligne ttc, line amount, item total',
  quantity: 'quantity, qty, quantite, qte, item quantity',
  unitPrice: 'unit price, prix unitaire, prix unitaire ht, pu, pu ht, item cost, unit cost, item price, cost',
  taxRate: 'tax rate, taux tva, vat rate, item tax rate',
  currency: 'currency, devise, currency code, code devise, invoice currency, monnaie, facture devise',
  paidAmount: lines(
    'amount paid, paid, montant paye, montant regle, regle, paye, payee, reglee, deja paye, deja regle',
    'montant encaisse, encaisse, total paye, total regle, amount received, received, total paid, ttc regle',
    'montant deja regle, paid to date',
  ),
  paidOn: lines(
    'date paid, paid on, settled date, settlement date, payment date, date paiement, date reglement, clear date',
    'cleared date, date encaissement, paid at, regle le, paye le, encaisse le, reglee le, payee le',
    'date reception reglement',
  ),
  balance: lines(
    'balance, balance restant, amount restant, restant, solde, solde restant, montant restant, reste a payer',
    'reste payer, restant a payer, restant a regler, reste a regler, reste, open amount, total open amount',
    'outstanding, outstanding amount, outstanding balance, remaining, remaining amount, remaining restant',
    'montant ouvert, montant impaye, impaye, balance due, amount due, balance due amount, invoice balance',
    'solde facture, remaining due, ttc restant, reste a recouvrer, non regle',
  ),
  status: lines(
    'status, invoice status, statut, etat, facture statut, etat facture, document status, payment status',
    'paiement statut, etat paiement',
  ),
  disputed: 'disputed, dispute, litige, a litige, conteste, contestee, contestation, contested, in dispute',
  documentType: 'document type, type piece, facture type, invoice type, nature document, nature piece',
  creditedInvoice: lines(
    'facture origine, facture origine no, facture liee, invoice original, invoice no original, credited invoice',
    'avoir sur facture, facture creditee, linked invoice, facture rattachee, avoir facture',
  ),
  project: lines(
    'project, project name, projet, nom projet, chantier, nom chantier, affaire, objet, facture objet, job',
    'job name, site',
  ),
  orderReference: lines(
    'po no, po, purchase order, purchase order no, order no, commande no, commande, bon commande, bon commande no',
    'order reference, order ref, commande ref, commande reference, engagement no, order id, bc',
  ),
  email: lines(
    'email, e mail, mail, courriel, adresse email, adresse mail, adresse e mail, email address, client email',
    'customer email, client mail, email recipient, adresse courriel, contact email, billing email',
    'email facturation',
  ),
  phone: lines(
    'phone, telephone, tel, mobile, portable, gsm, phone no, telephone no, tel no, tel portable, tel fixe',
    'tel mobile, telephone portable, telephone fixe, telephone mobile, client phone, client telephone, client tel',
    'customer phone, work phone, home phone, cell phone, contact phone, mobile phone, fixe',
  ),
  firstName: 'first name, firstname, prenom, contact first name, contact prenom, given name, client prenom',
  lastName: lines(
    'last name, lastname, nom famille, contact last name, contact nom, contact, contact name, surname',
    'family name, interlocuteur',
  ),
  street: lines(
    'street, address, adresse, rue, billing street, adresse facturation, address 1, adresse 1, address 1 line',
    'street address, billing address, voie, adresse client, client address, adresse postale',
    'document recipient address, apt billing suite, adresse 2, address 2, address 2 line, adresse complement',
    'customer address',
  ),
  postalCode: lines(
    'postal code, cp, zip, zip code, postcode, post code, billing postal code, client postal code',
    'code postal facturation, billing zip',
  ),
  city: 'city, ville, town, billing city, commune, localite, client ville, ville facturation',
  country: 'country, pays, billing country, country code, code pays, client pays',
  siren: 'siren, siret, siren no, siret no, client siren, client siret, siren siret, siret siren',
  vatNumber: lines(
    'vat no, vat, tva no, tva intracommunautaire, tva intracommunautaire no, tva intra, tva intra no, vat id',
    'client tva no, vat registration no',
  ),
  clientKind: lines(
    'client type, customer type, categorie client, nature client, client category, customer category',
    'particulier pro, client kind',
  ),
  legalForm: 'legal form, forme juridique, statut juridique',
  note: lines(
    'note, notes, private notes, public notes, remarque, remarques, commentaire, commentaires, comment, comments',
    'observations, observation',
  ),
  method: lines(
    'payment method, mode paiement, mode reglement, moyen paiement, moyen reglement, payment type',
    'methode paiement, type paiement, type reglement',
  ),
}

export const weak: Headings = {
  clientName:
    'name, nom, customer name full, full name, nom complet, account name, compte nom, libelle tiers, nom prenom',
  clientNumber: 'account no, compte no, account, compte, code',
  invoiceNumber: 'no, reference, ref, details, piece, document, id',
  issuedOn: 'date, created date, date creation, document create date, created, baseline create date',
  dueOn: 'due, payment date expected, date paiement prevue',
  termDays: 'terms, payment terms, conditions paiement, delai, conditions reglement',
  amount: 'amount, montant, total, converted, valeur, somme, prix, price',
  unitPrice: 'rate, price, prix, prix ht',
  status: 'state, situation',
  documentType: 'type, nature',
  project: 'libelle, label, subject, titre, title, intitule, designation, dossier',
  orderReference: 'your reference, votre reference, order, engagement',
  phone: 'contact',
  method: 'method, mode, moyen',
  note: 'description',
}

/** In a file of payments the only date is the day of the payment, whatever its name. */
export const weakInPayments: Headings = {
  paidOn: 'date, date operation, date valeur, created, date saisie',
}

/** Headings of the lines of an invoice: what tells one line per item from one line per invoice. */
export const itemHeadings: ReadonlySet<string> = new Set(
  keysOf(
    lines(
      'item, item name, item product, item description, item notes, item quantity, item cost, product, produit',
      'article, quantity, quantite, qte, qty, unit price, prix unitaire, prix unitaire ht, line, ligne, ligne no',
      'line no, line total, code article, ref article, item code, sku',
    ),
  ),
)
