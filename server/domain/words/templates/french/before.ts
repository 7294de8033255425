/** Before the due date, in French: about the work and the papers. Nothing is late, and nothing sounds as if it were. */
import type { Words } from '../template.ts'
import type { TemplateKey } from '../uses.ts'

export const before = {
  'preventive.email': {
    subject: 'Tout est-il en ordre : {invoices}',
    body: `Nous prenons des nouvelles au sujet {these}, au nom {ofClient} :

{lines}

La prestation [vous |t’]a-t-elle donné satisfaction ? La facture est-elle bien arrivée, au bon service et avec les pièces utiles ?

Si quelque chose manque ou ne convient pas, [répondez|réponds] simplement à ce message : nous nous en occupons tout de suite. Sinon, pouvons-nous compter sur un règlement à la date prévue ?

{pay?}

Merci, et bonne journée.`,
  },
  'preventive.email.new': {
    subject: 'Pour bien commencer ensemble : {invoices}',
    body: `Nous travaillons ensemble depuis peu, et nous préférons vérifier dès maintenant que rien ne manque pour le règlement {these}, au nom {ofClient} :

{lines}

[Auriez-vous|Aurais-tu] deux minutes pour nous dire :
– si le travail réalisé correspond à ce que [vous attendiez|tu attendais] ;
– qui, chez [vous|toi], vérifie et règle les factures ;
– s’il faut un numéro de commande ou une autre pièce.

{pay?}

Merci pour [votre|ta] confiance. Bonne journée.`,
  },
  'preventive.email.large': {
    subject: 'Circuit de règlement : {invoices}',
    body: `Nous souhaitons nous assurer que tout est prêt pour le règlement {these}, au nom {ofClient} :

{lines}

[Pouvez-vous|Peux-tu] nous confirmer que chaque facture est enregistrée, qu’elle est rattachée à la bonne commande et que le bon à payer est donné ? Si elle doit passer par un portail ou par un autre service, [indiquez-le-nous|indique-le-nous] : nous ferons le nécessaire aussitôt.

Merci également de nous dire à quelle date tombe [votre|ta] prochaine campagne de règlement.

{pay?}

Bonne journée.`,
  },
  'preventive.email.public': {
    subject: 'Mise en paiement : {invoices}',
    body: `Nous revenons vers [vous|toi] au sujet {these}, au nom {ofClient} :

{lines}

[Pouvez-vous|Peux-tu] nous confirmer que la facture a bien été reçue, que le service fait est constaté et que les références de la commande sont les bonnes ? S’il manque une pièce ou un numéro d’engagement, nous compléterons le dossier sans attendre.

{pay?}

En [vous |te ]remerciant de [votre|ton] suivi. Bonne journée.`,
  },
  'preventive.email.conflictual': {
    subject: 'Avant l’échéance : {invoices}',
    body: `Nous faisons le point avec [vous|toi] au sujet {these}, au nom {ofClient} :

{lines}

Si un point de la prestation ou de la facture [vous paraît|te paraît] devoir être discuté, merci de nous l’écrire dès maintenant, en précisant lequel : nous y répondrons avant l’échéance, et ce qui n’est pas discuté pourra être réglé à sa date.

{pay?}

Merci de [votre|ton] retour. Bonne journée.`,
  },
  'preventive.sms': {
    body: '{greeting} petit point sur la facture {number} ({client}), à régler au plus tard le {dueOn} : {amount}.{?others} Est-elle bien arrivée, et tout [vous |te ]convient-il ? Sinon, [dites-le-nous|dis-le-nous]. Merci et bonne journée. {sign}',
  },
  'preventive.messenger': {
    body: `{greeting}

Nous prenons des nouvelles de la facture {number} ({client}) : {amount}, à régler au plus tard le {dueOn}.{?others}

Le travail [vous |te ]convient-il, et la facture est-elle au bon endroit ? S’il manque quoi que ce soit, un mot ici suffit.

Bonne journée. {signLine}`,
  },
  'preventive.letter': {
    subject: 'Suivi de notre prestation : {invoices}',
    body: `[Vous trouverez|Tu trouveras] ci-dessous le détail {these}, au nom {ofClient} :

{dated}

Nous espérons que notre travail répond pleinement à [vos|tes] attentes. Si un élément manque à [votre|ton] dossier, ou si un point appelle une remarque, nous [vous|te] serions reconnaissants de nous le faire savoir avant l’échéance.

{pay?}`,
  },
} as const satisfies Partial<Record<TemplateKey, Words>>
