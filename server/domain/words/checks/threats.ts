/** Threats, and enforcement that does not exist. */
import { type Rule, source } from './rule.ts'

const notice = {
  fr: 'Sans réponse de votre part d’ici le …, nous vous adresserons une mise en demeure de payer.',
  en: 'Without a reply from you by …, we will send you a formal notice to pay.',
}
const ask = {
  fr: 'Merci de régler, ou de nous donner d’ici le … une date précise.',
  en: 'Please pay, or give us a definite date by ….',
}
const yours = '(votre|vos|ton|ta|tes)'

export const threat: Rule = {
  code: 'threat',
  places: ['message', 'voicemail', 'third-person'],
  weight: 'grave',
  sources: [source('C. pénal art. 222-16'), source('C. conso. art. L121-6')],
  why: {
    fr: 'Cela peut se lire comme une menace. Annoncez seulement ce que vous ferez, et à quelle date.',
    en: 'This can be read as a threat. Announce only what you will do, and when.',
  },
  patterns: {
    fr: [
      [/\b(vous|tu) (allez|vas) (bien )?(le |la |l'|en |me le )?(regretter|payer cher|entendre parler)/g, notice.fr],
      [/\b(vous|tu) (le |la |l')?(regretterez|regretteras)\b/g, notice.fr],
      [/\b(vous allez|tu vas) voir\b/g, notice.fr],
      [
        /\b(sinon|autrement)\b[^.]{0,20}\b(je|on|nous) (re)?(vi[ea]n|pass)\w+ [^.]{0,15}\b(demont|reprend|recuper|enlev|coup|cass|arrach)\w*/g,
        notice.fr,
      ],
      [
        /\b(je|on|nous) (sais|sait|savons) (tres bien )?ou (vous (habitez|vivez|travaillez)|tu (habites|vis|travailles))/g,
        '',
      ],
      [/\b(ca|cela) (va|risque de) (tres )?(mal )?(mal|se) ?(se passer|finir|tourner|passer mal)/g, notice.fr],
      [/\b(faites|fais) (tres |bien )?attention a (vous|toi)\b|\bgare a (vous|toi)\b/g, ''],
      [
        /\b(on|nous) (va|allons|viendra|viendrons)( tous)?( venir| passer| debarquer)? chez (vous|toi)/g,
        'Pouvons-nous convenir d’un rendez-vous\u202f?',
      ],
      [/\b(tous les|chaque) jours? jusqu'a\b/g, 'Quel jour puis-je vous rappeler\u202f?'],
      [/\b(gros|graves?|serieux) (ennuis|problemes)\b/g, notice.fr],
      [/\bne (vous|te) (lacher|laisser)(ai|ons) pas\b/g, notice.fr],
      [/\b(derniere fois que je (vous|te) (le )?(demande|previens|dis)|demande gentiment)/g, ask.fr],
      [/\ba qui (vous avez|tu as) affaire\b/g, ''],
      [/\b(tous les moyens|par n'importe quel moyen)\b/g, notice.fr],
      [/\b(subir(ez|as)? les consequences|consequences (graves|serieuses)|risques et perils)\b/g, notice.fr],
      [
        /\b(finir(ai|ons) par (vous|te) (retrouver|avoir)|(vous|te) retrouver(ai|ons)|(vous|te) (aurai|aurons) (a l'usure|un jour))\b/g,
        notice.fr,
      ],
      [
        /\b(m'obligez?|me forcez?|nous obligez|nous forcez) pas\b|\bvous etes (desormais |maintenant )?prevenue?s?\b/g,
        notice.fr,
      ],
      [
        /\b(pourrir|gacher) la vie\b|\bvie impossible\b|\bun enfer\b|\bcomprendre (votre|ta) douleur\b|\brien pour attendre\b/g,
        '',
      ],
      [
        /\b(n'est|c'est) que le debut\b|\b(n'en|ne pas en|en) rester(ai|ons|ait)? (pas )?la\b|\bmoins patients?\b|\bperdre patience\b/g,
        notice.fr,
      ],
      [
        /\b(casser|peter|eclater|defoncer) (la gueule|les dents|la porte|la figure)\b|\b(frapper|tabasser|buter)\b|\baccident est (si )?vite arrive\b/g,
        '',
      ],
      [
        /\b(vous|tu) (allez|vas) (souffrir|pleurer|trembler|me connaitre|avoir peur|le payer)\b|\bcouter (tres )?cher\b/g,
        notice.fr,
      ],
      [/\b(pensez|pense|attention) a (votre|vos|ton|ta|tes) (famille|enfants?|femme|mari|voiture|reputation)\b/g, ''],
    ],
    en: [
      [/\byou('ll| will| are going to) (regret|be sorry|pay for this)/g, notice.en],
      [/\b(i|we) know where you (live|work)/g, ''],
      [/\bor else\b/g, notice.en],
      [/\b(watch your (back|step)|be careful out there)\b/g, ''],
      [/\b(not going to|never going to|will (not|never)|won't) let (this|it|you) go\b/g, notice.en],
      [/\bno idea who you('re| are) dealing with\b/g, ''],
      [/\b(get|gets|turn|turns) (ugly|nasty)\b/g, notice.en],
      [
        /\b(come|be) (round|over|knocking|waiting) [^.]{0,20}\b(your door|your (house|home|place))\b/g,
        'Could we agree on an appointment?',
      ],
      [/\b(serious|grave|dire) (consequences|trouble)\b|\bface the consequences\b/g, notice.en],
      [/\b(last time (i|we) ask|asking nicely)\b/g, ask.en],
      [/\bby (any|all) means\b[^.]{0,20}\b(necessary|money|recover)/g, notice.en],
      [
        /\b(i|we)('ll| will) (find|hunt|track) you\b|\bdo(n't| not) make (me|us) (come|do)\b|\byou (have been|are|were) warned\b/g,
        notice.en,
      ],
      [
        /\b(very|really|bloody) sorry\b(?= ?(\.|if|when|for this))|\bmake you pay\b|\blive to regret\b|\bliving hell\b|\bmake your life\b/g,
        notice.en,
      ],
      [
        /\b(just|only) the beginning\b|\brun(ning)? out of patience\b|\blose (my|our) patience\b|\bless patient\b/g,
        notice.en,
      ],
      [
        /\b(break|smash|kick) (your|the) (legs?|door|windows?|face)\b|\baccidents happen\b|\bthink of your (family|children|wife|kids)\b/g,
        '',
      ],
    ],
  },
}

export const enforcement: Rule = {
  code: 'enforcement',
  places: ['message', 'voicemail', 'third-person'],
  weight: 'grave',
  sources: [
    source('C. pénal art. 433-13'),
    source('DGCCRF, enquête 2022 sur le recouvrement amiable (mai 2024)'),
    source('C. conso. art. L121-6'),
  ],
  why: {
    fr: 'Cela évoque une contrainte qui suppose un titre exécutoire. Sans titre, seul un tribunal peut être saisi.',
    en: 'This suggests a constraint that needs an enforceable title. Without one, all that can be done is to ask a court.',
  },
  patterns: {
    fr: [
      [/\bhuissiers?\b|\bcommissaires? de justice\b/g, notice.fr],
      [
        /\bsaisies?\b(?! (de|du|des) (votre|vos|la|les|l'|une|ces|cette|commande|donnees|heures|vos donnees))(?! informatique)(?=[^.]{0,60}\b(salaire|compte|bien|bancaire)|\s*[.!]|$| sur| sera| est)/g,
        notice.fr,
      ],
      [/\b(avant|d'une|une|la) saisie\b(?! (de|du|des|informatique))/g, notice.fr],
      [
        new RegExp(
          `\\bsaisir(ons|ai|a)? (sur |tout )?(${yours}|les|le) (comptes?|biens?|salaires?|meubles?|vehicules?|materiel|stock)`,
          'g',
        ),
        notice.fr,
      ],
      [
        /\b(engag|entam|lanc|entrepren|intent)\w* (contre vous )?(des|une|les|la|toute) (poursuites?|procedures?|actions? en justice)/g,
        notice.fr,
      ],
      [
        /\bpoursuites? (judiciaires?|penales?)|\bpoursuivie?s? (en justice|devant)|\b(procedure|action) judiciaire (est|a ete|deja|sera|va|en cours|engagee|lancee)/g,
        notice.fr,
      ],
      [/\b(services?|departement) (judiciaires?|juridiques?|contentieux|des poursuites)\b/g, 'suivi des règlements'],
      [
        /\btitres? executoires?\b|\bcommandement de payer\b|\bexecution forcee\b|\bavant (poursuites|execution)\b/g,
        notice.fr,
      ],
      [/\baux encheres\b/g, notice.fr],
      [
        new RegExp(
          `\\b(va|allons|vais|viendr\\w+) (vous |te )(prendre|enlever|retirer) (${yours}|la|le|les) (voiture|vehicule|camion|maison|materiel|biens?|meubles)`,
          'g',
        ),
        notice.fr,
      ],
      [new RegExp(`\\b(bloqu|gel)\\w* (de )?(${yours}|les|le) comptes?`, 'g'), notice.fr],
      [/\bexpuls\w+/g, notice.fr],
      [/\bprison\b|\bemprisonn\w+/g, ''],
      [/\b(port|depos)\w* (une )?plainte\b/g, notice.fr],
      [/\b(la|a la|les) (police|gendarmerie|gendarmes)\b(?! d')/g, notice.fr],
      [
        /\bsaisie\b(?= (de|d'un|d'une|du) (votre|vos|biens|vehicule|comptes|salaire|materiel|stock|meubles|(un )?bien))(?! (de|d'un|d'une|du) (votre |vos )?(commande|facture|demande|numero|reglement|adresse|coordonnees|donnees|heures)s?\b)/g,
        notice.fr,
      ],
      [/\b(comptes?)\b[^.]{0,25}\b(gel|bloqu|saisi)\w+/g, notice.fr],
      [/\bplaintes?\b[^.]{0,40}\b(depos|port)\w+/g, notice.fr],
      [
        /\b(train|assign|convoqu|poursuiv)\w* (vous |te )?(en justice|devant (le|un|la))|\b(serez|seras|vous etes|etre) poursuivi\w*|\bvous poursuivr\w+|\bassignation\b/g,
        notice.fr,
      ],
      [/\bavocate?s?\b[^.]{0,30}\b(lanc|engag|depos|saisi|prepar|assign|poursui|attaqu)\w*/g, notice.fr],
      [
        /\bhypotheque\b|\bserruriers?\b|\bforce publique\b|\binterdi(t|te|ction) bancaire\b|\binscri\w+ (au|dans un) (fichier|casier)\b/g,
        notice.fr,
      ],
    ],
    en: [
      [/\bbailiffs?\b|\benforcement (officers?|agents?)\b/g, notice.en],
      [
        /\bseiz(e|ing|ure of) (all )?(of )?(your|the) (\w+ )?(accounts?|assets?|goods|property|belongings|wages|stock|vehicles?)/g,
        notice.en,
      ],
      [/\b(garnish\w*|repossess\w*|foreclos\w*)/g, notice.en],
      [/\blegal (department|team|division)\b/g, 'payments desk'],
      [
        /\b(legal (action|proceedings)|proceedings|a lawsuit|court action) (has|have|had|is|are|will|was|were)\b[^.]{0,40}\b(start|begun|taken|brought|under way|against you|filed|launched|issued)/g,
        notice.en,
      ],
      [/\btake (legal )?action against you\b|\bsu(e|ing) you\b|\bprosecut\w+/g, notice.en],
      [/\b(sold|sell) [^.]{0,20}\b(at|by) auction\b/g, notice.en],
      [/\b(warrant|writ|court order) (will|has|is)\b/g, notice.en],
      [/\b(the|call) police\b/g, notice.en],
      [/\b(jail|prison)\b/g, ''],
      [/\b(final|last) (notice|warning|demand) before (enforcement|seizure|action|proceedings|court)/g, notice.en],
      [
        /\b(freeze|block) your (bank )?accounts?\b|\baccounts? (will be|is|are|gets?) (frozen|blocked|seized)\b|\bevict\w*/g,
        notice.en,
      ],
      [/\bseized\b|\b(have|get) your \w+ (seized|taken|removed)\b|\blocksmith\b|\bmortgage on your\b/g, notice.en],
      [
        /\b(lawyers?|solicitors?|attorneys?)\b[^.]{0,30}\b(filed|started|begun|issued|will (sue|file|start|act))\b|\btake you to court\b|\bdrag you\b/g,
        notice.en,
      ],
      [/\bpress charges\b|\b(police|criminal) complaint\b|\bsummon(s|ed)\b|\barrest\w*/g, notice.en],
    ],
  },
}
