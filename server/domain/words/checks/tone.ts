/** Tone: blame, sarcasm and insults. What is written stays, and may be read by the client, an accountant or a judge. */
import { type Rule, source } from './rule.ts'

const plainly = {
  fr: 'Nous n’avons pas reçu le règlement prévu. Que s’est-il passé\u202f?',
  en: 'We have not received the payment planned. What happened?',
}
const judge = source('Un message peut être produit devant un juge', 'product')
const notes = source('CNIL, zones de commentaires libres (28 février 2019)')

export const blame: Rule = {
  code: 'blame',
  places: ['message'],
  weight: 'mild',
  sources: [judge],
  why: {
    fr: 'Un reproche appelle une dispute, un fait appelle une réponse. Dites ce qui manque et depuis quand.',
    en: 'A reproach calls for a quarrel, a fact for an answer. Say what is missing and since when.',
  },
  patterns: {
    fr: [
      [
        /\b(inacceptable|inadmissible|intolerable|inqualifiable|scandaleu\w+|honteu\w+|lamentable|deplorable|une honte)\b/g,
        plainly.fr,
      ],
      [/\bmauvaise foi\b/g, plainly.fr],
      [/\b(vous|tu) (vous |te |nous |t')?(moque[sz]|fiche[sz]|fou(s|tez))\b/g, plainly.fr],
      [/\b(vous|tu) (nous |me |m'|avez |as )?(ment(ez|s|i)|menti)\b|\bmensonges?\b/g, plainly.fr],
      [/\b(aucune parole|aucun respect|pas de parole|sans scrupules?)\b/g, plainly.fr],
      [/\b(assez|marre|ras[ -]le[ -]bol) (de|d') ?(vos|tes|ces|vous|toi|attendre)\b/g, plainly.fr],
      [/\bdigne de ce nom\b/g, plainly.fr],
      [/\b(irresponsables?|malhonnetes?|incompetents?|irrespectueu\w+|mauvais payeurs?)\b/g, plainly.fr],
      [/\b(vous abusez|tu abuses|se moque du monde)\b/g, plainly.fr],
      [
        /\bpren\w+ pour (un|une|des) (idiot|imbecile|con|conne|pigeon|debutant|debile)s?\b|\b(ne|n') ?(peut|peux|pouvons|ai|avons) (pas|plus|aucune) (vous |te )?(faire )?confiance\b/g,
        plainly.fr,
      ],
      [
        /\b(n'avez|n'as) (donc |vraiment )?pas honte\b|\bfoutage\b|\bperdre (notre|mon) temps\b|\bmene[rz]? en bateau\b|\bbaratin\b|\bracont\w+ (des|vos|tes) (salades|histoires|bobards|craques|sornettes)\b|\bbalad(ez|es|er)\b/g,
        plainly.fr,
      ],
      [
        /\b(revoltant|ecoeurant|degoutant|insupportable|indecent|pathetique|ridicule|minable|n'importe quoi|incorrecte?)s?\b(?! de (ma|notre) part)|\b(pas|peu) serieux\b|\bmanque de (serieux|respect|professionnalisme)\b/g,
        plainly.fr,
      ],
      [
        /\b(profite[rsz]?|abuse[rsz]?) de (ma|notre|la) (gentillesse|patience|confiance|situation|bonte)\b|\b(fait|faites|fais|faire) (le mort|la sourde oreille|l'autruche)\b|\bexcuses (bidon|ridicules|a repetition)\b/g,
        plainly.fr,
      ],
    ],
    en: [
      [/\b(unacceptable|intolerable|outrageous|disgraceful|scandalous|shameful|appalling)\b/g, plainly.en],
      [/\bbad faith\b|\btelling (me|us) (stories|tales|fibs)\b/g, plainly.en],
      [/\b(lying|lied) to (us|me)\b|\byou('re| are) (a liar|lying)\b|\byour lies\b/g, plainly.en],
      [/\bashamed\b/g, plainly.en],
      [/\b(sick|tired|fed up) (and tired )?(of|with) (your|these|you)\b/g, plainly.en],
      [/\bword is worth\b|\bno respect for\b/g, plainly.en],
      [/\b(irresponsible|dishonest|incompetent|disrespectful)\b/g, plainly.en],
      [
        /\bwasting (our|my) time\b|\b(nobody|cannot|can't|can not|could not) (can )?trust you\b|\btak(e|ing) us for fools\b|\bnonsense\b|\bridiculous\b|\bpathetic\b|\bdisgusting\b/g,
        plainly.en,
      ],
      [
        /\bunprofessional\b|\btaking advantage of (my|our)\b|\bplaying (games|dead)\b|\blame excuses?\b|\bhow dare you\b|\bno (shame|decency|honou?r)\b/g,
        plainly.en,
      ],
    ],
  },
}

export const sarcasm: Rule = {
  code: 'sarcasm',
  places: ['message'],
  weight: 'mild',
  sources: [judge],
  why: {
    fr: 'L’ironie se lit comme un mépris, surtout par écrit. Le fait seul suffit.',
    en: 'Irony reads as contempt, above all in writing. The fact alone is enough.',
  },
  patterns: {
    fr: [
      [
        /\bquelle surprise\b|\bcomme par (hasard|magie|enchantement)\b|\bcomme c'est (pratique|commode|bizarre|etrange)\b/g,
        plainly.fr,
      ],
      [/\b(bravo|felicitations)\b(?! (pour|a vous pour|a toi pour|a tous))/g, plainly.fr],
      [
        /\b(j'imagine|je suppose) (bien )?que\b[^.]{0,50}\b(perdu|egare|tout seul|vacances|encore|oubli\w+|chien|poste)/g,
        plainly.fr,
      ],
      [/\bprendre pour (une|des|un|votre|vos) (banque|banquiers?|imbeciles?|idiots?|oeuvre|association)/g, plainly.fr],
      [/\b(a dos d'ane|pigeons? voyageurs?|escargot|tortue)\b/g, plainly.fr],
      [/\b(mdr|ptdr|lol|haha+|hihi)\b/g, ''],
      [
        /\btoujours aussi (rapide|ponctuel|reactif|efficace|serieux)|\b(vient|arrive|voyage|venu|parti) a (pied|la nage|dos d'\w+)\b/g,
        plainly.fr,
      ],
      [
        /\bne (vous|te) (pressez?|presses|genez?) (surtout )?pas\b|\bsurtout,? prenez (tout )?votre temps\b/g,
        plainly.fr,
      ],
      [/\b(vraiment|decidement) pas de chance\b|\bsans blague\b|\b(ironie|humour)\b/g, plainly.fr],
      [/[«"] ?(oubli\w*|perdu\w*|egare\w*|absent\w*|malade|urgent) ?[»"]/g, plainly.fr],
      [/🙄|😏|😂|🤣|🤡|🙃|👏/gu, ''],
      [
        /\bquel(le)? (chance|coincidence|hasard|dommage|miracle|bonheur)\b|\bprenez (donc |bien |tout )?votre temps\b|\bprends (donc |bien |tout )?ton temps\b|\ba une? (mois|jour|an|semaine) pres\b/g,
        plainly.fr,
      ],
      [
        /\brecord\b[^.]{0,20}(annee|monde|retard)|\bpere noel\b|\ben croire (vos|tes) promesses\b|\bpromesses n'engagent\b|\bsoi-disant\b|\bben voyons\b|\bmais oui, bien sur\b|\bon n'est pas (presses|aux pieces)\b/g,
        plainly.fr,
      ],
      [
        /\bmerci (encore )?pour (rien|ce silence|votre silence|le silence|cette attente)\b|\b(trop|bien) aimable (a vous|de votre part)\b|\btrop gentil\b|\bquel talent\b|\bchapeau\b/g,
        plainly.fr,
      ],
    ],
    en: [
      [/\b(what a surprise|surprise,? surprise|how (very )?(convenient|nice for you|funny)|funny how)\b/g, plainly.en],
      [/\b(well done|bravo|congratulations)\b(?! (on|for))/g, plainly.en],
      [/\b(i (suppose|guess|imagine)|no doubt)\b[^.]{0,50}\b(lost|by itself|holiday|again|dog|forgot\w*)/g, plainly.en],
      [
        /\b(com(e|es|ing)|travell?ing) (on foot|by snail|by donkey)\b|\btake your time\b|\bno rush\b|\bdon't hurry\b/g,
        plainly.en,
      ],
      [/\b(yeah,? right|sure you did|as if)\b/g, plainly.en],
      [/\b(us|me) (as|like) (your|a) (own )?bank\b/g, plainly.en],
      [/\b(lol|haha+|rofl)\b/g, ''],
      [/["'] ?(forgot\w*|lost|away|sick|urgent) ?["']/g, plainly.en],
      [/🙄|😏|😂|🤣|🤡|🙃|👏/gu, ''],
      [
        /\b(another|a) (small )?miracle\b|\bwhat (luck|a coincidence|a shame)\b|\bnew record\b|\bso-called\b|\bsanta claus\b|\bhow kind of you\b|\bthanks for (nothing|the silence|your silence)\b|\boh (sure|great|really)\b/g,
        plainly.en,
      ],
    ],
  },
}

export const insult: Rule = {
  code: 'insult',
  places: ['message', 'note', 'voicemail', 'third-person'],
  weight: 'grave',
  sources: [notes, source('RGPD art. 15 (droit d’accès)', 'medium')],
  why: {
    fr: 'La personne peut demander à lire ce qui est écrit sur elle. Notez ce qui s’est dit ou fait, pas ce que vous en pensez.',
    en: 'People may ask to read what is written about them. Note what was said or done, not what you think of it.',
  },
  patterns: {
    fr: [
      [
        /(?<!\bpren\w+ pour (un|une|des) )(?<!\b(prix|montant|tarif|devis|delai|detail|question|erreur|regle) (est |trop |vraiment )?)\b(abruti|imbecile|idiot|cretin|connard|connasse|salaud|salope|garce|debile|enfoire|batard|ordure|racaille|voyou|minable|tocard|bouffon|guignol|truand)(e|s|es)?\b/g,
        'Échange difficile.',
      ],
      [/\b(con|cons|conne|pute)\b/g, 'Échange difficile.'],
      [
        /\b(escroc|arnaqueur|arnaqueuse|voleur|voleuse|menteur|menteuse|filou|magouilleur|mytho)s?\b/g,
        'Les faits ne concordent pas\u202f: …',
      ],
      [
        /\b(completement|totalement|vraiment|est|vieux|vieille) (fou|folle|dingue|cingle|cinglee|taree?)\b/g,
        'Échange difficile.',
      ],
      [
        /\b(gros|grosse|vraiment|trop) nul(le)?\b|\bbon(ne)? a rien\b|\b(un|une|quel|cet) incapable\b/g,
        'Échange difficile.',
      ],
      [/\b(pas de|sans) (cerveau|cervelle)\b|\bde merde\b/g, 'Échange difficile.'],
      [
        /\b(rapace|vautour|requin|charlatan|margoulin|emmerdeur|emmerdeuse|boulet|blaireau|crapule|fumier|raclure|parasite|profiteur|profiteuse|branleur|faineant|faineante|feignant|glandeur|hysterique|parano|paranoiaque|vipere|ivrogne|radin|plouc|taree?|cinglee?|degeneree?|attardee?|odieux|odieuse)s?\b/g,
        'Échange difficile.',
      ],
      [
        /\b(pauvre|sale|espece de) (type|mec|con|femme|gars|bonhomme|nana|gamin)\b|\bcasse[ -](pieds|couilles)\b|\bbete (comme|a manger)\b|\bbouchee? (comme|a l'emeri)\b|\btete (a claques|de mule|de noeud)\b|\bchiante?s?\b/g,
        'Échange difficile.',
      ],
    ],
    en: [
      [
        /\b(idiot|moron|fool|imbecile|jerk|bastard|bitch|asshole|scum|clown|loser|cretin)s?\b/g,
        'Difficult conversation.',
      ],
      [/\b(crook|thief|thieves|liar|cheat|swindler|fraudster|con ?man)s?\b/g, 'The facts do not agree: …'],
      [/\b(is|are|completely|totally|absolutely) (crazy|insane|nuts|mad|stupid|dumb)\b/g, 'Difficult conversation.'],
      [/\b(good for nothing|useless person|no brains?)\b/g, 'Difficult conversation.'],
      [
        /(?<!\b(price|sum|quote|amount|rule|mistake|question) (is |was |so |too )*)\b(shark|vulture|charlatan|scumbag|creep|weirdo|lunatic|psycho|parasite|freeloader|cheapskate|hysterical|paranoid|witch|weasel|brute|dumb|stupid|lazy|pathetic|brainless|obnoxious|nasty)\b|\bthick as (a|two)\b|\bpain in the\b|\bpiece of work\b/g,
        'Difficult conversation.',
      ],
    ],
  },
}
