/** What stands around the words of a message in French, and the pieces that values are made of. */
import type { Frame } from './frame.ts'

export const frame: Frame = {
  email: '{greeting}\n\n{mandate?}\n\n{body}\n\n{signature}',
  letter: 'Le {today}\n\n{letterGreeting}\n\n{mandate?}\n\n{body}\n\n{formula}\n\n{signature}',
  greetings: {
    mme: 'Bonjour Madame {name},',
    m: 'Bonjour Monsieur {name},',
    named: 'Bonjour {name},',
    unnamed: 'Bonjour,',
  },
  letterGreetings: { mme: 'Madame', m: 'Monsieur', unnamed: 'Madame, Monsieur' },
  line: '– Facture {number}{?project}, échéance du {dueOn} : reste dû {amount}',
  lineDated: '– Facture {number} du {issuedOn}{?project}, échéance du {dueOn} : reste dû {amount}',
  lineProject: ' ({project})',
  lineLink: '\n  {link}',
  lineContested: ', hors {contested} en cours de discussion',
  lineTotal: 'Total restant dû : {total}',
  theseOne: 'de la facture suivante',
  theseMany: 'des factures suivantes',
  subjectOne: 'facture {number}',
  subjectMany: '{count} factures, dont la {number}',
  othersOne: ' Avec une autre facture : {total} en tout.',
  othersMany: ' Avec {count} autres factures : {total} en tout.',
  mandate:
    'Nous [vous |t’]écrivons au nom {ofCreditor}, qui nous a confié le suivi de ses factures par mandat écrit du {mandateOn}.',
  onBehalf: '{sender}, pour {creditor}',
  signInMandate: '{me} (mandat du {mandateOn})',
  payByTransfer: 'Par virement, l’IBAN est le {iban}. Merci de rappeler le numéro de facture dans le libellé.',
  payOnline: 'Le règlement peut se faire en ligne : {link}',
  payBoth:
    'Par virement, l’IBAN est le {iban} (merci de rappeler le numéro de facture dans le libellé). En ligne : {link}',
  daysOne: '{count} jour',
  daysMany: '{count} jours',
  settled: 'Tout est désormais réglé de [votre|ton] côté.',
  stillDueShort: 'Il reste {total} à régler.',
  stillDue: 'Il reste à régler :\n{lines}',
  partReceived: 'Nous avons bien reçu {received}, et [vous |t’]en remercions ; il manque encore {missing}.',
  methods: {
    transfer: ' par virement',
    card: ' par carte',
    cheque: ' par chèque',
    cash: ' en espèces',
    'direct-debit': ' par prélèvement',
    other: '',
  },
  payOnlineShort: '\nPaiement en ligne : {link}',
  dueNow: 'Sur ce total, {due} est échu à ce jour.',
  dueAll: 'Toutes ces factures sont échues à ce jour.',
  historyOne: 'Notre précédent message à ce sujet date du {days}.',
  historyMany: 'Nos précédents messages à ce sujet datent des {days}.',
  consequences: {
    business:
      'Conformément à l’article L441-10 du code de commerce, des pénalités de retard courent depuis le lendemain de l’échéance et une indemnité forfaitaire pour frais de recouvrement est due pour chaque facture ; elles s’ajoutent à la somme ci-dessus.',
    consumer:
      'À compter de la réception de la présente, la somme due porte intérêt au taux légal (articles 1231-6 et 1344-1 du code civil).',
    public:
      'Les intérêts moratoires et l’indemnité forfaitaire prévus aux articles L2192-12 et suivants du code de la commande publique s’ajoutent à la somme ci-dessus.',
    abroad: 'Les intérêts de retard prévus par la loi ou par le contrat s’ajoutent à la somme ci-dessus.',
  },
  formula: '[Nous vous prions d’agréer, {title}, nos salutations distinguées.|Bien à toi,]',
  who: { mme: 'Madame {name}', m: 'Monsieur {name}', unknown: 'Madame ou Monsieur {name}' },
  payer: 'la personne qui suit les règlements',
}
