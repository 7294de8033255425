/** The last written steps, in French. Only what will be done is announced, with its day; no enforcement that does not exist. */
import type { Words } from '../template.ts'
import type { TemplateKey } from '../uses.ts'

export const formal = {
  'formal-notice-announced.email': {
    subject: 'Avant mise en demeure : {invoices}',
    body: `Malgré nos relances, nous n’avons pas reçu le règlement {these}, au nom {ofClient} :

{lines}

{history?}

La plus ancienne échéance est dépassée de {late}. Sans règlement de {total} ni réponse de [votre|ta] part d’ici le {deadline}, nous [vous |t’]adresserons une mise en demeure de payer.

Nous préférons l’éviter. Un appel ou une réponse à ce message suffit pour convenir d’une date ou d’un règlement en plusieurs fois, ou pour nous dire ce qui fait obstacle.

{pay?}

Si le règlement est déjà parti, [envoyez-nous|envoie-nous] sa date et sa référence. Merci.`,
  },
  'formal-notice-announced.email.public': {
    subject: 'Avant mise en demeure : {invoices}',
    body: `Nos messages au sujet {these}, au nom {ofClient}, n’ont pas permis d’obtenir le paiement :

{lines}

{history?}

La plus ancienne échéance est dépassée de {late}. Merci de faire suivre ce message à la personne qui peut décider du paiement. Sans paiement de {total} ni date confirmée par écrit d’ici le {deadline}, nous adresserons une mise en demeure au siège.

{pay?}

Si une pièce manque encore à [votre|ton] dossier, [signalez-la-nous|signale-la-nous] avant cette date.`,
  },
  'formal-notice-announced.email.difficulty': {
    subject: 'Une dernière occasion d’en parler : {invoices}',
    body: `Nous avons cherché avec [vous|toi] une solution au sujet {these}, au nom {ofClient}, et nous n’en avons pas encore trouvé :

{lines}

{history?}

La plus ancienne échéance est dépassée de {late}. Sans un premier versement ni une proposition écrite d’ici le {deadline}, il nous faudra [vous |t’]adresser une mise en demeure de payer. Nous aimerions mieux signer un échéancier : la somme et les dates sont à fixer ensemble.

{pay?}

Un appel suffit pour commencer.`,
  },
  'formal-notice-announced.sms': {
    body: '{greeting} malgré nos relances, la facture {number} ({client}), échue le {dueOn}, reste due : {amount}.{?others} Sans règlement ni réponse d’ici le {deadline}, nous enverrons une mise en demeure. Un appel peut suffire. {sign}{?online}',
  },
  'formal-notice-announced.messenger': {
    body: `{greeting}

Malgré nos relances, la facture {number} ({client}), échue le {dueOn}, reste due : {amount}.{?others}

Sans règlement ni réponse d’ici le {deadline}, nous [vous |t’]adresserons une mise en demeure de payer. Nous préférons l’éviter : un appel suffit pour convenir d’une date ou d’un règlement en plusieurs fois.

{pay?}

{signLine}`,
  },
  'formal-notice-announced.letter': {
    subject: 'Dernier rappel avant mise en demeure : {invoices}',
    body: `Malgré nos rappels, le règlement {these} ne nous est pas parvenu, au nom {ofClient} :

{dated}

{history?}

La plus ancienne échéance est dépassée de {late}. À défaut de règlement de {total}, ou d’une réponse écrite de [votre|ta] part, d’ici le {deadline}, nous [vous |t’]adresserons une mise en demeure de payer.

Nous souhaitons l’éviter. Une date, un règlement en plusieurs fois ou l’explication de ce qui fait obstacle peuvent encore être convenus d’ici là.

{pay?}`,
  },

  'formal-notice.letter': {
    subject: 'Mise en demeure de payer : {invoices}',
    body: `Créancier : {creditorBlock}

Débiteur : {clientBlock}

Par la présente, nous [vous|te] mettons en demeure de payer {total} au titre {these} :

{dated}

{history?}

Cette somme doit nous parvenir au plus tard le {deadline}. {pay}

{consequence}

À défaut de paiement dans ce délai, nous pourrons demander au tribunal compétent le paiement de ces sommes et de leurs accessoires.

Si [vous contestez|tu contestes] tout ou partie de cette demande, ou si [vous souhaitez|tu souhaites] proposer un échéancier, [écrivez-nous|écris-nous] avant cette date.`,
  },
  'formal-notice.email': {
    subject: 'Mise en demeure de payer : {invoices}',
    body: `Créancier : {creditorBlock}

Débiteur : {clientBlock}

Par ce message, nous [vous|te] mettons en demeure de payer {total} au titre {these} :

{dated}

{history?}

Cette somme doit nous parvenir au plus tard le {deadline}. {pay}

{consequence}

À défaut de paiement dans ce délai, nous pourrons demander au tribunal compétent le paiement de ces sommes et de leurs accessoires.

Si [vous contestez|tu contestes] tout ou partie de cette demande, ou si [vous souhaitez|tu souhaites] proposer un échéancier, [répondez|réponds] à ce message avant cette date.`,
  },
  'formal-notice.sms': {
    body: '{greeting} la mise en demeure de payer du {today} concerne la facture {number} ({client}), échue le {dueOn} : {amount}.{?others} Règlement attendu au plus tard le {deadline}. Une question ? [Répondez-nous|Réponds-nous]. {sign}{?online}',
  },

  'hand-over.email': {
    subject: 'Pour trouver une issue : {invoices}',
    body: `Nous avons écrit plusieurs fois au sujet {these}, au nom {ofClient}, sans qu’une solution ait été trouvée :

{lines}

{history?}

La plus ancienne échéance est dépassée de {late}. Sans règlement ni proposition de [votre|ta] part d’ici le {deadline}, nous envisagerons de confier le suivi de ce dossier à un tiers.

Un échange direct reste ce que nous préférons : [répondez|réponds] à ce message avec une date ou une proposition, même en plusieurs fois, et nous l’étudierons.

{pay?}

Si le règlement est déjà parti, [envoyez-nous|envoie-nous] sa date et sa référence. Merci.`,
  },
  'hand-over.sms': {
    body: '{greeting} la facture {number} ({client}), échue le {dueOn}, reste due : {amount}.{?others} Sans règlement ni proposition d’ici le {deadline}, nous pourrions en confier le suivi à un tiers. Une solution reste possible. {sign}{?online}',
  },
  'hand-over.letter': {
    subject: 'Pour trouver une issue : {invoices}',
    body: `Nos démarches au sujet {these}, au nom {ofClient}, n’ont pas abouti :

{dated}

{history?}

La plus ancienne échéance est dépassée de {late}. Sans règlement de {total}, ni proposition écrite de [votre|ta] part, d’ici le {deadline}, nous envisagerons de confier le suivi de ce dossier à un tiers.

Un accord direct reste notre préférence, et un règlement échelonné peut encore être étudié.

{pay?}`,
  },
} as const satisfies Partial<Record<TemplateKey, Words>>
