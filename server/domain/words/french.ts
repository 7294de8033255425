/** Ready-made messages in French. Warm first, firm where needed, never a threat; every paragraph can be sent as it is. */
import type { Frame, MessageStage, Template } from './templates.ts'

export const VERSION = '1'

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
  lineProject: ' ({project})',
  lineLink: '\n  {link}',
  lineContested: ', hors {contested} en cours de discussion',
  lineTotal: 'Total restant dû : {total}',
  theseOne: 'de la facture suivante',
  theseMany: 'des factures suivantes',
  subjectOne: 'facture {number}',
  subjectMany: '{count} factures, dont la {number}',
  othersOne: ' Avec une autre facture, le total restant dû est de {total}.',
  othersMany: ' Avec {count} autres factures, le total restant dû est de {total}.',
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
  formula: '[Nous vous prions d’agréer, {title}, nos salutations distinguées.|Bien à toi,]',
  who: { mme: 'Madame {name}', m: 'Monsieur {name}', unknown: 'Madame ou Monsieur {name}' },
  payer: 'la personne qui suit les règlements',
}

export const templates: Record<MessageStage, Template> = {
  friendly: {
    subject: 'Petit rappel : {invoices}',
    body: `Sauf erreur de notre part, nous n’avons pas encore reçu le règlement {these}, au nom {ofClient} :

{lines}

Il s’agit sans doute d’un simple oubli. [Pourriez-vous|Pourrais-tu] nous dire à quelle date le règlement est prévu ?

S’il [vous|te] manque un document ou si quelque chose ne convient pas, [répondez|réponds] simplement à ce message : nous regarderons cela ensemble.

{pay?}

Si le règlement est déjà parti, [ne tenez|ne tiens] pas compte de ce message. Merci d’avance et bonne journée.`,
    short:
      '{greeting} sauf erreur de notre part, la facture {number} ({client}), échue le {dueOn}, reste à régler : {amount}.{?others} [Pourriez-vous|Pourrais-tu] nous dire quand le règlement est prévu ? Si c’est déjà fait, merci et bonne journée. {sign}',
  },
  firm: {
    subject: 'Règlement attendu : {invoices}',
    body: `Nous revenons vers [vous|toi] au sujet {these}, au nom {ofClient}, dont le règlement ne nous est toujours pas parvenu :

{lines}

La plus ancienne échéance est dépassée de {late}. Nous [vous|te] remercions de régler {total}, ou de nous indiquer d’ici le {replyBy} une date précise et le moyen de paiement prévu.

Si [vous traversez|tu traverses] une passe difficile, [dites-le-nous|dis-le-nous] : un règlement en plusieurs fois peut s’étudier. Et si un point de la facture pose question, nous y répondrons aussitôt.

{pay?}

Nous comptons sur [votre|ta] réponse. Merci.`,
    short:
      '{greeting} le règlement de la facture {number} ({client}), échue le {dueOn}, ne nous est toujours pas parvenu : {amount}.{?others} Merci de régler, ou de nous donner d’ici le {replyBy} une date précise. {sign}',
  },
  preventive: {
    subject: 'Tout est-il en ordre : {invoices}',
    body: `Nous prenons des nouvelles au sujet {these}, au nom {ofClient} :

{lines}

La prestation [vous |t’]a-t-elle donné satisfaction ? La facture est-elle bien arrivée, au bon service et avec les pièces utiles ?

Si quelque chose manque ou ne convient pas, [répondez|réponds] simplement à ce message : nous nous en occupons tout de suite. Sinon, pouvons-nous compter sur un règlement à la date prévue ?

{pay?}

Merci, et bonne journée.`,
    short:
      '{greeting} petit point sur la facture {number} ({client}), à régler au plus tard le {dueOn} : {amount}.{?others} Est-elle bien arrivée, et tout [vous |te ]convient-il ? Sinon, [dites-le-nous|dis-le-nous]. Merci et bonne journée. {sign}',
  },
  'promise-reminder': {
    subject: 'Comme convenu, règlement du {promiseOn}',
    body: `Un mot pour rappeler le règlement de {promiseAmount}{?method} convenu pour le {promiseOn}, au nom {ofClient} :

{lines}

{pay?}

Si un imprévu se présente, [prévenez-nous|préviens-nous] dès aujourd’hui : nous trouverons une solution. Et si le règlement est déjà parti, merci beaucoup. Bonne journée.`,
    short:
      '{greeting} petit rappel : règlement de {promiseAmount} convenu pour le {promiseOn} (facture {number}, {client}).{?others} Un imprévu ? [Prévenez-nous|Préviens-nous] aujourd’hui. Merci et bonne journée. {sign}',
  },
  'instalment-missed': {
    subject: 'Notre échéancier : {invoices}',
    body: `Nous avions convenu d’un règlement en plusieurs fois. Sauf erreur de notre part, le dernier versement prévu ne nous est pas parvenu en totalité. Voici ce qui reste à régler au nom {ofClient} :

{lines}

[Pouvez-vous|Peux-tu] nous dire ce qui s’est passé et à quelle date ce versement arrivera ? Si l’échéancier n’est plus tenable, mieux vaut en parler maintenant : nous chercherons avec [vous|toi] ce qui peut l’être.

{pay?}

Si le versement est parti entre-temps, [envoyez-nous|envoie-nous] simplement sa date et sa référence. Merci.`,
    short:
      '{greeting} sauf erreur, le dernier versement de notre échéancier (facture {number}, {client}, échue le {dueOn}) ne nous est pas parvenu en totalité. Reste à régler : {amount}.{?others} [Pouvez-vous|Peux-tu] nous dire quand il arrivera ? Merci. {sign}',
  },
  'hand-over': {
    subject: 'Pour trouver une issue : {invoices}',
    body: `Nous avons écrit plusieurs fois au sujet {these}, au nom {ofClient}, sans qu’une solution ait été trouvée :

{lines}

La plus ancienne échéance est dépassée de {late}. Sans règlement ni proposition de [votre|ta] part d’ici le {deadline}, nous envisagerons de confier le suivi de ce dossier à un tiers.

Un échange direct reste ce que nous préférons : [répondez|réponds] à ce message avec une date ou une proposition, même en plusieurs fois, et nous l’étudierons.

{pay?}

Si le règlement est déjà parti, [envoyez-nous|envoie-nous] sa date et sa référence. Merci.`,
    short:
      '{greeting} la facture {number} ({client}), échue le {dueOn}, reste due : {amount}.{?others} Sans règlement ni proposition d’ici le {deadline}, nous envisagerons d’en confier le suivi à un tiers. [Répondez-nous|Réponds-nous], une solution reste possible. {sign}',
  },
  'promise-broken': {
    subject: 'Notre accord du {promiseMadeOn} : {invoices}',
    body: `Le {promiseMadeOn}, nous avions convenu d’un règlement de {promiseAmount} pour le {promiseOn}. Sauf erreur de notre part, nous ne l’avons pas reçu en totalité à ce jour.

{partReceived?}

Voici ce qui reste à régler au nom {ofClient} :

{lines}

Que s’est-il passé ? Merci de nous indiquer dès maintenant une nouvelle date, la plus proche possible. Si la somme entière n’est pas disponible, un premier versement aujourd’hui serait un bon signe.

{pay?}

Si le règlement est parti entre-temps, [envoyez-nous|envoie-nous] simplement sa date et sa référence. Merci.`,
    short:
      '{greeting} nous avions convenu d’un règlement de {promiseAmount} pour le {promiseOn}, que nous n’avons pas reçu en totalité. La facture {number} ({client}), échue le {dueOn}, reste due : {amount}.{?others} [Pouvez-vous|Peux-tu] nous donner une nouvelle date aujourd’hui ? {sign}',
  },
  'formal-notice-announced': {
    subject: 'Avant mise en demeure : {invoices}',
    body: `Malgré nos relances, nous n’avons pas reçu le règlement {these}, au nom {ofClient} :

{lines}

La plus ancienne échéance est dépassée de {late}. Sans règlement de {total} ni réponse de [votre|ta] part d’ici le {deadline}, nous [vous |t’]adresserons une mise en demeure de payer.

Nous préférons l’éviter. Un appel ou une réponse à ce message suffit pour convenir d’une date ou d’un règlement en plusieurs fois, ou pour nous dire ce qui fait obstacle.

{pay?}

Si le règlement est déjà parti, [envoyez-nous|envoie-nous] sa date et sa référence. Merci.`,
    short:
      '{greeting} malgré nos relances, la facture {number} ({client}), échue le {dueOn}, reste due : {amount}.{?others} Sans règlement ni réponse d’ici le {deadline}, nous [vous |t’]adresserons une mise en demeure. Un appel suffit pour convenir d’une solution. {sign}',
  },
  'promise-confirmation': {
    subject: 'C’est noté : règlement du {promiseOn}',
    body: `Merci pour notre échange. Comme convenu, nous notons un règlement de {promiseAmount}{?method}, au plus tard le {promiseOn}, au nom {ofClient} :

{lines}

{pay?}

Si ce n’est pas ce que nous avons convenu, [répondez-nous|réponds-nous] aujourd’hui. Et si un imprévu survient, [prévenez-nous|préviens-nous] avant cette date : nous trouverons une solution. Merci et bonne journée.`,
    short:
      '{greeting} merci pour notre échange. C’est noté : règlement de {promiseAmount}{?method}, au plus tard le {promiseOn}, pour {invoices} ({client}). Si ce n’est pas cela, [répondez-nous|réponds-nous]. Bonne journée. {sign}',
  },
  resend: {
    subject: 'De nouveau, {invoices}',
    body: `Comme convenu, voici de nouveau les références utiles, au nom {ofClient} :

{lines}

Pour être sûrs que tout est bien arrivé cette fois, nous [vous|te] remercions de nous répondre d’un mot, en indiquant la date de règlement prévue. S’il faut l’adresser à quelqu’un d’autre ou sous une autre forme, [dites-le-nous|dis-le-nous].

{pay?}

Merci et bonne journée.`,
    short:
      '{greeting} comme convenu, voici de nouveau les références : facture {number} ({client}), échéance du {dueOn}, reste dû {amount}.{?others} [Pouvez-vous|Peux-tu] confirmer la réception et nous dire quand le règlement est prévu ? Merci. {sign}',
  },
  'voicemail-sms': {
    subject: 'Merci de nous rappeler',
    body: `Nous avons essayé de [vous|te] joindre au sujet d’un dossier en cours. Merci de nous rappeler ou de nous dire quand [vous êtes|tu es] disponible.

Bonne journée.`,
    short:
      '{greeting} ici {me}. Nous avons essayé de [vous|te] joindre au sujet d’un dossier en cours. Merci de nous rappeler à ce numéro, ou de nous dire quand [vous êtes|tu es] disponible. Bonne journée.',
  },
  thanks: {
    subject: 'Règlement bien reçu, merci',
    body: `Nous avons bien reçu [votre|ton] règlement de {received} au nom {ofClient}. Merci beaucoup !

{balance}

Au plaisir de travailler à nouveau ensemble. Bonne journée.`,
    short:
      '{greeting} [votre|ton] règlement de {received} ({client}) est bien arrivé, merci beaucoup ! {balanceShort} Bonne journée. {sign}',
  },
}
