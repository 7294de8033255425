/** Firm reminders in French: the facts, a date, a way out. Never a threat, never a reproach. */
import type { Words } from '../template.ts'
import type { TemplateKey } from '../uses.ts'

export const firm = {
  'firm.email': {
    subject: 'Règlement attendu : {invoices}',
    body: `Nous revenons vers [vous|toi] au sujet {these}, au nom {ofClient}, dont le règlement ne nous est toujours pas parvenu :

{lines}

{history?}

La plus ancienne échéance est dépassée de {late}. Nous [vous|te] remercions de régler {total}, ou de nous indiquer d’ici le {replyBy} une date précise et le moyen de paiement prévu.

Si [vous traversez|tu traverses] une passe difficile, [dites-le-nous|dis-le-nous] : un règlement en plusieurs fois peut s’étudier. Et si un point de la facture pose question, nous y répondrons aussitôt.

{pay?}

Nous comptons sur [votre|ta] réponse. Merci.`,
  },
  'firm.email.reliable': {
    subject: 'Nous avons besoin de [votre|ta] réponse : {invoices}',
    body: `Nous avons toujours pu compter sur [vous|toi], et c’est pourquoi nous préférons être directs : le règlement {these} manque encore, au nom {ofClient}.

{lines}

{history?}

La plus ancienne échéance est dépassée de {late}. S’est-il passé quelque chose de [votre|ton] côté ? Merci de régler {total}, ou de nous appeler d’ici le {replyBy} pour fixer une date : nous trouverons un arrangement qui tient compte de notre histoire commune.

{pay?}

Merci d’avance.`,
  },
  'firm.email.conflictual': {
    subject: 'Demande de règlement : {invoices}',
    body: `Nous [vous |te ]demandons le règlement {these}, au nom {ofClient}, dont l’échéance la plus ancienne est dépassée de {late} :

{lines}

{history?}

Merci de régler {total} d’ici le {replyBy}. Si [vous contestez|tu contestes] un point, merci de nous écrire dans le même délai lequel et pour quelle raison, avec les pièces utiles : nous y répondrons par écrit. La part qui n’est pas contestée reste à régler.

{pay?}

À défaut de réponse à cette date, nous préparerons l’étape suivante et nous [vous |t’]en informerons par écrit.`,
  },
  'firm.email.large': {
    subject: 'Factures en attente de paiement : {invoices}',
    body: `Malgré nos messages, le règlement {these} ne nous est pas parvenu, au nom {ofClient} :

{lines}

{history?}

La plus ancienne échéance est dépassée de {late}. Merci de faire procéder au paiement de {total}, ou de nous transmettre d’ici le {replyBy} le nom et le numéro direct de la personne qui peut le décider.

Si [votre|ton] service attend une pièce, [citez-la-nous|cite-la-nous] : elle partira le jour même.

{pay?}

Merci de [votre|ton] intervention.`,
  },
  'firm.email.public': {
    subject: 'Paiement attendu : {invoices}',
    body: `Le paiement {these} ne nous est pas parvenu, au nom {ofClient}, alors que l’échéance la plus ancienne est dépassée de {late} :

{lines}

{history?}

Merci de nous préciser par écrit, d’ici le {replyBy}, la date du mandatement et le service auprès duquel suivre le dossier. Si le paiement est suspendu, nous [vous |te ]demandons de nous en indiquer le motif et les pièces attendues.

{pay?}

En [vous |te ]remerciant de [votre|ton] suivi.`,
  },
  'firm.email.difficulty': {
    subject: 'Il nous faut une date : {invoices}',
    body: `Nous avons bien compris que la situation est tendue, et nous avons patienté. Il reste à régler, au nom {ofClient} :

{lines}

La plus ancienne échéance est dépassée de {late}. Nous avons besoin d’un engagement clair : un premier versement, son montant et sa date, d’ici le {replyBy}. Pour le reste, [proposez|propose] des échéances que [vous pourrez|tu pourras] tenir : nous les mettrons par écrit.

{pay?}

Nous cherchons une solution avec [vous|toi]. Merci de [votre|ta] réponse.`,
  },
  'firm.sms': {
    body: '{greeting} le règlement de la facture {number} ({client}), échue le {dueOn}, ne nous est toujours pas parvenu : {amount}.{?others} Merci de régler, ou de nous donner d’ici le {replyBy} une date précise. {sign}{?online}',
  },
  'firm.sms.difficulty': {
    body: '{greeting} la facture {number} ({client}), échue le {dueOn}, reste due : {amount}.{?others} Il nous faut d’ici le {replyBy} un premier versement et sa date. En plusieurs fois, c’est possible. {sign}{?online}',
  },
  'firm.messenger': {
    body: `{greeting}

Le règlement de la facture {number} ({client}), échue le {dueOn}, ne nous est toujours pas parvenu : il reste {amount}.{?others}

Merci de régler, ou de nous donner d’ici le {replyBy} une date précise et le moyen de paiement. Si [vous préférez|tu préfères] en parler, un appel suffit.

{pay?}

{signLine}`,
  },
  'firm.letter': {
    subject: 'Demande de règlement : {invoices}',
    body: `Nous n’avons pas reçu le règlement {these}, au nom {ofClient}, dont l’échéance la plus ancienne est dépassée de {late} :

{dated}

{history?}

Nous [vous|te] demandons de bien vouloir régler {total}, ou de nous indiquer par écrit, d’ici le {replyBy}, une date précise et le moyen de paiement retenu.

Nous savons que des imprévus surviennent : si tel est le cas, un règlement en plusieurs fois peut être étudié. Si un point de la facture pose question, nous y répondrons sans délai.

{pay?}

Nous [vous|te] remercions de l’attention que [vous porterez|tu porteras] à cette lettre.`,
  },

  'instalment-missed.email': {
    subject: 'Notre échéancier : {invoices}',
    body: `Nous avions convenu d’un règlement en plusieurs fois. Sauf erreur de notre part, le dernier versement prévu ne nous est pas parvenu en totalité. Voici ce qui reste à régler au nom {ofClient} :

{lines}

[Pouvez-vous|Peux-tu] nous dire ce qui s’est passé et à quelle date ce versement arrivera ? Si l’échéancier n’est plus tenable, mieux vaut en parler maintenant : nous chercherons avec [vous|toi] ce qui peut l’être.

{pay?}

Si le versement est parti entre-temps, [envoyez-nous|envoie-nous] simplement sa date et sa référence. Merci.`,
  },
  'instalment-missed.email.firm': {
    subject: 'Échéancier à reprendre : {invoices}',
    body: `Un versement prévu par notre échéancier n’est pas arrivé en totalité. Il reste à régler, au nom {ofClient} :

{lines}

L’accord ne tient que si ses dates sont tenues. Merci d’effectuer le versement manquant, ou de nous indiquer d’ici le {replyBy} ce qui peut l’être et quand. Sans nouvelles à cette date, l’échéancier peut prendre fin et le solde redevenir dû en une fois.

{pay?}

Nous préférons de loin le poursuivre avec [vous|toi]. Merci de [votre|ta] réponse.`,
  },
  'instalment-missed.sms': {
    body: '{greeting} sauf erreur, le dernier versement de notre échéancier (facture {number}, {client}, échue le {dueOn}) n’est pas entièrement arrivé. Reste à régler : {amount}.{?others} Quand arrivera-t-il ? Merci. {sign}{?online}',
  },
  'instalment-missed.messenger': {
    body: `{greeting}

Le dernier versement de notre échéancier ne nous est pas parvenu en totalité (facture {number}, {client}, échue le {dueOn}). Il reste {amount}.{?others}

Que s’est-il passé, et quelle date pouvons-nous noter ? Si le rythme prévu est trop serré, nous pouvons le revoir ensemble.

{pay?}

{signLine}`,
  },
} as const satisfies Partial<Record<TemplateKey, Words>>
