/** Ready-made confirmations of what was agreed, in French. What follows a missed date is said plainly, without a threat. */
import type { AgreementFrame, AgreementStage, AgreementTemplate } from './agreements-templates.ts'

export const frame: AgreementFrame = {
  row: '– {on} : {amount}',
  rowShort: '{amount} le {on}',
  manyShort: '{count} versements, soit {total} en tout, du {first} au {last}',
  acknowledgement:
    'Reconnaissance de dette. Merci de confirmer [votre|ton] accord en répondant, si cela est exact : « Bon pour accord. Je reconnais devoir {total} {these}, à régler aux dates ci-dessus. »',
  acknowledgementShort: 'Merci de répondre « d’accord, je reconnais devoir {total} » si c’est exact. ',
  theseOne: 'au titre de la facture {number}',
  theseMany: 'au titre des factures {numbers}',
  moved: 'L’échéance {ofInvoices} est reportée à cette date.',
  notMoved: 'Il s’agit d’un délai exceptionnel : l’échéance {ofInvoices} reste la même.',
  ofOne: 'de la facture',
  ofMany: 'des factures',
}

export const templates: Record<AgreementStage, AgreementTemplate> = {
  plan: {
    subject: 'Notre accord du {agreedOn} : {invoices} en {count} versements',
    body: `Merci pour notre échange. Voici ce dont nous avons convenu le {agreedOn} pour régler {total} au nom {ofClient} :

{rows}

Cet échéancier concerne :
{covered}

{pay?}

Si une date devient difficile, [prévenez-nous|préviens-nous] avant qu’elle n’arrive : nous chercherons une solution. Si un versement manque deux jours après sa date, l’accord peut prendre fin et le solde redevient alors dû en une fois.

{acknowledgement?}

Si ce n’est pas ce dont nous avons convenu, [répondez|réponds] simplement à ce message. Merci et bonne journée.`,
    short:
      '{greeting} comme convenu le {agreedOn}, pour {invoices} ({client}) : {rowsShort}. Si une date devient difficile, [prévenez-nous|préviens-nous] avant. Si un versement manque deux jours après sa date, l’accord peut prendre fin et le solde redevient dû en une fois. {?acknowledgementShort}{sign}',
  },
  extension: {
    subject: 'Notre accord du {agreedOn} : règlement au plus tard le {until}',
    body: `Merci pour notre échange. Comme convenu le {agreedOn}, nous attendons [votre|ton] règlement au plus tard le {until}, au nom {ofClient} :

{covered}

{dueDate}

{terms?}

{pay?}

Si ce n’est pas ce dont nous avons convenu, [répondez|réponds] simplement à ce message. Merci et bonne journée.`,
    short:
      '{greeting} comme convenu le {agreedOn}, nous attendons [votre|ton] règlement au plus tard le {until}, pour {invoices} ({client}). {dueDate} Si ce n’est pas cela, [répondez-nous|réponds-nous]. {sign}',
  },
  gesture: {
    subject: 'Notre accord du {agreedOn} : un geste de {amount}',
    body: `Merci pour notre échange. Comme convenu le {agreedOn}, pour un règlement de {toPay} reçu au plus tard le {until}, nous renonçons à {amount} au nom {ofClient} :

{covered}

Un avoir de {amount} suivra dès que le règlement sera arrivé. Sans règlement à cette date, ce geste ne s’applique plus et la somme entière reste due.

{terms?}

{pay?}

Si ce n’est pas ce dont nous avons convenu, [répondez|réponds] simplement à ce message. Merci et bonne journée.`,
    short:
      '{greeting} comme convenu le {agreedOn} : pour {toPay} reçus au plus tard le {until}, nous renonçons à {amount} ({invoices}, {client}) et un avoir suivra. Sans règlement à cette date, la somme entière reste due. Si ce n’est pas cela, [répondez-nous|réponds-nous]. {sign}',
  },
  discount: {
    subject: 'Notre accord du {agreedOn} : une remise de {amount}',
    body: `Merci pour notre échange. Comme convenu le {agreedOn}, une remise de {amount} sera déduite d’une prochaine facture au nom {ofClient}, émise au plus tard le {until}.

{terms?}

Si ce n’est pas ce dont nous avons convenu, [répondez|réponds] simplement à ce message. Merci et bonne journée.`,
    short:
      '{greeting} comme convenu le {agreedOn}, une remise de {amount} sera déduite d’une prochaine facture ({client}), émise au plus tard le {until}. Si ce n’est pas cela, [répondez-nous|réponds-nous]. {sign}',
  },
}
