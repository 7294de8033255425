/** Statement, copy, call back and thanks, in French. */
import type { Words } from '../template.ts'
import type { TemplateKey } from '../uses.ts'

export const around = {
  'statement.email': {
    subject: '[Votre|Ton] relevé au {today}',
    body: `Voici le relevé des factures ouvertes au nom {ofClient}, arrêté au {today} :

{dated}

{dueNow?}

Si une ligne ne correspond pas à [vos|tes] écritures, [répondez|réponds] à ce message avec le numéro concerné : nous comparerons et corrigerons ce qui doit l’être.

{pay?}

Merci et bonne journée.`,
  },
  'statement.email.large': {
    subject: 'Relevé de compte au {today} : {invoices}',
    body: `Afin de rapprocher nos comptes, voici les factures ouvertes au nom {ofClient}, arrêtées au {today} :

{dated}

{dueNow?}

Merci de nous signaler toute facture absente de [vos|tes] livres, tout avoir non repris et tout règlement déjà émis, avec sa date et sa référence. Pour les autres, la date de mise en paiement nous sera utile.

{pay?}

Bonne journée.`,
  },
  'statement.sms': {
    body: '{greeting} au {today}, il reste {amount} sur la facture {number} ({client}), échéance du {dueOn}.{?others} Le relevé détaillé part sur simple demande. Bonne journée. {sign}{?online}',
  },
  'statement.messenger': {
    body: `{greeting}

Voici où nous en sommes au {today} ({client}) :

{lines}

{dueNow?}

Si quelque chose ne correspond pas, [dites-le-nous|dis-le-nous].

{pay?}

Bonne journée. {signLine}`,
  },
  'statement.letter': {
    subject: 'Relevé de compte au {today}',
    body: `[Vous trouverez|Tu trouveras] ci-dessous le relevé des factures ouvertes au nom {ofClient}, arrêté à ce jour :

{dated}

{dueNow?}

Nous [vous|te] remercions de nous signaler toute différence avec [vos|tes] écritures, et de nous indiquer la date prévue pour le règlement des sommes échues.

{pay?}`,
  },

  'resend.email': {
    subject: 'De nouveau, {invoices}',
    body: `Comme convenu, voici de nouveau les références utiles, au nom {ofClient} :

{lines}

Pour être sûrs que tout est bien arrivé cette fois, nous [vous|te] remercions de nous répondre d’un mot, en indiquant la date de règlement prévue. S’il faut l’adresser à quelqu’un d’autre ou sous une autre forme, [dites-le-nous|dis-le-nous].

{pay?}

Merci et bonne journée.`,
  },
  'resend.sms': {
    body: '{greeting} comme convenu, voici de nouveau les références : facture {number} ({client}), échéance du {dueOn}, il reste {amount}.{?others} [Pouvez-vous|Peux-tu] confirmer la réception et nous dire quand le règlement est prévu ? {sign}{?online}',
  },
  'resend.messenger': {
    body: `{greeting}

Comme convenu, voici de nouveau les références : facture {number} ({client}), échéance du {dueOn}, reste dû {amount}.{?others}

[Pouvez-vous|Peux-tu] confirmer que tout est bien arrivé, et nous dire quand le règlement est prévu ?

{pay?}

Merci, et bonne journée. {signLine}`,
  },

  'voicemail-sms.email': {
    subject: 'Merci de nous rappeler',
    body: `Nous avons essayé de [vous|te] joindre au sujet d’un dossier en cours. Merci de nous rappeler ou de nous dire quand [vous êtes|tu es] disponible.

Bonne journée.`,
  },
  'voicemail-sms.sms': {
    body: '{greeting} ici {me}. Nous avons essayé de [vous|te] joindre au sujet d’un dossier en cours. Merci de nous rappeler à ce numéro, ou de nous dire quand [vous|te] rappeler. Bonne journée.',
  },

  'thanks.email': {
    subject: 'Règlement bien reçu, merci',
    body: `Nous avons bien reçu [votre|ton] règlement de {received} au nom {ofClient}. Merci beaucoup !

{balance}

Au plaisir de travailler à nouveau ensemble. Bonne journée.`,
  },
  'thanks.email.reliable': {
    subject: 'Règlement bien reçu, merci',
    body: `[Votre|Ton] règlement de {received} est arrivé, au nom {ofClient}. Merci : avec [vous|toi], nous savons pouvoir compter sur des échanges simples.

{balance}

Nous restons à [votre|ta] disposition pour la suite. Bonne journée.`,
  },
  'thanks.email.new': {
    subject: 'Règlement bien reçu, merci',
    body: `Nous avons bien reçu [votre|ton] règlement de {received} au nom {ofClient}. Merci pour [votre|ta] confiance : c’est un bon début.

{balance}

Si quelque chose peut être plus simple la prochaine fois (délai, moyen de paiement, personne à qui écrire), [dites-le-nous|dis-le-nous]. Bonne journée.`,
  },
  'thanks.sms': {
    body: '{greeting} [votre|ton] règlement de {received} ({client}) est bien arrivé, merci beaucoup ! {balanceShort} Bonne journée. {sign}',
  },
  'thanks.messenger': {
    body: `{greeting}

[Votre|Ton] règlement de {received} ({client}) est bien arrivé, merci beaucoup ! {balanceShort}

Au plaisir de travailler à nouveau ensemble. {signLine}`,
  },
} as const satisfies Partial<Record<TemplateKey, Words>>
