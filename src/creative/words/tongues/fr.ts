import type { Tongue } from './tongue.ts';

export const FRENCH: Tongue = {
  locale: 'fr',
  colon: ' : ',
  edges: 'both',
  cues: {
    numbers: ['deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf', 'dix'],
    counters: '',
    nouns: {
      tips: 'choses|trucs|conseils|façons|manières|moyens|habitudes|astuces|tips|hacks|règles|idées(?! reçues| fausses)|leçons|secrets|routines|réflexes|rituels|gestes',
      mistakes: 'erreurs|fautes|pièges|bêtises|regrets',
      signs: 'signes|red flags?|signaux|symptômes|indices',
      benefits: 'raisons|avantages|bienfaits|bénéfices',
      myths: 'mythes|mensonges|clichés|idées (?:reçues|fausses)',
      steps: 'étapes',
    },
    wrong:
      "(?<!(?:pour(?! lesquel)|afin|grâce|sans lesquel\\p{L}+) .*)(?:(?<!d')arrêt[eé]|n(?:e |'(?!as jamais|avez jamais))(?:\\p{L}+[ ']){0,3}?(?:pas|plus|jamais)(?!\\p{L})|que (?:je|tu|on) \\p{L}+ (?:pas|plus|jamais)(?!\\p{L})|rat(?:e|es|ent|er|é|ée|és|ées)(?!\\p{L})|fai\\p{L}* mal(?!\\p{L})|(?:t'|j')\\p{L}+ (?:pas|plus|jamais)(?!\\p{L})|à éviter|abandonn|empêch|gâch|sabot|ruin|regrett)",
    times: 'minutes?|heures?|jours?|nuits?|matins?|soirs?|semaines?|mois|ans?|années?',
    days: 'jours?',
    howTo:
      "comment (?:(?:ne pas|ne plus|bien|mieux|enfin|vraiment|se|te|le|la|les|en|y) |[stl]')*(?!notre|votre|hier)\\p{L}+(?:er|ir|re|oir)|comment tu peux|comment on peut|l[ea] (?:méthode|façon|manière|moyen) l[ea] plus \\p{L}+ (?:pour|de)|la meilleure (?:façon|manière) de",
    story:
      "(?<!j'avoue.*)j'ai (?:(?:enfin|tout|vraiment|complètement|même|presque|carrément) )?(?!eu tort|menti|peu|un aveu)\\p{L}+(?:é|i|is|it|u|ert|int)e?s?|je me suis (?!tromp)\\p{L}+|je suis (?:pass|part|deven|rest|all|tomb|sort)\\p{L}+|comment (?:j'|je )\\p{L}+|je (?:pensais|croyais|faisais|passais)|j'étais|j'avais (?!tort)\\p{L}+|mon histoire|story ?time|le jour où|ce qui s'est passé|depuis que (?:j'|je )\\p{L}+|(?<!\\p{L})une? (?:mois|an|année|semaine) (?:sans|avec)(?!\\p{L})|ce que ça (?:m'|a )\\p{L}+",
    confession:
      "personne (?:ne |n')?(?:te |t'|vous |en |me |m')?(?:dit|parle|prévient|ose|avait dit)|on (?:ne )?(?:te|vous|nous) (?:le )?dit pas|(?:avis|opinion) (?:im|pas )populaire|unpopular opinion|hot take|j'avais tort|j'ai eu tort|j'ai menti|je me suis trompée?|la vérité sur|soyons (?:honnêtes|francs)|arrêt(?:e|ez|ons) de (?:croire|dire|penser)|j'avoue|j'ai un aveu|confession|aveu|surcotée?s?|sous-cotée?s?|surestimée?s?|sous-estimée?s?|je vais (?:le dire|me faire des ennemis)|désolée?,? mais|fallait que quelqu'un le dise|il fallait le dire|je dis ça,? je dis rien",
    comparison:
      "versus|comparée? à|plutôt que|mieux que|l(?:e|a)quel(?:le)? choisir|quelle (?:est la )?différence|c'est quoi le mieux|qu'est-ce qui est mieux|^(?!.*(?<!\\p{L})(?:tu|je|j'|on|t'|il|elle|vous|c'est|suis|qui|quoi|quand|où|comment|pourquoi)(?!\\p{L}))[^?.!]{3,40} ou (?!pas|non|bien)[^?.!]{3,30} ?\\?",
    beforeAfter:
      "avant\\P{L}{0,4}après|avant (?:et|vs|puis) après|avant ?:.*après ?:|(?:avant|20\\d\\d|hier|il y a [^.!?]{2,20}) vs (?:maintenant|aujourd'hui|20\\d\\d)|glow[ -]?up|ma transformation",
    challenge:
      "défi|challenge|chiche|(?:t'es|es-tu|tu es|t'as|êtes-vous) cap|cap ou pas cap|(?:fais|essaie|teste) (?:ça|ceci) pendant",
    announcement:
      "(?:on|je) (?:vous|te) présente|dis bonjour à|dites bonjour à|dispo(?:nible)? (?:maintenant|dès|partout)|(?:maintenant|enfin) (?:là|dispo(?:nible)?|en ligne)|c'est (?:en ligne|sorti|officiel)|vient de sortir|on (?:a |vient de )?(?:enfin )?lanc(?:e|é|er)|ça y est|est (?:là|arrivée?|en ligne|sortie?|dispo(?:nible)?)|nouvelles? fonction(?:nalité)?s?|nouveautés?|nouveau dans|tout nouveau|toute nouvelle|avant-première",
  },
  phrases: {
    hooks: {
      authentic: [
        'Sans script, sans filtre :\nvoici {app}.',
        'Sans en faire des caisses :\n{app}',
        '{app},\nla version honnête',
        'Avant de continuer à scroller :\n{app}, en une minute',
      ],
      witty: [
        'Tes excuses ont appelé.\n{app} ne leur plaît pas du tout.',
        'Rebondissement :\nouvrir {app}, c’est le plus facile.',
        'Toi : je commence lundi.\n{app} : on est mardi.',
        '« Juste un coup d’œil. »\nDernières paroles avant {app}.',
      ],
      professional: [
        '{app}, en bref',
        'Zoom sur {app} :\nà quoi ça sert, et pour qui',
        'Une minute bien placée :\n{app}',
        'À quoi s’attendre avec {app}',
      ],
      warm: [
        'Si la journée a été lourde,\nce post est pour toi.',
        'Une petite chose qui peut aider :\n{app}',
        'Pour celles et ceux qui recommencent aujourd’hui 💛',
        'Sois sympa avec ton toi de demain.\nCommence ici.',
      ],
      casual: [
        'bon… {app} 👀',
        'Je t’épargne le scroll :\nvoici {app}',
        'Vite fait :\ntu connais déjà {app} ?',
        'Et {app}, pourquoi\npersonne n’en parle ? 👀',
      ],
      educational: [
        'Comment fonctionne {app},\nétape par étape',
        'Tu découvres {app} ?\nCommence par là.',
        '{app}, avec des mots simples',
        'Ce qu’il faut savoir sur {app}\navant de commencer',
      ],
    },
    underTopic: ['Par où commencer.', 'La version courte.', 'Ce qui aide vraiment.', 'À garder de côté.'],
    topicHooks: [
      '{topic} :\n{n} trucs qui aident vraiment',
      '{topic} :\n{n} erreurs que presque tout le monde fait',
      '{topic} :\n{n} petites habitudes à piquer',
      '{topic} :\n{n} idées reçues à oublier',
      '{topic} :\n{n} étapes pour ta première semaine',
      '{topic} :\n{n} signes qu’il est temps de changer un truc',
      '{topic} :\n{n} raisons de commencer petit',
      'POV : tu prends enfin au sérieux\n{topic}',
      '{topic} :\ntu dirais quoi à quelqu’un qui débute ?',
    ],
    listHooks: [
      '{n} raisons d’ouvrir {app} aujourd’hui',
      '{n} choses à savoir sur {app}',
      '{n} petites raisons d’essayer {app}',
    ],
    questionHooks: [
      'Tu as déjà essayé {app} ?',
      'Encore remis à demain ?',
      'Et si tu commençais aujourd’hui ?',
    ],
    points: [
      'Pas besoin d’un plan parfait pour commencer',
      'Deux minutes suffisent pour un premier coup d’œil',
      'Laisse-toi une semaine avant de juger',
      'Garde ce qui te sert, laisse le reste',
      'Commence par une chose. Une seule.',
      'Si c’est facile, tu reviendras',
      'Fais un tour, sans te presser',
      'Montre-le à la personne qui hésite encore',
      'Le meilleur moment, c’était hier. Aujourd’hui marche aussi.',
    ],
    questions: [
      'Et pourquoi pas aujourd’hui ?',
      'Qu’est-ce qui te retient ?',
      'Tu essaierais quoi en premier ?',
      'Tu le montrerais à qui ?',
    ],
    labels: {
      day: 'Jour {n}',
      week: 'Semaine {n}',
      before: 'Avant',
      after: 'Après',
      myth: 'Idée reçue',
    },
    callsToAction: [
      'Essaie {app} aujourd’hui',
      'Donne une semaine à {app}',
      'Ouvre {app} et vois par toi-même',
      'Commence aujourd’hui avec {app}',
      'Jette un œil à {app}',
    ],
    captionLeads: {
      authentic: ['Pas de grand discours, juste l’essentiel.', 'Pour qui en a besoin aujourd’hui.'],
      witty: ['À classer dans : un jour, promis.', 'Ton futur toi te salue.'],
      professional: ['Voici un bref aperçu.', 'L’essentiel, en une seule publication.'],
      warm: ['Un petit pas compte. Vraiment.', 'Pour toi, si la semaine a été longue. 💛'],
      casual: ['Vite fait, pour toi 👇', 'Bon, ça vaut le coup d’œil.'],
      educational: ['Un petit guide pour bien commencer.', 'À garder et à suivre étape par étape.'],
    },
    captionEnds: [
      'À garder pour plus tard.',
      'À envoyer à qui en a besoin.',
      'À relire demain matin.',
      'Et toi, tu retiens quoi ?',
    ],
    comments: [
      'Tu commencerais par quoi ? 👇',
      'Par où tu commencerais ? Réponds en un mot 👇',
      'Tu l’enverrais à qui ? Tague cette personne 👇',
      'Ta première question sur {app}, ce serait quoi ?',
    ],
    tags: ['#astuces', '#apps', '#quotidien', '#àtester'],
    listOpeners: [],
    and: ['et', 'ou'],
    clauseOpeners: [
      'pour',
      'parce',
      'pendant',
      'quand',
      'sans',
      'même',
      'que',
      'qui',
      'avec',
      'et',
      'mais',
      'dans',
    ],
    also: ['Aussi', 'En plus'],
    itself: ['L’app', "L'app", 'Cette app', 'L’application', "L'application", 'Notre app'],
    smallWords:
      'le la et tu de un à une les que en plus dans pour qui ce du on ne est au il tout des ton je sur deux avant sans par a j’ai pas même avec ta se te toi c’est trois soir chaque tes fait ou où minutes fois ça jour semaine h as personne rien quand quelqu’un demande reste fais mois si dix heure matin garde souvent mieux après y toujours pendant téléphone déjà encore qu’on moins regarde'.split(
        ' ',
      ),
    leftOut: [
      "conditions (?:générales|d['’]utilisation)|politique de confidentialité|mentions légales|(?<!\\p{L})(?:cgu|cgv|rgpd|clu)(?!\\p{L})|tous droits réservés|marques? (?:déposée|commerciale)|copyright|©|contrat de licence|(?:ne remplace|ne constitue|ne saurait remplacer)[^.]{0,20} (?:avis|conseil|diagnostic)|à titre (?:purement )?(?:informatif|indicatif)",
      "(?:l['’]|un |par |sur |sans |votre |ton )abonnement|abonnements? (?:premium|pro|mensuel|annuel|auto|requis|nécessaire|payant)|abonne[zr]?[- ](?:vous|toi)|reconduits?|renouvel(?:é|le|able|lement)[^.]{0,25}(?:auto|tacit)|auto-?renouvel|essai (?:gratuit|de \\d)|jours? (?:d['’]essai|offerts?|gratuits?)|achats? (?:intégré|in[- ]?app|unique)|\\d ?(?:€|\\$|euros?)|€ ?\\d|(?:€|euros?|\\d) ?(?:/|par) ?(?:mois|an)(?!\\p{L})|(?:formule|forfait|offre|paiement) (?:mensuel|annuel|à vie|premium|pro)|accès à vie|version (?:premium|pro|payante)|passe[zr]? (?:à la version )?premium|sera (?:facturé|débité|prélevé)|compte (?:itunes|google play|apple)|satisfait ou remboursé|\\d ?% (?:de (?:réduction|remise)|offerts)|sans engagement",
      "contacte[zr]?[- ]?(?:nous|moi)|nous contacter|écri(?:s|vez|re)[- ](?:nous|moi)|(?:service|support) (?:client|technique)|notre (?:équipe )?(?:support|assistance)|équipe (?:de support|d['’]assistance)|sui(?:s|vez)[- ]nous|rejoi(?:ns|gnez)[- ]nous|notre (?:site|page|compte (?:insta|tiktok|twitter))|centre d['’]aide|(?:vos|tes) (?:retours|suggestions|avis) (?:nous|sont|comptent)|(?:une|des) (?:questions?|suggestions?|remarques?|problèmes?)(?: ou [^?]{3,30})? ?\\?",
      '(?<!\\p{L})version \\d|nouveautés? (?:de (?:cette|la)|:)|quoi de neuf|notes? de (?:version|mise à jour)|(?:correction|résolution)s? (?:de |d’|mineure|diverse)[^.]{0,12}(?:bug|problème|erreur)|bugs? corrigé|(?:dernière|cette|nouvelle) (?:mise à jour|version)|mises? à jour (?:régulière|majeure|gratuite|à venir)|améliorations? de (?:la stabilité|performances?)',
      "app ?store|google play|play ?store|app ?gallery|télécharge[zr]?(?:-l[ae]| (?:dès|vite|maintenant|gratuit|l['’]app|notre|cette|aujourd))|disponible (?:en téléchargement|(?:sur|pour) (?:ios|android|iphone|mac|mobile|l['’]app))|téléchargement gratuit",
      "(?:récompensé|primé)e?s? (?:par|au)|lauréat|élue? (?:app|meilleur|par)|app(?:lication)?s? (?:du jour|de la semaine|du mois|de l['’]année)|choix de la rédaction|coup de cœur de (?:la rédaction|apple|l['’])|vue? à la (?:télé|tv)|(?:dans|par|dit|pense) la presse|on parle de nous|techcrunch|forbes|le figaro|lifehacker",
      "(?:\\d{1,3}(?:[\\s.,]\\d{3})+|\\d+ ?[km]|millions?|milliers|centaines)\\+? (?:de |d['’])?(?:utilisat|téléchargement|client|avis|personnes|membres|joueurs|gens)|\\d (?:utilisat|téléchargements|avis|notes|évaluations)|(?:\\d|cinq) ?étoiles|notée? \\d|note (?:moyenne )?de \\d|\\d ?(?:/|sur) ?5(?!\\d)|témoignages?|plébiscité|(?:adoptée?|approuvée?|aimée?) par|rejoi(?:ns|gnez) (?:plus|les|des|nos|une communauté)|laisse[zr]?[- ](?:nous )?(?:un avis|une note)|font confiance|numéro 1|n° ?1|millions? d(?:e|['’])|\\p{L}-en une?(?!\\p{L})|on ne va pas se mentir|soyons honnêtes",
      '(?:nécessite|requiert|exige) (?:ios|android|une? |au (?:moins|minimum))|compatible (?:avec )?(?:ios|android|iphone|ipad|apple|mac|tous|les|votre|ton)|(?<!\\p{L})(?:ios|android|macos|windows) \\d|apple watch|(?<!\\p{L})ipad|connexion (?:à )?internet (?:est )?(?:requise|nécessaire|obligatoire)|appareils? (?:compatibles?|pris en charge|requis)|configuration (?:requise|minimale)|fonctionne sur (?:ios|android|iphone|mac|tous)',
    ],
  },
};
