/** Privacy: health and private life in what is kept, and a debt named where somebody else may hear it. */
import { type Rule, source } from './rule.ts'

const away = { fr: 'Absent jusqu’au …, à rappeler ensuite.', en: 'Away until …, to be called afterwards.' }
const back = {
  fr: 'Merci de me rappeler au sujet d’un dossier en cours.',
  en: 'Please call me back about a matter in progress.',
}
const free = source('CNIL, zones de commentaires libres (28 février 2019)')
const special = source('RGPD art. 9', 'medium')

export const health: Rule = {
  code: 'health',
  places: ['message', 'note'],
  weight: 'grave',
  sources: [free, special],
  why: {
    fr: 'La santé d’une personne ne se note pas. Sa conséquence pratique suffit\u202f: absente jusqu’au, à rappeler le.',
    en: 'A person’s health is not to be noted. What follows from it in practice is enough: away until, call back on.',
  },
  patterns: {
    fr: [
      [
        /(?<!\b(batiment|mur|bois|arbre|haie|toit|charpente|installation|plante)s? (\w+ )?)\b(il|elle|est|gerante?|femme|mari|tombee?|tres|gravement|encore|toujours|dit|arret) malad(e|ie)\b|\bmaladie (grave|de|chronique)/g,
        away.fr,
      ],
      [
        /\b(cancer|chimio\w*|tumeur|leucemie|diabet\w+|epilep\w+|sclerose|alzheimer|parkinson|sida|vih|seropositi\w+|avc|infarctus)\b/g,
        away.fr,
      ],
      [/\b(probleme|malaise|crise|accident|arret|insuffisance) (cardiaques?|vasculaire)|\bcardiaque\b/g, away.fr],
      [
        /\b(depressi(f|ve|on)s?|antidepresseurs?|burn[ -]?out|bipolaire|schizophren\w+|suicid\w+|psychiatr\w+|psychologue|anxiolytiques?)\b/g,
        away.fr,
      ],
      [/\bhospitalis\w+|\b(est|rentre|entre|sort|admise?) (a|de) l'hopital\b/g, away.fr],
      [
        /\b(alcooli\w+|alcool|ivre|bourree?|saoule?|drogue\w*|toxico\w*|cocaine|cannabis)\b|\b(il|elle|qui) boit\b/g,
        'Échange difficile, à reprendre par écrit.',
      ],
      [/(?<!')\benceinte\b(?! (de|du|des) )|\bgrossesse\b|\bfausse couche\b|\bconge maternite\b/g, away.fr],
      [/\barret (maladie|de travail)\b/g, away.fr],
      [/\b(est|lui-meme|elle-meme|gerante?) (tres )?handicapee?\b|\binvalidite\b|\ben fauteuil\b/g, ''],
      [/\b(suit|sous|prend) (un |une |des |son )?(traitement|therapie|medicaments?)\b/g, away.fr],
      [
        /\b(operation|operee?) (du|de la|de l'|des|au|a la|aux) ?(genou|dos|coeur|hanche|yeux|oeil|main|cerveau|epaule|pied|prostate)\w*|\bse fait operer\b|\bchirurgie\b|\bconvalescen\w+|\breanimation\b|\bsoins (palliatifs|intensifs)\b|\bdans le coma\b/g,
        away.fr,
      ],
      [
        /\b(cachets|comprimes|medicaments)\b|\bne va (vraiment |toujours )?pas (tres )?bien\b|\bva (tres |vraiment )?mal\b(?! se)|\bpas bien (du tout|moralement|dans sa tete)\b|\ben (rechute|cure|desintox\w*)\b/g,
        away.fr,
      ],
      [
        /\b(autis\w+|trisom\w+|dyslexi\w+|obese|anorexi\w+|sourde?|aveugle|malvoyante?|senile|demen(t|te|ce)|hernie|fracture|migraines?|covid|grippee?|handicap (mental|physique|moteur))\b|\btroubles? (psy\w*|mentaux|bipolaires?|de memoire)\b|\bperd la (tete|memoire)\b/g,
        away.fr,
      ],
    ],
    en: [
      [
        /\b(cancer|chemo\w*|tumou?r|leuka?emia|diabet\w+|epilep\w+|aids|hiv|alzheimer\w*|parkinson\w*|stroke)\b/g,
        away.en,
      ],
      [/\bheart (attack|trouble|problems?|condition|disease)\b/g, away.en],
      [/\b(depress\w+|burn[ -]?out|bipolar|schizophren\w+|suicid\w+|psychiatr\w+|mental (health|illness))\b/g, away.en],
      [/\b(in|into|from|out of) hospital\b|\bhospitali[sz]ed\b/g, away.en],
      [
        /\b(drunk|alcoholic|drug addict|on drugs|drinks too much|hung ?over)\b/g,
        'Difficult conversation, to be taken up in writing.',
      ],
      [/\bpregnan\w+|\bmiscarriage\b|\bmaternity leave\b/g, away.en],
      [/\bsick leave\b|\boff sick\b|\b(is|was|been|very|seriously) (ill|sick)\b/g, away.en],
      [/\b(is|was) (disabled|handicapped)\b|\bin a wheelchair\b|\bon medication\b/g, away.en],
      [
        /\b(knee|heart|back|hip|eye|brain|hand|shoulder) (surgery|operation)\b|\b(had|having|after) (an? )?(surgery|operation)\b|\boperated on\b|\bintensive care\b|\bin a coma\b|\bconvalesc\w+/g,
        away.en,
      ],
      [
        /\b(autis\w+|dementia|senile|deaf|blind|obese|anorexi\w+|covid|flu|migraines?|unwell|pills|rehab|breakdown|hernia)\b|\bbroken (leg|arm|hip)\b|\bnot well\b|\bmemory loss\b/g,
        away.en,
      ],
    ],
  },
}

export const privateLife: Rule = {
  code: 'private',
  places: ['message', 'note'],
  weight: 'grave',
  sources: [free, special],
  why: {
    fr: 'Opinions, origine, religion, vie de famille et passé judiciaire n’ont pas leur place dans un dossier de factures.',
    en: 'Opinions, origin, religion, family life and police record have no place in a file of invoices.',
  },
  patterns: {
    fr: [
      [
        /\b(musulmane?s?|juifs?|juives?|catholiques?|protestante?s?|evangeliques?|bouddhistes?|athees?|ramadan|mosquee|synagogue|temoins? de jehovah|pratiquante?)\b/g,
        '',
      ],
      [
        /\b(un|une|cet|cette|est|des) (arabes?|noire?s?|africaine?s?|maghrebine?s?|gitane?s?|tziganes?|roms?|etranger|etrangere|immigree?s?)\b|\bsans[ -]papiers\b/g,
        '',
      ],
      [
        /\bextreme[ -](droite|gauche)\b|\b(vote|milite) (a|pour|au)\b|\b(communiste|fasciste|facho|gauchiste|macroniste)s?\b/g,
        '',
      ],
      [/\bsyndicalistes?\b|\bsyndiquee?s?\b|\b(cgt|cfdt|cftc|sud solidaires)\b/g, ''],
      [/\b(homosexuel\w*|lesbiennes?|gays?|bisexuel\w*|transsexuel\w*|pd)\b/g, ''],
      [/\b(prison|casier judiciaire|incarcer\w+|garde a vue|repris de justice|condamnee? pour)\b/g, ''],
      [
        /\bdivorc\w+|\b(sa femme|son mari|sa compagne|son compagnon) (est (enceinte|partie?|malade|mort\w*)|l'a quittee?)|\b(adultere|sa maitresse|son amant)\b/g,
        '',
      ],
      [
        /\bd'origine\b|\bnationalite\b|(^|[.;] ?|\b(un|une|est) )(portugais|roumain|algerien|marocain|tunisien|turc|turque|chinois|polonais|senegalais|malien|espagnol|italien|belge|allemand|russe|ukrainien|vietnamien|libanais|israelien|camerounais|comorien)(ne|ienne|e)?s?(?=[,.;]|$| (et|qui|mal|comme))/g,
        '',
      ],
      [
        /\bsepar(e|ee|er|ation) (de|d'avec) (sa|son|ses) (femme|mari|conjoint\w*|compagne|compagnon)|\bse separ\w+ de|\bex-(femme|mari|epouse|epoux|compagne)\b|\bpension alimentaire\b|\bgarde des enfants\b|\bvie de couple\b|\bvit (seule?|en couple|chez (sa mere|son pere|ses parents))\b/g,
        '',
      ],
      [
        /\b(tres|plutot|vote|de|militante?) (a |de )?(gauche|droite)\b|\bfranc[ -]macon\w*|\bgilets? jaunes?\b|\bpolitique\w* (engagee?|tres)\b|\bporte le voile\b|\bvoilee\b|\bsecte\b/g,
        '',
      ],
    ],
    en: [
      [/\b(muslim|jew|jewish|catholic|protestant|evangelical|buddhist|atheist|ramadan|mosque|synagogue)s?\b/g, ''],
      [/\b(an?|the) (arab|black|african|gypsy|foreigner|immigrant)s?\b(?! (ink|paper|paint|door|box|and white))/g, ''],
      [/\bfar[ -](right|left)\b|\bvotes? (for|labour|republican|conservative)\b|\b(communist|fascist)s?\b/g, ''],
      [/\b(trade )?unionists?\b|\bunion member\b/g, ''],
      [/\b(gay|lesbian|homosexual|bisexual|transgender)\b/g, ''],
      [/\b(prison|jail|criminal record|convicted|on parole)\b/g, ''],
      [/\bdivorc\w+|\b(his wife|her husband) (is (pregnant|ill|sick|dead)|left|died)|\b(affair with|mistress)\b/g, ''],
      [
        /\bof \w+ (origin|descent)\b|\bnationality\b|(^|[.;] ?|\b(a|an|is) )(portuguese|romanian|algerian|moroccan|tunisian|turk|turkish|chinese|polish|pole|senegalese|spanish|italian|belgian|german|russian|ukrainian|indian|pakistani|nigerian)(?=[,.;]|$| (and|who|guy|man|woman))/g,
        '',
      ],
      [
        /\bseparated from (his|her)\b|\bex-?(wife|husband)\b|\balimony\b|\bcustody\b|\b(left|right)[ -]wing\b|\bfreemason\w*|\bwears a (veil|headscarf)\b|\bsect\b|\blives (alone|with (his|her) (mother|parents|partner))\b|\b(husband|wife) (has )?left\b/g,
        '',
      ],
    ],
  },
}

export const debtNamed: Rule = {
  code: 'debt-named',
  places: ['voicemail', 'third-person'],
  weight: 'grave',
  sources: [source('CNIL, délibération n° 2021-130'), source('Accord ASF de 2004 sur le recouvrement', 'medium')],
  why: {
    fr: 'Quelqu’un d’autre peut entendre. Ni somme, ni motif\u202f: votre nom, un dossier en cours, et comment vous joindre.',
    en: 'Somebody else may hear. No sum and no reason: your name, a matter in progress, and how to reach you.',
  },
  patterns: {
    fr: [
      [/\bfactur\w*|\bdettes?\b|\bimpaye\w*|\bcreances?\b|\brecouvr\w+/g, back.fr],
      [
        /\b(regler|reglements?|regle|reglee?s|pai(e|ement|ements)|paye|payee|payer|payes|payees|paierez|virements?|versements?|sommes? dues?|solde[rz]?|montants?)\b/g,
        back.fr,
      ],
      [/\b(nous|me|m'|lui|leur) (doit|doivent|devez|dois|devait)\b/g, back.fr],
      [/\becheances?\b|\brelance\w*|\bmise en demeure\b|\bretards?\b|\bcontentieux\b|\bcheques?\b/g, back.fr],
      [/\d[\d ]*([,.]\d{2})? ?(€|eur\b|euros?\b)/g, back.fr],
      [/\bargent\b|\bpay(ez|ons|iez)\b|\bpaie(nt)?\b|\ble compte n'est pas\b/g, back.fr],
    ],
    en: [
      [
        /\binvoices?\b|\bdebts?\b|\bunpaid\b|\boverdue\b|\bbills?\b|\barrears\b|\bdebt collection\b|\bcollections?\b/g,
        back.en,
      ],
      [/\b(pay|pays|paid|paying|payments?|instalments?|settle|balance due|amount due|transfer|cheques?)\b/g, back.en],
      [/\bowe[sd]?\b|\bowing\b|\bformal notice\b|\breminders?\b|\boutstanding\b/g, back.en],
      [/[€$£] ?\d[\d,.]*|\d[\d,.]* ?(euros?|eur|pounds|dollars)\b/g, back.en],
      [/\bmoney\b|\bin debt\b|\bdirect debit\b/g, back.en],
    ],
  },
}

export const tooEarly: Rule = {
  code: 'too-early',
  places: ['message'],
  weight: 'mild',
  sources: [
    source('Avant l’échéance rien n’est dû\u202f: la relance préventive parle du travail et des pièces', 'product'),
  ],
  why: {
    fr: 'L’échéance n’est pas passée\u202f: rien n’est en retard. Parlez de la prestation, des pièces et de la date prévue.',
    en: 'The due date has not passed: nothing is late. Speak of the work, the papers and the date planned.',
  },
  patterns: {
    fr: [
      [/\bimpaye\w*/g, 'la facture à venir'],
      [
        /(?<!(pris|prend|prendre|avons|avec) (du|un|mon|notre|ce|le|leur) )(?<!\b(mon|notre|nos|penalites? de|interets? de) )\bretards?\b(?! (de|du|des|dans) (la |le |l')?(chantier|livraison|fournisseur|travaux|train|pose|ce matin|planning|transport))/g,
        'au plus tard le …',
      ],
      [/\brelanc\w+/g, 'petit point'],
      [/\b(pas encore|toujours pas|jamais) (paye|regle|solde)\w*/g, 'à régler au plus tard le …'],
      [
        /\b(n'avons|n'ai|n'a) (toujours |encore )?pas (encore )?recu (votre|ton|le|de) (reglement|paiement|virement)/g,
        'Pouvons-nous compter sur un règlement à la date prévue\u202f?',
      ],
      [/\bechue?s?\b/g, 'à régler au plus tard le …'],
      [/\bmise en demeure\b|\bdernier (rappel|avis)\b|\bpenalites?\b(?!( de retard)? (de|sur la) livraison)/g, ''],
      [
        /\b(reglement|paiement|virement|cheque)\b[^.]{0,20}\b(tarde|se fait attendre|manque|n'est pas (encore )?(arrive|parvenu))|\bnous attendons (toujours|encore) votre\b|\b(toujours|encore) aucun (reglement|paiement|virement)\b/g,
        'Pouvons-nous compter sur un règlement à la date prévue\u202f?',
      ],
    ],
    en: [
      [/\boverdue\b|\bunpaid\b|\barrears\b|\bnon-?payment\b/g, 'payable by …'],
      [/\blate (payment|invoice|fee|interest)s?\b|\bpayment is late\b|\binvoice is late\b/g, 'payable by …'],
      [/\bchas(e|ing|er)\b|\bdunning\b|\b(final|last) (reminder|notice)\b|\bpenalt\w+/g, 'a quick word'],
      [/\b(not|never) (yet )?(paid|settled)\b|\bstill (not|have not|haven't) (been )?(paid|received)/g, 'payable by …'],
      [
        /\b(have|has) (still )?not (yet )?received (your|the|any) payment\b|\bpast due\b|\bformal notice\b/g,
        'Can we count on payment by the date agreed?',
      ],
      [
        /\bpayment\b[^.]{0,20}\b(slow|has not (yet )?(arrived|come)|not arrived|is missing)|\b(already|is|are) late\b|\bstill waiting for\b|\bstill no payment\b|\bawaiting your payment\b/g,
        'Can we count on payment by the date agreed?',
      ],
    ],
  },
}
