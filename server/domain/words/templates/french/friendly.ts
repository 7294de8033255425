/** The first reminder and the second, in French: an oversight is supposed, and an answer is easy to give. */
import type { Words } from '../template.ts'
import type { TemplateKey } from '../uses.ts'

export const friendly = {
  'friendly.email': {
    subject: 'Petit rappel : {invoices}',
    body: `Sauf erreur de notre part, nous n’avons pas encore reçu le règlement {these}, au nom {ofClient} :

{lines}

Il s’agit sans doute d’un simple oubli. [Pourriez-vous|Pourrais-tu] nous dire à quelle date le règlement est prévu ?

S’il [vous|te] manque un document ou si quelque chose ne convient pas, [répondez|réponds] simplement à ce message : nous regarderons cela ensemble.

{pay?}

Si le règlement est déjà parti, [ne tenez|ne tiens] pas compte de ce message. Merci d’avance et bonne journée.`,
  },
  'friendly.email.reliable': {
    subject: 'Un mot au sujet de {invoices}',
    body: `[Vos|Tes] règlements nous arrivent d’ordinaire à l’heure, aussi nous permettons-nous juste un signe : sauf erreur de notre part, celui {these} ne nous est pas encore parvenu, au nom {ofClient}.

{lines}

La facture a peut-être pris un autre chemin que d’habitude. Si c’est le cas, [dites-le-nous|dis-le-nous] et nous la renvoyons aussitôt. Sinon, la date de règlement prévue nous suffira.

{pay?}

Merci pour [votre|ta] fidélité, et bonne journée.`,
  },
  'friendly.email.new': {
    subject: 'Première échéance passée : {invoices}',
    body: `Sauf erreur de notre part, le règlement {these} ne nous est pas encore parvenu, au nom {ofClient} :

{lines}

Nous travaillons ensemble depuis peu : il est possible que la facture ne soit pas arrivée à la bonne personne, ou qu’une information manque pour la régler. [Pouvez-vous|Peux-tu] nous dire ce qu’il en est, et à quelle date le règlement est prévu ?

{pay?}

Si c’est déjà fait, merci, et [n’en tenez|n’en tiens] pas compte. Bonne journée.`,
  },
  'friendly.email.occasional': {
    subject: 'Petit rappel : {invoices}',
    body: `Nous n’avons pas encore reçu le règlement {these}, au nom {ofClient} :

{lines}

À quelle date [pouvez-vous|peux-tu] l’effectuer ? Si la somme entière est difficile à sortir en une fois, [dites-le-nous|dis-le-nous] dès à présent : un règlement en deux ou trois versements datés peut tout à fait se convenir.

{pay?}

Si le règlement est déjà parti, merci, et bonne journée.`,
  },
  'friendly.email.large': {
    subject: 'Suivi de règlement : {invoices}',
    body: `Sauf erreur de notre part, l’échéance est passée et le règlement {these} ne figure pas encore sur notre compte, au nom {ofClient} :

{lines}

[Pouvez-vous|Peux-tu] nous indiquer où en est chaque facture dans [votre|ton] circuit (reçue, validée, bonne à payer) et la date de la prochaine campagne de règlement ? S’il manque une validation ou un numéro de commande, [donnez-nous|donne-nous] le nom de la personne à contacter : nous nous en chargerons.

{pay?}

Merci de [votre|ton] aide. Bonne journée.`,
  },
  'friendly.email.public': {
    subject: 'Suivi du paiement : {invoices}',
    body: `Sauf erreur de notre part, le paiement {these} ne nous est pas encore parvenu, au nom {ofClient} :

{lines}

[Pouvez-vous|Peux-tu] nous indiquer à quelle étape se trouve le dossier (service fait, mandatement, comptable public) et la date de paiement attendue ? Si un document a été rejeté ou doit être redéposé, nous le transmettrons aussitôt.

{pay?}

En [vous |te ]remerciant de [votre|ton] suivi. Bonne journée.`,
  },
  'friendly.email.difficulty': {
    subject: 'Faisons le point : {invoices}',
    body: `Nous savons que la période n’est pas simple, et nous préférons en parler tôt. Voici ce qui reste à régler au nom {ofClient} :

{lines}

Que pouvons-nous prévoir ensemble ? Une somme modeste, à une date qui [vous |te ]convient, et la suite en plusieurs fois : nous regarderons toute proposition réaliste.

{pay?}

Un mot en réponse, ou un appel, suffit. Bonne journée.`,
  },
  'friendly.sms': {
    body: '{greeting} sauf erreur, la facture {number} ({client}), échue le {dueOn}, reste à régler : {amount}.{?others} [Pourriez-vous|Pourrais-tu] nous dire quand le règlement est prévu ? Si c’est déjà fait, merci et bonne journée. {sign}{?online}',
  },
  'friendly.sms.reliable': {
    body: '{greeting} un simple signe : la facture {number} ({client}), échue le {dueOn}, ne semble pas encore réglée : {amount}.{?others} [Vous |T’]est-elle bien parvenue ? Merci et bonne journée. {sign}{?online}',
  },
  'friendly.sms.difficulty': {
    body: '{greeting} la facture {number} ({client}), échue le {dueOn}, reste à régler : {amount}.{?others} Un petit premier versement est-il possible ? [Dites-nous|Dis-nous] ce qui [vous |te ]conviendrait. {sign}{?online}',
  },
  'friendly.messenger': {
    body: `{greeting}

Sauf erreur de notre part, la facture {number} ({client}), échue le {dueOn}, reste à régler : {amount}.{?others}

[Pourriez-vous|Pourrais-tu] nous dire quand le règlement est prévu ? S’il manque quelque chose, nous l’envoyons tout de suite.

{pay?}

Si c’est déjà fait, merci ! {signLine}`,
  },
  'friendly.letter': {
    subject: 'Rappel : {invoices}',
    body: `Sauf erreur ou omission de notre part, le règlement {these} ne nous est pas parvenu à son échéance, au nom {ofClient} :

{dated}

Nous pensons à un simple oubli, et [vous|te] remercions de bien vouloir régler {total}, ou de nous indiquer la date à laquelle ce règlement interviendra.

Si un document [vous |te ]manque, ou si un point appelle une explication, nous nous tenons à [votre|ta] disposition.

{pay?}

Si [votre|ton] règlement a croisé cette lettre, nous [vous |t’]en remercions et [vous|te] prions de ne pas en tenir compte.`,
  },

  'second.email': {
    subject: 'Nous revenons vers [vous|toi] : {invoices}',
    body: `Notre premier message est resté sans suite à ce jour. Le règlement {these} ne nous est toujours pas parvenu, au nom {ofClient} :

{lines}

{history?}

Y a-t-il quelque chose qui l’empêche : un document manquant, une question sur la facture, une absence ? [Dites-le-nous|Dis-le-nous] simplement. Sinon, merci de nous indiquer d’ici le {replyBy} la date et le moyen de règlement prévus.

{pay?}

Si [vous avez|tu as] réglé entre-temps, merci, et bonne journée.`,
  },
  'second.email.reliable': {
    subject: 'Un second signe : {invoices}',
    body: `Nous n’avons pas encore eu de retour au sujet {these}, au nom {ofClient}, et cela ne [vous|te] ressemble pas :

{lines}

Notre message est peut-être passé inaperçu, ou la personne qui suit les règlements est absente. [Pouvez-vous|Peux-tu] nous dire vers qui nous tourner, ou simplement quand le règlement est prévu ?

{pay?}

Merci beaucoup, et bonne journée.`,
  },
  'second.email.large': {
    subject: 'Second rappel : {invoices}',
    body: `Nous n’avons pas reçu de réponse à notre précédent rappel au sujet {these}, au nom {ofClient} :

{lines}

{history?}

Merci de nous indiquer d’ici le {replyBy} :
– l’état de chaque facture dans [votre|ton] circuit de validation ;
– ce qui manque, le cas échéant, et la personne à joindre ;
– la date de mise en paiement.

{pay?}

Bonne journée.`,
  },
  'second.email.difficulty': {
    subject: 'Trouvons une solution : {invoices}',
    body: `Nous sommes sans nouvelles au sujet {these}, au nom {ofClient} :

{lines}

Nous comprenons qu’un règlement en une fois soit difficile. [Proposez-nous|Propose-nous] d’ici le {replyBy} un premier versement et des dates pour la suite : mieux vaut un échéancier modeste et tenu qu’un silence.

{pay?}

Nous restons à [votre|ton] écoute. Bonne journée.`,
  },
  'second.sms': {
    body: '{greeting} nous revenons vers [vous|toi] : la facture {number} ({client}), échue le {dueOn}, reste à régler : {amount}.{?others} Qu’est-ce qui bloque ? Merci de nous donner une date d’ici le {replyBy}. {sign}{?online}',
  },
  'second.messenger': {
    body: `{greeting}

Nous sommes restés sans réponse au sujet de la facture {number} ({client}), échue le {dueOn} : il reste {amount} à régler.{?others}

Si un point bloque, [dites-le-nous|dis-le-nous] : nous le réglerons ensemble. Sinon, quelle date pouvons-nous noter ? Merci de répondre d’ici le {replyBy}.

{pay?}

{signLine}`,
  },
  'second.letter': {
    subject: 'Second rappel : {invoices}',
    body: `Notre précédent rappel est resté sans réponse, et le règlement {these} ne nous est pas parvenu, au nom {ofClient} :

{dated}

{history?}

Nous [vous|te] remercions de régler {total} d’ici le {replyBy}, ou de nous faire connaître, dans ce délai, la raison de ce retard et la date retenue.

Si [vous rencontrez|tu rencontres] une difficulté passagère, un règlement en plusieurs fois peut être convenu par écrit.

{pay?}`,
  },
} as const satisfies Partial<Record<TemplateKey, Words>>
