/** Orders, exposure to others, and fees that nobody owes. */
import { type Rule, source } from './rule.ts'

const ask = {
  fr: 'Merci de régler, ou de nous donner d’ici le … une date précise.',
  en: 'Please pay, or give us a definite date by ….',
}
const urgent = {
  fr: "(immediatement|tout de suite|sans (delai|attendre|discussion)|maintenant|sur[ -]le[ -]champ|dans l'heure|dans la journee|aujourd'hui|des ce soir)",
  en: '(immediately|right (now|away)|now|at once|without (any )?delay|straight away|this instant|today|tonight)',
}
const yours = '(votre|vos|ton|ta|tes)'

export const order: Rule = {
  code: 'order',
  places: ['message'],
  weight: 'mild',
  sources: [source('Usage des relances\u202f: les formules impératives ferment la discussion', 'product')],
  why: {
    fr: 'Un ordre ferme la discussion. Une demande avec une date obtient plus de réponses.',
    en: 'An order closes the discussion. A request with a date gets more answers.',
  },
  patterns: {
    fr: [
      [
        new RegExp(
          `\\b(vous devez|tu dois|vous etes (oblige|tenu|somme)e?s? de|il faut( que)?) (payer|regler|solder|virer|verser)[^.]{0,40}\\b${urgent.fr}`,
          'g',
        ),
        ask.fr,
      ],
      [
        new RegExp(
          `(?<!\\b(si|s'il|quand|lorsque) [^.;]{0,60})\\b(payez|reglez|paye|regle|versez|virez|soldez)\\b[^.,;]{0,30}\\b${urgent.fr}`,
          'g',
        ),
        ask.fr,
      ],
      [
        new RegExp(
          `(?<!\\b(si|s'il|quand|lorsque) [^.;]{0,60})\\b(reglez|payez|versez|virez) (sans delai|${urgent.fr})`,
          'g',
        ),
        ask.fr,
      ],
      [
        /\b(je (vous|te) (somme|ordonne)|nous (vous|te) (sommons|ordonnons)|j'exige|il est imperatif|nous exigeons|je reclame|on exige)\b/g,
        ask.fr,
      ],
      [/\b(sous|dans les) (24|48|vingt-quatre|quarante-huit) ?(heures|h)\b/g, 'd’ici le …'],
      [
        new RegExp(
          `\\b(faites|fais|effectuez|executez|executez-vous|procedez|envoyez|acquittez|virez)\\b[^.,;]{0,40}\\b(${urgent.fr}|sans tarder)`,
          'g',
        ),
        ask.fr,
      ],
      [/\b(je|nous|on) (veux|voulons|veut) (mon|notre|cet|l'|le|son) ?(argent|paiement|reglement|du)\b/g, ask.fr],
      [
        /\b(vous avez|tu as) jusqu'a (ce soir|demain|midi|minuit)\b|\bpas une? (minute|heure|jour) de plus\b|\bultimatum\b|\bpas le choix\b|\bun point c'est tout\b|\bne le repeterai pas\b/g,
        ask.fr,
      ],
    ],
    en: [
      [
        new RegExp(`\\byou (must|have to|need to|are required to) (pay|settle|transfer)[^.]{0,40}\\b${urgent.en}`, 'g'),
        ask.en,
      ],
      [new RegExp(`(^|[.!?;,:] )(pay|settle|transfer)\\b[^.,;]{0,20}\\b${urgent.en}`, 'g'), ask.en],
      [/\b(i|we) (order|command|demand|insist on)\b/g, ask.en],
      [/\bpay up\b/g, ask.en],
      [/\bwithin (24|48|twenty-four|forty-eight) hours\b/g, 'by …'],
      [
        new RegExp(
          `(^|[.!?;:] ?)(please )?(make|send|do) (the |this |that |your )?(transfer|payment)\\b[^.,;]{0,20}\\b${urgent.en}`,
          'g',
        ),
        ask.en,
      ],
      [
        /\b(i|we) want (my|our|the) money\b|\byou have until (tonight|tomorrow|noon|midnight)\b|\bnot (a|one) (minute|day|hour) (more|longer)\b|\bno choice\b|\bend of (story|discussion)\b|\bultimatum\b/g,
        ask.en,
      ],
    ],
  },
}

export const exposure: Rule = {
  code: 'exposure',
  places: ['message', 'voicemail', 'third-person'],
  weight: 'grave',
  sources: [source('C. conso. art. L121-6'), source('CNIL, délibération n° 2021-130')],
  why: {
    fr: 'Une dette ne se dit qu’à celui qui la doit. Annoncer qu’on la dira à d’autres est une pression.',
    en: 'A debt is told to nobody but who owes it. Announcing that others will hear of it is pressure.',
  },
  patterns: {
    fr: [
      [
        new RegExp(
          `\\b(preven|avert|inform|contact|appel|alert|parl|dir|dis|racont)\\w* (a |de )?(tout |tous |toute )?${yours} (employeur|patron|clients?|voisins?|famille|femme|mari|epou\\w+|proches|fournisseurs?|parents|amis)`,
          'g',
        ),
        '',
      ],
      [
        /\btou(t|s|te|tes) (le|la|les) (quartier|village|ville|monde|profession|commercants)\b[^.]{0,30}\b(sav|saur|va |vont |appren|connait)/g,
        '',
      ],
      [/\bavis (negatif|sur google|google|sur internet)|\b(un|mon|des) avis (sur|en ligne)/g, ''],
      [/\b(reseaux sociaux|facebook|instagram|linkedin|twitter)\b/g, ''],
      [/\blistes? noires?\b|\bfich\w+ (a|par) la banque de france\b/g, ''],
      [/\b(rendr\w+|rendons) (cela |ca |tout )?publi(c|que)/g, ''],
      [
        new RegExp(
          `\\b${yours} (employeur|patron|clients?|voisins?|famille|femme|mari|proches|fournisseurs?|parents|amis)\\b[^.]{0,40}\\b(ravi|content|appren|appris|saur|savoir|decouvr|interess|prevenu|informe|alert)\\w*`,
          'g',
        ),
        '',
      ],
      [/\b(afficher|citer|publier) (votre|ton) nom\b|\bmettre en ligne\b|\bcommentaire sur (votre|ta) page\b/g, ''],
    ],
    en: [
      [
        /\b(tell|inform|contact|warn|call|write to|speak to) (all )?(of )?your (employer|boss|clients?|customers?|neighbou?rs?|family|wife|husband|parents|friends|suppliers?)/g,
        '',
      ],
      [
        /\b(everybody|everyone|the (whole|entire) (village|town|street|trade|neighbou?rhood|world))\b[^.]{0,30}\bwill (know|hear|learn|find out)/g,
        '',
      ],
      [
        /\b(post|write|leave|publish) (a |an |some )?(bad |negative |honest )?reviews?\b|\bsocial media\b|\b(facebook|instagram|linkedin)\b/g,
        '',
      ],
      [/\bblack ?list\w*/g, ''],
      [/\b(make|making|go) (this |it |everything )?public\b/g, ''],
      [
        /\byour (employer|boss|clients|customers|neighbou?rs|family|wife|husband|parents|friends|suppliers)\b[^.]{0,30}\b(hear|know|learn|find out|interested|told)\b/g,
        '',
      ],
      [/\bname and shame\b|\b(publish|post) your name\b|\bput (it|this) online\b/g, ''],
    ],
  },
}

export const undueFees: Rule = {
  code: 'undue-fees',
  places: ['message'],
  weight: 'grave',
  sources: [source('CPCE art. L111-8'), source('DGCCRF, enquête 2022 sur le recouvrement amiable (mai 2024)')],
  why: {
    fr: 'Sans titre exécutoire, les frais de relance restent à votre charge\u202f; entre professionnels, seule l’indemnité forfaitaire prévue par la loi s’ajoute.',
    en: 'Without an enforceable title the cost of chasing is yours; between businesses, only the fixed sum set by law is added.',
  },
  patterns: {
    fr: [
      [/\bfrais (de|d') ?(dossier|relance|rappel|gestion|traitement|impaye|courrier)s?\b/g, ''],
      [/\bfrais\b[^.]{0,50}\b(a (votre|ta) charge|(vous|te) seront (factur|imput|repercut)\w+)/g, ''],
      [
        /\b(rappel|relance|courrier|lettre|appel)s?\b[^.]{0,30}\b(coutera|couteront|(sera|seront|est|sont) (facture|payant)\w*)\b/g,
        '',
      ],
      [/\bfrais (supplementaires|administratifs|annexes|bancaires|d'agios)\b|\bdommages et interets\b/g, ''],
    ],
    en: [
      [/\b(handling|administration|admin|reminder|chasing|processing) (fee|charge|cost)s?\b/g, ''],
      [/\b(fees|costs|charges)\b[^.]{0,40}\b(charged|billed|added|passed on) to you\b|\bat your (own )?expense\b/g, ''],
      [
        /\b(reminder|letter|call)s?\b[^.]{0,25}\b(will cost|costs? you|is charged|are charged)\b|\b(extra|additional|late) (fees|charges)\b/g,
        '',
      ],
    ],
  },
}
