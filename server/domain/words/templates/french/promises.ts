/** Around a promise, in French: confirmed, recalled the day before, and asked about when it was not kept. */
import type { Words } from '../template.ts'
import type { TemplateKey } from '../uses.ts'

export const promises = {
  'promise-reminder.email': {
    subject: 'Comme convenu, règlement du {promiseOn}',
    body: `Un mot pour rappeler le règlement de {promiseAmount}{?method} convenu pour le {promiseOn}, au nom {ofClient} :

{lines}

{pay?}

Si un imprévu se présente, [prévenez-nous|préviens-nous] dès aujourd’hui : nous trouverons une solution. Et si le règlement est déjà parti, merci beaucoup. Bonne journée.`,
  },
  'promise-reminder.sms': {
    body: '{greeting} petit rappel : règlement de {promiseAmount} convenu pour le {promiseOn} (facture {number}, {client}).{?others} Un imprévu ? [Prévenez-nous|Préviens-nous] aujourd’hui. Merci et bonne journée. {sign}{?online}',
  },
  'promise-reminder.messenger': {
    body: `{greeting}

C’est bientôt le {promiseOn} : nous avions convenu d’un règlement de {promiseAmount}{?method} (facture {number}, {client}).{?others}

Tout est prêt ? Si quelque chose change, un mot ici nous aide à nous organiser.

{pay?}

Merci, et bonne journée. {signLine}`,
  },

  'promise-broken.email': {
    subject: 'Notre accord du {promiseMadeOn} : {invoices}',
    body: `Le {promiseMadeOn}, nous avions convenu d’un règlement de {promiseAmount} pour le {promiseOn}. Sauf erreur de notre part, nous ne l’avons pas reçu en totalité à ce jour.

{partReceived?}

Voici ce qui reste à régler au nom {ofClient} :

{lines}

Que s’est-il passé ? Merci de nous indiquer dès maintenant une nouvelle date, la plus proche possible. Si la somme entière n’est pas disponible, un premier versement aujourd’hui serait un bon signe.

{pay?}

Si le règlement est parti entre-temps, [envoyez-nous|envoie-nous] simplement sa date et sa référence. Merci.`,
  },
  'promise-broken.email.firm': {
    subject: 'Engagement du {promiseMadeOn} non tenu : {invoices}',
    body: `Le {promiseMadeOn}, un règlement de {promiseAmount} nous avait été annoncé pour le {promiseOn}. Cette somme ne nous est pas parvenue en totalité.

{partReceived?}

Voici ce qui reste à régler au nom {ofClient} :

{lines}

Nous ne pouvons pas repousser une nouvelle fois sans un premier versement. Merci d’en effectuer un d’ici le {replyBy}, et de nous écrire la date du solde. À défaut, nous préparerons une mise en demeure de payer, ce que nous préférons éviter.

{pay?}

Si le règlement est parti entre-temps, merci de nous envoyer sa date et sa référence.`,
  },
  'promise-broken.sms': {
    body: '{greeting} le règlement de {promiseAmount} convenu pour le {promiseOn} n’est pas arrivé en entier. Facture {number} ({client}), échue le {dueOn} : il reste {amount}.{?others} Quelle nouvelle date [pouvez-vous|peux-tu] tenir ? {sign}{?online}',
  },
  'promise-broken.sms.firm': {
    body: '{greeting} le règlement de {promiseAmount} convenu pour le {promiseOn} n’est pas arrivé en entier. Facture {number} ({client}), échue le {dueOn} : il reste {amount}.{?others} Nous attendons un versement d’ici le {replyBy}. {sign}{?online}',
  },
  'promise-broken.messenger': {
    body: `{greeting}

Nous avions convenu, le {promiseMadeOn}, d’un règlement de {promiseAmount} pour le {promiseOn}, et nous ne l’avons pas reçu en totalité. La facture {number} ({client}), échue le {dueOn}, reste due : {amount}.{?others}

Que s’est-il passé ? [Donnez-nous|Donne-nous] aujourd’hui une nouvelle date, avec si possible un premier versement.

{pay?}

{signLine}`,
  },
  'promise-broken.letter': {
    subject: 'Notre accord du {promiseMadeOn} : {invoices}',
    body: `Par notre accord du {promiseMadeOn}, il était convenu qu’un règlement de {promiseAmount} nous parviendrait le {promiseOn}. À ce jour, nous ne l’avons pas reçu en totalité.

{partReceived?}

Il reste à régler, au nom {ofClient} :

{dated}

Nous [vous|te] remercions de régler {total}, ou de nous adresser par écrit, d’ici le {replyBy}, une nouvelle date accompagnée d’un premier versement.

{pay?}

Si ce règlement a croisé notre lettre, nous [vous|te] prions de nous en indiquer la date et la référence.`,
  },

  'promise-confirmation.email': {
    subject: 'C’est noté : règlement du {promiseOn}',
    body: `Merci pour notre échange. Comme convenu, nous notons un règlement de {promiseAmount}{?method}, au plus tard le {promiseOn}, au nom {ofClient} :

{lines}

{pay?}

Si ce n’est pas ce que nous avons convenu, [répondez-nous|réponds-nous] aujourd’hui. Et si un imprévu survient, [prévenez-nous|préviens-nous] avant cette date : nous trouverons une solution. Merci et bonne journée.`,
  },
  'promise-confirmation.sms': {
    body: '{greeting} merci pour notre échange. C’est noté : règlement de {promiseAmount}{?method}, au plus tard le {promiseOn}, pour {invoices} ({client}). Si ce n’est pas cela, [répondez-nous|réponds-nous]. Bonne journée. {sign}{?online}',
  },
  'promise-confirmation.messenger': {
    body: `{greeting}

Merci pour notre échange. Nous notons un règlement de {promiseAmount}{?method}, au plus tard le {promiseOn}, pour {invoices} ({client}).

Un simple « d’accord » en réponse suffit. Et si un imprévu survient, [prévenez-nous|préviens-nous] avant cette date.

{pay?}

Bonne journée. {signLine}`,
  },
} as const satisfies Partial<Record<TemplateKey, Words>>
