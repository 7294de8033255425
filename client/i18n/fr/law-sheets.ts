/** The law sheets in French: what each thing is, in a few sentences of our own. */
export const lawSheets = {
  'limitation-business': {
    title: 'Cinq ans entre professionnels',
    text: 'Passé cinq ans, la somme ne peut plus être demandée en justice si le client s’en prévaut. Les juges comptent en général de la fin de la prestation. L’application compte de la date la plus proche : la facture, ou la prestation quand elle est connue et plus ancienne. Le dernier jour compte, même un dimanche.',
  },
  'limitation-consumer': {
    title: 'Deux ans envers un particulier',
    text: 'L’action d’un professionnel contre un consommateur s’arrête au bout de deux ans. L’application compte de la facture, ou de la prestation quand elle est connue et plus ancienne. Au-delà, elle ne propose plus de relance.',
  },
  'limitation-transport': {
    title: 'Un an pour un transport',
    text: 'Les actions nées d’un contrat de transport de marchandises s’éteignent en un an, à compter en principe de la livraison, quel que soit le client. Indiquez la nature de la facture et la date du service pour que le délai soit juste.',
  },
  'limitation-public': {
    title: 'Quatre ans envers un organisme public',
    text: 'Les dettes de l’État, des collectivités et des établissements publics dotés d’un comptable public s’éteignent quatre ans après le 1er janvier qui suit l’année où elles sont nées. Ici, une demande écrite de paiement interrompt le délai, et quatre ans repartent du 1er janvier suivant. Gardez la preuve de l’envoi.',
  },
  interruption: {
    title: 'Ce qui interrompt le délai',
    text: 'Reconnaissance de la dette par le client, demande en justice, acte d’exécution : un nouveau délai, aussi long, repart de ce jour. Une mise en demeure n’y suffit pas entre personnes privées. Un SMS, un e-mail, un échéancier écrit ou un acompte peuvent valoir reconnaissance : c’est au juge de le dire. L’application montre alors les deux dates et se fie à la plus proche.',
  },
  'formal-notice': {
    title: 'Mise en demeure',
    text: 'Une lettre sans équivoque : les mots « mise en demeure », les parties, la facture et le décompte, un délai précis, comment payer, les suites, une date et une signature. Le recommandé sert de preuve. Elle fait courir les intérêts légaux dus par un particulier ; entre professionnels, les pénalités courent déjà depuis l’échéance.',
  },
  'registered-letter': {
    title: 'Lettre recommandée',
    text: 'La preuve de dépôt montre le jour de l’envoi, l’avis de réception celui de la remise. Quand personne ne répond, la lettre attend quinze jours au bureau de poste, puis elle revient. Une mise en demeure que le client n’est pas allé chercher reste valable : la Cour de cassation l’a jugé en 2021, hors des cas où un texte demande une remise. Doublez-la d’un e-mail ; si elle revient parce que l’adresse est fausse, vérifiez l’adresse avant de la renvoyer. Un commissaire de justice peut aussi la remettre.',
  },
  'screen-signature': {
    title: 'Signer sur l’écran',
    text: 'Une signature faite du doigt est une signature électronique simple : un juge ne peut pas l’écarter pour la seule raison qu’elle est électronique, mais si le client la conteste, c’est à vous de montrer qu’elle vient de lui. Celui qui s’engage écrit lui-même la somme en toutes lettres et en chiffres ; tapée par lui, elle peut suffire si l’on peut prouver que c’est bien lui. Si les deux diffèrent, les lettres l’emportent. Sans cette mention, l’écrit d’un non-commerçant n’est qu’un commencement de preuve. Pour une somme importante, une signature à l’encre ou par un prestataire qualifié est plus sûre. Remettez un exemplaire du fichier au client.',
  },
  'late-interest': {
    title: 'Intérêts et 40 € entre professionnels',
    text: 'Sans clause au contrat, le taux est celui de la Banque centrale européenne plus dix points. Celui du 1er janvier vaut pour le premier semestre, celui du 1er juillet pour le second. Les intérêts courent du lendemain de l’échéance au jour du paiement, sur la somme TTC encore due, sur 365 jours. Un taux de contrat ne peut être inférieur à trois fois l’intérêt légal. Les 40 € sont dus une fois par facture en retard, en entier ; des frais de recouvrement plus élevés peuvent s’y ajouter, sur justificatifs. Une proposition de loi en discussion pourrait interdire d’y renoncer ; son adoption n’a pas été vérifiée.',
  },
  'legal-interest': {
    title: 'Intérêts dus par un particulier',
    text: 'Le taux de l’intérêt légal est fixé chaque semestre. Quand le créancier est un professionnel, c’est la colonne « autres cas » qui sert, la plus basse. Les intérêts courent à compter de la mise en demeure, jamais de l’échéance, et aucune indemnité forfaitaire ne s’y ajoute. Pour un recommandé suivi ici, ils sont comptés à partir du jour où il a été remis ou, à défaut, présenté. Deux mois après la signification d’un jugement exécutoire, le taux monte de cinq points.',
  },
  'order-service': {
    title: 'Signifier l’ordonnance',
    text: 'Une ordonnance d’injonction de payer se perd si un commissaire de justice ne la signifie pas à temps : trois mois pour celles rendues depuis le 1er septembre 2026, six mois pour les précédentes. Un délai qui finirait un samedi, un dimanche ou un jour férié va jusqu’au jour ouvrable suivant.',
  },
  objection: {
    title: 'Opposition à l’ordonnance',
    text: 'Le client a un mois après la signification pour s’opposer. Si elle ne lui a pas été remise en personne, ce mois peut commencer plus tard, avec le premier acte remis en personne ou la première saisie. L’opposition ramène l’affaire devant le tribunal.',
  },
  execution: {
    title: 'Exécuter l’ordonnance',
    text: 'Pour les ordonnances rendues depuis le 1er septembre 2026, l’exécution devient possible quand le greffe n’a signalé aucune opposition dans les deux mois de la signification. Elle se fait par un commissaire de justice.',
  },
  'claim-declaration': {
    title: 'Déclarer sa créance',
    text: 'À compter de la publication du jugement au BODACC, deux mois pour déclarer au mandataire ou au liquidateur. Deux mois de plus pour qui ne demeure pas en métropole face à un tribunal de métropole, ou hors du territoire d’outre-mer où siège le tribunal. Sans déclaration, la créance est écartée des répartitions.',
  },
  relief: {
    title: 'Relevé de forclusion',
    text: 'Une déclaration oubliée peut parfois être rattrapée : demande au juge-commissaire dans les six mois de la publication, en montrant que l’oubli ne vient pas de vous ou que le débiteur avait omis la créance de sa liste.',
  },
  insolvency: {
    title: 'Procédure collective',
    text: 'Dès le jugement, le débiteur ne peut plus payer ses dettes antérieures et les poursuites individuelles s’arrêtent. Cessez relances et pénalités pour ces factures, et déclarez la créance. Les prestations fournies après le jugement suivent d’autres règles, à vérifier avec le mandataire.',
  },
  'directors-liability': {
    title: 'Responsabilité des dirigeants',
    text: 'En liquidation judiciaire d’une société, le tribunal peut faire payer aux dirigeants tout ou partie de ce qui manque, si une faute de gestion y a contribué ; une simple négligence ne suffit pas. L’action appartient aux organes de la procédure dans les trois ans du jugement, et profite à tous les créanciers.',
  },
  'business-sale': {
    title: 'Vente du fonds du client',
    text: 'Quand un client vend son fonds de commerce, ses créanciers peuvent s’opposer au paiement du prix, dans un délai de dix jours après la publication. La forme et le point de départ sont à vérifier.',
  },
  'payment-terms': {
    title: 'Délais de paiement entre professionnels',
    text: 'Sans accord, trente jours après la réception ou la prestation. D’un commun accord, soixante jours au plus après l’émission, ou quarante-cinq jours fin de mois si le contrat le dit, comptés dans un sens ou dans l’autre ; quarante-cinq jours pour une facture périodique. Transport routier, location de véhicules, denrées périssables, viande et alcools : moins. Quelques secteurs saisonniers : plus. Une échéance trop lointaine peut être ramenée à la limite ; la somme, elle, reste due.',
  },
  'payment-terms-public': {
    title: 'Délais de paiement d’un organisme public',
    text: 'Trente jours au plus à compter de la réception de la facture ; cinquante pour un établissement public de santé, soixante pour une entreprise publique. Le marché peut prévoir moins, pas plus. L’application compte du jour d’envoi noté, sinon de l’émission : la réception peut être plus tardive.',
  },
  'invoice-mentions': {
    title: 'Mentions de paiement sur la facture',
    text: 'Une facture à un professionnel porte la date de règlement entière (jour, mois, année : « trente jours fin de mois » ne suffit pas), les conditions d’escompte ou leur absence, le taux des pénalités de retard et l’indemnité de 40 € pour frais de recouvrement. Une mention oubliée n’enlève ni les pénalités ni l’indemnité. L’oubli peut être sanctionné : complétez votre modèle.',
  },
  'written-reminder': {
    title: 'Relance écrite',
    text: 'La relance est libre dans sa forme, son nombre et ses délais, dès le lendemain de l’échéance. Une trace écrite et courtoise sert de preuve et précède tout le reste. Tant qu’il n’y a pas de titre, les frais de recouvrement restent à votre charge.',
  },
  conciliation: {
    title: 'Conciliateur de justice',
    text: 'Gratuit. Une tentative amiable est exigée avant de saisir le tribunal judiciaire pour 5 000 € ou moins, sauf exceptions. L’injonction de payer en est dispensée : avis de la Cour de cassation du 25 septembre 2025.',
  },
  'small-claims': {
    title: 'Petites créances',
    text: 'Un commissaire de justice du ressort de la cour d’appel du client l’invite à s’accorder sur le montant et les modalités, dans un délai d’un mois. Elle vaut pour 5 000 € au plus, intérêts compris, dus par contrat. Sans accord, elle échoue, mais compte comme tentative amiable.',
  },
  'payment-order': {
    title: 'Injonction de payer',
    text: 'Une requête écrite, sans audience, pour une somme fixe due par contrat. Tribunal de commerce ou des activités économiques si la créance est commerciale (cerfa 12946), tribunal judiciaire si elle est civile (cerfa 12948), là où demeure le client. Joignez les pièces et leur liste. La requête n’interrompt pas le délai pour agir ; la signification de l’ordonnance, oui.',
  },
  'interim-payment': {
    title: 'Référé-provision',
    text: 'Une audience rapide, sans condition d’urgence, quand l’obligation n’est pas sérieusement contestable : un devis signé ou un bon de livraison y aide. Il faut une assignation par commissaire de justice, et un avocat au-delà de 10 000 €. Exclu en cas de procédure collective.',
  },
  'public-interest': {
    title: 'Intérêts moratoires publics',
    text: 'Un acheteur public en retard doit des intérêts et une indemnité forfaitaire dès le lendemain du délai de paiement, sans autre formalité : 30 jours en principe, 50 pour les hôpitaux. Si la collectivité ne les mandate pas dans les trente jours du paiement, le préfet peut être saisi.',
  },
  'public-prefect': {
    title: 'Mandatement d’office',
    text: 'Les biens publics ne se saisissent pas. Pour une dette échue, certaine et non sérieusement contestée d’une collectivité locale, le préfet peut mettre en demeure, puis payer d’office au bout d’un mois ; faute de crédits, la chambre régionale des comptes intervient.',
  },
  'public-court': {
    title: 'Juge administratif',
    text: 'Le juge des référés du tribunal administratif peut accorder une provision quand l’obligation n’est pas sérieusement contestable. Les clauses du marché peuvent imposer une réclamation préalable : à vérifier.',
  },
  'hand-over': {
    title: 'Remise à une agence',
    text: 'À envisager après trente jours de retard au moins et une fois le reste essayé : c’est un usage, pas une règle. L’agence agit avec une convention écrite qui lui donne pouvoir de recevoir, écrit au client qui elle est et pour qui, donne quittance et reverse sous un mois.',
  },
  'trade-bill': {
    title: 'Loi en attente',
    text: 'Une proposition de loi du Sénat créerait une procédure pour les factures entre commerçants, sans plafond : commandement, un mois, puis titre par le greffier si le débiteur se tait. Examinée en janvier 2026 ; son adoption n’a pas été vérifiée. Rien à en attendre aujourd’hui.',
  },
  frequency: {
    title: 'Fréquence des contacts',
    text: 'Aucune loi ne fixe un nombre de relances, mais des appels malveillants répétés sont un délit et insister à l’excès auprès d’un particulier peut être une pratique agressive. Sept jours entre deux échanges et trois essais par semaine sont les réglages proposés par l’application.',
  },
  hours: {
    title: 'Jours et heures',
    text: 'Pour ses propres factures, aucun horaire n’est imposé : le décret souvent cité ne vise que la prospection. L’application s’en tient à vos jours ouvrés et à vos heures, sans dimanche ni jour férié.',
  },
  grace: {
    title: 'Trop tôt ou trop tard',
    text: 'Un délai de grâce par secteur évite de relancer qui paie toujours avec quelques jours de retard. Il ne change ni l’échéance légale ni les intérêts.',
  },
  dispute: {
    title: 'Litige ouvert',
    text: 'Ce qui est contesté n’est pas certain : seule cette part est gelée, le reste demeure dû. Répondez à la contestation avant de relancer.',
  },
  promise: {
    title: 'Promesse ou pause en cours',
    text: 'Un engagement daté se laisse tenir. Relancer avant son terme l’affaiblit et irrite.',
  },
  bank: {
    title: 'Regarder la banque d’abord',
    text: 'Relancer une facture déjà payée coûte plus qu’un appel. L’application demande un regard sur le compte quand le dernier date.',
  },
  agent: {
    title: 'Avocat ou mandataire',
    text: 'Quand une personne parle pour le client, tout passe par elle. L’obligation dépend de sa qualité et reste à vérifier ; l’usage est de s’y tenir.',
  },
  'written-only': {
    title: 'Par écrit seulement',
    text: 'Le client a demandé à être écrit. S’y tenir évite le reproche d’insistance et laisse une trace.',
  },
  'wrong-person': {
    title: 'La bonne personne',
    text: 'Une dette ne se dit qu’à qui la doit ou paie pour lui : ni voisin, ni employeur, ni famille. Vérifiez qui répond avant d’en parler.',
  },
  mandate: {
    title: 'Mandat écrit',
    text: 'Encaisser pour autrui demande une convention écrite avec pouvoir de recevoir. Sans elle, pas de relance pour ce créancier.',
  },
}
