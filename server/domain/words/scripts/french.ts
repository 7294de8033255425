/** The ready-made call scripts in French, S1 to S11 of the field study, part 4. */
import type { ScriptWords } from './script.ts'

const hello = 'Bonjour, ici {me}. Suis-je bien avec {who} ?'

export const scripts: ScriptWords['scripts'] = {
  preventive: {
    opening: `${hello} Je [vous |t’]appelle pour savoir si tout s’est bien passé de [votre|ton] côté, et si la facture {number}, à régler au plus tard le {dueOn}, est bien arrivée.`,
    asks: ['point'],
    lines: [
      { say: 'Y a-t-il un point à reprendre, ou une remarque à noter ?', asks: ['point'] },
      { say: 'Manque-t-il une pièce pour la valider : bon de commande, attestation, RIB ?' },
      { say: 'Qui la valide chez [vous|toi] ?', asks: ['who'] },
      { say: 'Quel jour partent [vos|tes] règlements ?', asks: ['payment-day'] },
      { say: 'Pour celle-ci, quel jour puis-je noter, et par quel moyen ?', asks: ['date', 'method'] },
    ],
    goal: 'Savoir si quelque chose ne convient pas, et confirmer qui règle, comment et quand.',
    least: 'Être sûr qu’elle est arrivée, et chez qui.',
    advice: 'Commencez par la prestation, écoutez, et ne laissez paraître aucune méfiance : rien n’est en retard.',
  },
  friendly: {
    opening: `${hello} Je [vous |t’]appelle au sujet de la facture {number}, échue le {dueOn} : sauf erreur de ma part, il reste {amount}.{?others} Où en est ce règlement ?`,
    asks: ['reason'],
    lines: [
      { say: 'Y a-t-il quelque chose qui bloque de [votre|ton] côté ?', asks: ['reason'] },
      { say: 'Quel jour le règlement peut-il partir ?', asks: ['date'] },
      { say: 'La totalité, {total}, ou une première partie ?', asks: ['amount'] },
      { say: 'Par quel moyen : virement, carte, chèque ?', asks: ['method'] },
    ],
    goal: 'Une date de règlement, et le moyen de paiement.',
    least: 'La raison, et le jour où vous en reparlez.',
    advice:
      'Laissez confirmer à qui vous parlez avant de citer la facture, posez la question, puis laissez le silence répondre.',
  },
  firm: {
    opening: `${hello} Je reviens vers [vous|toi] au sujet de la facture {number}, en retard de {late} : il reste {amount}.{?others} Qu’est-ce qui bloque ?`,
    asks: ['reason'],
    lines: [
      { say: 'Combien [pouvez-vous|peux-tu] régler aujourd’hui ?', asks: ['amount'] },
      { say: 'Quel jour exactement, et par quel moyen ?', asks: ['date', 'method'] },
      { say: 'Quelqu’un d’autre doit-il donner son accord ?', asks: ['who'] },
      { say: 'Si une seule fois est trop lourde, je peux [vous |te ]proposer un échéancier, écrit et signé.' },
      { say: 'Sans accord d’ici là, l’étape suivante est un courrier de mise en demeure, prévu le {noticeOn?}.' },
    ],
    goal: 'Une date, un montant et un moyen de paiement, confirmés par écrit le jour même.',
    least: 'Un premier versement aujourd’hui, ou la raison précise du blocage.',
    advice:
      'Rappelez le dernier échange, dites calmement la prochaine étape et sa date, n’annoncez que ce que vous ferez.',
  },
  'promise-broken': {
    opening: `${hello} Le {promiseMadeOn}, nous avions convenu de {promiseAmount} pour le {promiseOn}, et je n’ai pas tout reçu. Que s’est-il passé ?`,
    asks: ['reason'],
    lines: [
      { say: 'Combien [pouvez-vous|peux-tu] verser aujourd’hui ?', asks: ['amount'] },
      { say: 'Pour le reste, quel jour proche [pouvez-vous|peux-tu] tenir ?', asks: ['date'] },
      { say: 'Par quel moyen ? Je [vous|te] confirme l’ensemble par écrit.', asks: ['method'] },
      {
        say: 'S’il manquait encore quelque chose, l’étape suivante serait un courrier de mise en demeure, prévu le {noticeOn?}.',
      },
    ],
    goal: 'Un premier versement aujourd’hui, et une nouvelle date plus proche que la précédente.',
    least: 'Une date proche, confirmée par écrit.',
    advice: 'Constatez sans reprocher ; n’acceptez pas de date plus lointaine sans un premier versement.',
  },
  dispute: {
    opening: `${hello} Je [vous |t’]appelle au sujet du point que [vous contestez|tu contestes]. Qu’est-ce qui ne va pas, précisément ?`,
    asks: ['point'],
    lines: [
      { say: 'Depuis quand, et à qui l’[avez-vous|as-tu] signalé ?', asks: ['point'] },
      { say: 'Si je comprends bien… Est-ce bien cela ?' },
      { say: '[Pouvez-vous|Peux-tu] m’envoyer une photo ou un document ?' },
      { say: 'À part ce point, le reste est-il dû ? Il s’agit de {undisputed?}.', asks: ['amount', 'date'] },
      { say: 'Je vérifie et je [vous|te] réponds par écrit d’ici le {replyBy}.' },
    ],
    goal: 'Le point exact, par écrit, et le règlement de ce qui n’est pas contesté.',
    least: 'Le point exact, et le jour de votre réponse.',
    advice: 'Laissez finir, reformulez, ne reconnaissez rien à la légère ; ne contestez rien à chaud.',
  },
  anger: {
    opening: `${hello} Notre dernier échange a été tendu, et je voudrais reprendre calmement. Est-ce un bon moment ?`,
    asks: ['back'],
    lines: [
      { say: 'Qu’est-ce qui [vous |t’]a le plus contrarié ?', asks: ['point'] },
      { say: 'Que puis-je noter exactement ?', asks: ['words'] },
      { say: 'Je [vous|te] propose de poursuivre par écrit. Cela [vous|te] convient-il ?' },
    ],
    goal: 'Un échange apaisé, et la suite par écrit.',
    least: 'Le point qui fâche, noté avec ses mots.',
    advice: 'Ton bas et lent ; excusez-vous d’un fait réel seulement ; aucun montant avant le calme.',
  },
  hardship: {
    opening: `${hello} Je [vous |t’]appelle pour trouver avec [vous|toi] une solution que [vous puissiez|tu puisses] tenir pour les {total} qui restent. Où en [êtes-vous|es-tu] ?`,
    asks: ['reason'],
    lines: [
      { say: 'Est-ce un passage difficile, ou une procédure est-elle ouverte ?', asks: ['reason'] },
      { say: 'Un premier versement de {deposit?} est-il possible, et quel jour ?', asks: ['amount', 'date'] },
      { say: 'Pour le reste, combien par mois, et à partir de quand ?', asks: ['point'] },
      { say: 'Je [vous|te] prépare un échéancier à signer, qui reprend la somme due.' },
    ],
    goal: 'Un premier versement, même petit, et un échéancier à signer.',
    least: 'Savoir si une procédure est ouverte, et quand en reparler.',
    advice:
      'Écoutez d’abord. Si une procédure collective est ouverte, ne demandez plus rien : notez la date, le tribunal et le mandataire.',
  },
  voicemail: {
    opening:
      'Bonjour, ici {me}. Ce message est pour {who}, au sujet d’un dossier en cours. Merci de me rappeler à ce numéro. Bonne journée.',
    asks: [],
    lines: [],
    goal: 'Être rappelé.',
    least: 'Un message clair et court.',
    advice: 'Ne dites ni montant ni motif : quelqu’un d’autre peut écouter. Un message par semaine suffit.',
  },
  gatekeeper: {
    opening: 'Bonjour, ici {me}. Je souhaite joindre {wanted}, s’il vous plaît. Est-ce possible ?',
    asks: ['who'],
    lines: [
      { say: 'Quel est son nom, et sa ligne directe ?', asks: ['who', 'direct-line'] },
      { say: 'À quel moment puis-je rappeler ?', asks: ['back'] },
      { say: 'C’est au sujet d’un dossier en cours ; je rappellerai. Merci de votre aide.' },
    ],
    goal: 'Un nom, une ligne directe, un moment pour rappeler.',
    least: 'Le moment où rappeler.',
    advice: 'Rien de la dette à une autre personne, même si elle insiste. Nom complet, ton naturel.',
  },
  closing: {
    opening: 'Merci. Je récapitule, pour que nous ayons noté la même chose.',
    asks: [],
    lines: [
      { say: '{agreed?}. Est-ce bien cela ?', asks: ['date', 'amount', 'method'] },
      { say: 'Je [vous|te] l’écris dans la foulée, pour que nous en ayons la même trace.' },
      { say: 'Je regarde le compte le {checkOn?} et je [vous|te] confirme l’arrivée du règlement.' },
      { say: 'Merci de [votre|ton] temps, et bonne journée.' },
    ],
    goal: 'Le même accord des deux côtés, relu à voix haute.',
    least: 'Le jour où vous rappelez.',
    advice: 'Relisez l’engagement mot pour mot, puis notez-le tout de suite.',
  },
  visit: {
    opening: 'Bonjour, je suis {me}. Suis-je bien avec {who} ? Pouvons-nous parler un instant, à part ?',
    asks: [],
    lines: [
      {
        say: 'Je viens au sujet de la facture {number}, échue le {dueOn} : il reste {amount}.{?others}',
        asks: ['reason'],
      },
      { say: 'Que [pouvez-vous|peux-tu] régler maintenant ?', asks: ['amount'] },
      { say: 'Par quel moyen ? Je [vous|te] remets un reçu.', asks: ['method'] },
      { say: 'Et le reste, quel jour ?', asks: ['date'] },
    ],
    goal: 'Un règlement maintenant, contre un reçu, et une date pour le reste.',
    least: 'Une date, dite par l’intéressé.',
    advice: 'Parlez à l’intéressé seul, n’entrez que sur invitation, partez si le ton monte.',
  },
}
