import type { Tongue } from './tongue.ts';

export const DUTCH: Tongue = {
  locale: 'nl',
  colon: ': ',
  edges: 'both',
  otherAddress: '(?<!\\p{L})[Uu]w?(?!\\p{L})',
  cues: {
    numbers: [
      'twee',
      'drie',
      'vier',
      'vijf',
      'zes',
      'zeven',
      'acht',
      'negen',
      'tien',
      'elf',
      'twaalf',
      'dertien',
      'veertien',
      'vijftien',
      'zestien',
      'zeventien',
      'achttien',
      'negentien',
      'twintig',
    ],
    counters: '',
    nouns: {
      tips: '(?:kleine )?ding(?:en|etjes)|[\\p{L}-]*(?:tips?|hacks?|regels|ideeën|idee[eë]tjes|trucs?|trucjes|geheimen|routines|handigheidjes)|manieren|(?<!slechte |foute )[\\p{L}-]*gewoont(?:es|en)|(?:levens)?lessen',
      mistakes:
        '[\\p{L}-]*(?:fouten|foutjes|valkuilen|blunders|missers)|smoes(?:jes|en)|excuses|(?:slechte|foute) gewoont(?:es|en)',
      signs: '[\\p{L}-]*(?:signalen|tekenen|tekens|symptomen)|red flags?',
      benefits: 'redenen|[\\p{L}-]*(?:voordelen|pluspunten)',
      myths: '[\\p{L}-]*mythe[sn]|fabels|(?<!\\p{L})leugens|leugentjes|misverstanden|misvattingen',
      steps: '[\\p{L}-]*(?:stappen|stapjes)',
    },
    advice:
      '[\\p{L}-]*(?:tips?|hacks?|regels|trucs?|trucjes|geheimen|handigheidjes|gewoontes|gewoonten|lessen)|manieren',
    wrong:
      '(?<!(?<!\\p{L})(?:zodat|waarmee|waardoor|om|zonder)[^.!?]*)(?:niet(?! (?:alleen|zonder|op te geven|dood\\p{L}*|kapot\\p{L}*))|nooit(?![^.!?]*(?<!\\p{L})zonder)(?! tijd)|geen(?! (?:zin|tijd|geld|idee|inspiratie|ochtendmens)))|gestopt|stopte|opgezegd|afgeleerd|afgezworen|geschrapt|opgeef|opgeven|spijt|verkeerd|fout|mislukt|verpest|verpesten|saboteer|tegenhoud|tegenhouden',
    troubles:
      '(?:moe|uitgeput|blut|vastzit|vast|achterloopt|gestrest|stress|overweldigd|verlies\\p{L}*|doodga\\p{L}*|dood|traag|trager|langzaam|slecht\\p{L}*|erger|rommel\\p{L}*|chaos|te laat|eenzaam|saai|verveel\\p{L}*|duur|droog|geel|bruin|uitstel\\p{L}*|vergeet|leeg|ruzie|te (?:weinig|veel|duur|hard|droog)|pijn|stilstaat|haat)',
    times:
      'minuten|minuut|(?<!(?<!\\p{L})(?:om|rond|voor|na|tegen|tot|half|vanaf) \\S+ )uur|uren|dagen|dag|we(?:ken|ek)|maand(?:en)?|ja(?:ar|ren)(?! oud)|ochtenden|avonden|nachten',
    days: '(?:werk)?dagen|dag',
    weeks: 'we(?:ek|ken)',
    months: 'maand(?:en)?',
    howTo:
      '(?<!niemand[^.!?]*)hoe je(?!.*\\?)|^\\P{L}*hoe (?!gaat|staat|ziet|vindt|was|is)\\p{L}+ je(?!.*\\?)|zo (?!zie|is|was|vind|zit|ben|had|heb)\\p{L}+ je|zo werkt het|zo (?:doe|pak) je|stap voor stap|stappenplan|tutorial|handleiding|de (?:makkelijkste|beste|snelste|simpelste|luiste|fijnste) manier om|wat (?:te doen|doe je|je (?:kunt|kan|moet) doen) als|(?:beginners)?gids (?:voor|om)',
    story:
      'hoe ik|toen ik|sinds ik|ik (?:heb|ben|had)(?!\\p{L})[^.!?]*(?<!\\p{L})(?!geen|genoeg|gezond|gezicht|geluid|gebied|benieuwd|bekend|bereid|verliefd|verslaafd|gewend|best|bed|berg|verstand|verschil|geld)\\p{L}*(?:(?:ge|ver|ont|her)\\p{L}{2,}(?:d|t|en|an)|begonnen|besteld|besloten|beloofd)|ik (?:probeerde|stopte|dacht|wilde|wou|ging|besloot|begon|verhuisde|moest|deed|sliep|vergat|verloor|at|leerde|werkte|legde|zette|reisde|kocht|liep)|(?:wilde|dacht|begon|stopte|ging|lag|zat) ik|mijn (?:verhaal|ervaring(?:en)?|experiment)|story ?time|wat er gebeurde|de dag (?:dat|waarop) ik|het moment (?:dat|waarop) ik|vroeger (?:was|dacht|had|deed) ik|een jaar geleden|dag \\d+ (?:van|zonder|met)|dit leerde (?:ik|we)|wat ik (?:ervan |hiervan |daarvan )?(?:heb geleerd|geleerd heb|leerde)',
    confession:
      'niemand (?:die )?(?:je |jou |het |ooit |eerlijk |er )*(?:vertelt|zegt|praat|waarschuwt|toegeeft|verteld|gezegd|over heeft)|niemand heeft het over|waarom (?:heeft|vertelt|zegt|praat)[^.!?]{0,15} niemand(?!.*\\?)|(?:waar|wat) niemand[^.!?]*(?:vertelt|zegt|over heeft|over praat)|(?:unpopular|impopulaire|onpopulaire) (?:opinion|mening|opinie)|hot take|laten we eerlijk zijn|eerlijk gezegd|ik ga het gewoon zeggen|ik zeg het (?:maar )?gewoon|ik moet (?:jullie |je |even )*(?:iets|wat) (?:bekennen|opbiechten|toegeven|kwijt)|bekentenis|opgebiecht|over(?:rated|schat)|under?rated|onderschat|ik (?:had het mis|zat fout|zat ernaast)|de (?:harde |eerlijke |hele )?waarheid (?:over|is)|stop met (?:geloven|doen alsof)|sorry maar',
    comparison:
      "versus|vergeleken met|in vergelijking met|wat is beter|welke is beter|wat werkt beter|(?:het )?verschil tussen|(?<!(?:niets|niks|voelt)[^.!?]*)beter dan(?! (?:niets|niks|ooit|gedacht|verwacht|gisteren|je|perfect|vroeger))|^\\P{L}*(?!\\p{L}+ (?:je|jij|jullie|ik|we)(?!\\p{L})|is|zijn|was|wie|wat|waar|hoe|waarom|wanneer|welke?|geen idee|alleen)(?:[\\p{L}'-]+ ){1,4}of (?!niet|wat|zo|ligt|is|ben|toch niet)(?:[\\p{L}'-]+ ){0,3}[\\p{L}'-]+(?:[,:] [^?.!]{0,30})? ?\\?",
    beforeAfter:
      'v[oó][oó]r ?(?:en|vs\\.?|versus|→|>|&|/|-) ?(?:de )?na|ervoor en erna|(?:toen|vroeger) (?:en|vs\\.?|→) nu|(?:in \\p{L}+|vorig jaar) (?:vs\\.?|versus) nu|in (?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december) ?(?:/|en|→|>)? ?(?:mijn \\p{L}+ )?nu|before (?:and|&|vs\\.?) after|glow[- ]?up|hoe het begon|(?:dag|week|maand) (?:1|één|een) (?:en|vs\\.?|tot|→) (?:dag|week|maand)',
    challenge:
      '(?<!(?:grootste|echte|moeilijkste|hele|flinke) |^\\P{L}*(?:ik|we|wij) (?:heb|deed|doe|deden|probeerde)[^.!?]*)(?:[\\p{L}-]*challenge|[\\p{L}-]*uitdaging)|ik daag je uit|durf (?:je|jij) (?:het|dit|deze) aan|wedden dat|wie doet (?:er )?mee|doe (?:je|jij) mee|ben je erbij|(?:probeer|doe) (?:dit|het) (?:eens )?(?:\\d+|een|twee|drie|vijf|zeven|tien) (?:dagen|week|weken|avonden)',
    payoff:
      '(?:wacht|kijk|blijf|lees|swipe) (?:\\p{L}+ )?(?:op|tot) (?:de |het )?(?:laatste|einde?)|wacht op',
    daily:
      '(?:elke|iedere) (?:dag|avond|ochtend|nacht)|dagelijks\\p{L}*|per dag|(?:dagen|avonden) (?:achter elkaar|op rij)',
    lapsed: 'overgeslagen|sloeg .{1,30} over|gemist|miste|vergat|vergeten|opgegeven|gaf .{0,20}op',
    announcement:
      'nieuw(?= ?:)|nu (?:beschikbaar|live|verkrijgbaar|te vinden)|net (?:gelanceerd|live|binnen|uit)|gelanceerd|maak kennis met|(?:mag ik )?even voorstellen|mag ik voorstellen|introducing|(?:hij|het|ze|zij|de update) is er(?! (?:niet|nog|een|geen|iets|altijd|voor|weer))|(?:eindelijk|nu) (?:is (?:hij|het|ze) )?er|we zijn live|(?:is|staat|staan) (?:nu |eindelijk )?(?:live|online)|nieuwe (?:feature|functie|update|versie|look)|binnenkort (?:beschikbaar|online|live|meer)|coming soon|groot nieuws|vanaf (?:nu|vandaag) (?:beschikbaar|voor iedereen|live|te)|sneak peek|zeg hallo tegen|het is zover',
  },
  phrases: {
    hooks: {
      authentic: [
        'Geen script, geen filter:\ndit is {app}.',
        'Niet voor iedereen.\nMisschien wel voor jou: {app}',
        'Zonder poespas:\ndit is {app}.',
        'Voor je verder scrolt:\n{app}, in één minuut',
      ],
      witty: [
        'Je smoesjes hebben vandaag vrij.\nDit doet {app}:',
        'Voor wie ‘straks’ zegt\nen volgend jaar bedoelt: {app}',
        'Zonder tromgeroffel:\n{app}',
        'Ik hou het kort,\nje koffie wordt koud: {app}',
      ],
      professional: [
        '{app}, kort uitgelegd',
        '{app} in het kort:\nwat het doet en voor wie het is',
        'Eén minuut voor {app}:\nhet belangrijkste op een rij',
        'Dit kun je verwachten van {app}',
      ],
      warm: [
        'Als het vandaag even te veel is,\nis deze voor jou.',
        'Iets kleins dat misschien helpt:\n{app}',
        'Voor iedereen die vandaag opnieuw begint 💛',
        'Doe de jij van morgen een plezier.\nBegin hier.',
      ],
      casual: [
        'oké dus… {app} 👀',
        'Even niet verder scrollen:\ndit is {app}',
        'Snel vraagje:\nken je {app} al?',
        'Ik gooi hem er even in:\n{app}',
      ],
      educational: [
        'Zo werkt {app},\nstap voor stap',
        'Net begonnen met {app}?\nStart hier.',
        '{app}, simpel uitgelegd',
        'Wat je over {app} wilt weten\nvoor je begint',
      ],
    },
    underTopic: ['Hier begin je.', 'De korte versie.', 'Wat echt helpt.', 'Bewaar deze even.'],
    topicHooks: [
      '{topic}:\n{n} dingen die echt helpen',
      '{topic}:\n{n} fouten die bijna iedereen maakt',
      '{topic}:\n{n} tips om te jatten',
      '{topic}:\n{n} fabels die je mag vergeten',
      '{topic}:\n{n} stappen om te beginnen',
      '{topic}:\n{n} signalen dat het misgaat',
      '{topic}:\n{n} redenen om te beginnen',
      'POV: {topic},\nmaar dan zoals het echt gaat',
      '{topic}:\nzo begin je',
    ],
    leaning: 'hem|ze|die',
    listHooks: [
      '{n} redenen om {app} vandaag te openen',
      '{n} dingen die je over {app} wilt weten',
      '{n} kleine redenen om {app} te proberen',
    ],
    questionHooks: [
      'Heb je {app} al geprobeerd?',
      'Stel je het nog steeds uit?',
      'En als je vandaag begint?',
    ],
    points: [
      'Je hebt geen perfect plan nodig om te beginnen',
      'Twee minuten is genoeg om even te kijken',
      'Geef het een week voor je oordeelt',
      'Hou wat werkt, laat de rest',
      'Begin met één ding. Echt maar één.',
      'Wat makkelijk is, doe je morgen weer',
      'Kijk rustig rond. Geen haast.',
      'Laat het zien aan degene die erom vroeg',
      'Vorige week was ideaal geweest. Vandaag kan ook.',
    ],
    questions: [
      'Waarom niet vandaag?',
      'Wat houdt je tegen?',
      'Welke zou jij als eerste proberen?',
      'Aan wie zou je dit laten zien?',
    ],
    presents: '{topic}? Daar is {app} voor',
    presentsHere: '',
    pointsBack: false,
    labels: {
      day: 'Dag {n}',
      week: 'Week {n}',
      before: 'Voor',
      after: 'Na',
      myth: 'Fabel',
      helped: 'Wat hielp',
    },
    callsToAction: [
      'Probeer {app} vandaag',
      'Geef {app} een kans',
      'Open {app} en kijk zelf',
      'Begin vandaag met {app}',
      'Neem een kijkje bij {app}',
    ],
    captionLeads: {
      authentic: ['Geen groot verhaal, gewoon wat erin zit.', 'Voor wie het vandaag nodig heeft.'],
      witty: ['Categorie: had al lang gekund.', 'Je krijgt de groeten van de jij van morgen.'],
      professional: ['Een kort overzicht.', 'Het belangrijkste in één post.'],
      warm: ['Langzaam telt ook. Echt.', 'Voor jou, als het een lange week was. 💛'],
      casual: ['Even snel voor je 👇', 'Oké, deze is een blik waard.'],
      educational: ['Blijf even hangen tot het eind.', 'Neem er rustig een minuutje voor.'],
    },
    captionEnds: [
      'Bewaar deze voor later.',
      'Stuur dit naar iemand die het kan gebruiken.',
      'Stuur dit naar jezelf voor morgen.',
      'Wat neem jij hiervan mee?',
    ],
    comments: [
      'Waar zou jij mee beginnen? 👇',
      'Wat doe jij als eerste? Eén woord is genoeg 👇',
      'Naar wie stuur je dit? Tag diegene 👇',
      'Wat is jouw eerste vraag over {app}?',
    ],
    tags: ['#tips', '#apptip', '#aanrader', '#dagelijksleven'],
    listOpeners: [],
    and: ['en', 'of'],
    clauseOpeners: [
      'zodat',
      'omdat',
      'terwijl',
      'als',
      'zonder',
      'waarmee',
      'waardoor',
      'ook',
      'die',
      'en',
      'maar',
    ],
    // "Ook kun je …" turns the verb around: without its first word it would ask.
    also: [],
    adding: 'ook|bovendien|na afloop',
    itself: ['De app', 'Deze app', 'Onze app'],
    smallWords:
      'je een de het en op in is er ik van wat met niet te voor dan nog dat aan één als die iets om bij dag meer elke uur al week na naar hebt zet weet waar keer ook gaat over mijn uit alles of alleen was iemand maar zonder avond weer geen telefoon af drie eerste weg bent vaak twee zijn hoe moet doe niks ’s leg jij minder laat tot vraag zit kijk nu komt bed hem'.split(
        ' ',
      ),
    leftOut: [
      '(?:elk|ieder) moment (?:opzegbaar|op te zeggen)|maandelijks opzegbaar|wanneer je wilt opzeg\\p{L}*|vervangt geen|^(?:getipt|aanbevolen|bekend|gezien) (?:door|in|van|uit)\\b|^(?:gemaakt|bedacht|ontwikkeld|gebouwd) (?:met \\p{L}+ )?(?:door|in)\\b|(?:tijdschrift|magazine|dagblad)\\b',
      '^(?:soms|vaak|meestal|en|maar|want|dus|hij|zij|ze|dit|die|daar|daarmee|daardoor|hierdoor|zo) |^het (?:is|werkt|kan|gaat|duurt|voelt|wordt) |^de rest |^(?:pas )?dan |^daarna |^dat (?!je)|(?:algemene |gebruiks)voorwaarden|privacy ?(?:beleid|verklaring|policy)|\\bavg\\b|\\bgdpr\\b|alle rechten voorbehouden|auteursrecht|copyright|handelsmerk|licentie(?:overeenkomst|voorwaarden)|\\beula\\b|disclaimer|(?:vervangt geen|geen vervanging voor|geen) (?:professioneel |medisch |financieel |juridisch )+advies',
      'abonnement(?:en)? (?:wordt|worden|verlengd|verlengt (?:zich|automatisch)|loopt|kost|kan|afsluiten|nodig|vereist|vanaf|opzeggen via)|(?:premium|pro|plus|jaar|maand)-?(?:abonnement|versie|lidmaatschap|account)|(?:wordt )?automatisch verlengd|gratis (?:proef|te downloaden|versie|uitprober|proberen)|proef(?:periode|abonnement|week|maand)|in-app-? ?aankop|[€$£] ?\\d|\\d ?(?:euro|eur|usd)(?!\\p{L})|\\d+ ?% korting|(?:per|p/) ?(?:maand|jaar) (?:opzegbaar|betal)|maandelijks opzegbaar|prijzen (?:kunnen|variëren|vanaf|zijn)|in rekening gebracht|terugbetaling|itunes-account|levenslange? toegang',
      'neem contact (?:met ons )?op|contacteer ons|mail (?:ons|naar)|stuur (?:ons )?een (?:mail|bericht naar ons)|klantenservice|(?:onze|ons) support|supportteam|helpdesk|(?:je|jouw) feedback (?:naar|aan|is|via)|volg ons|bezoek (?:ons|onze)|(?:onze|ons) (?:website|site|helpcentrum)|\\S+@\\S+\\.|https?:|www\\.|(?:^|(?<!\\p{L})(?:heb je|nog|andere) )vragen(?: of \\p{L}+)? ?\\?',
      'versie \\d|wat is er nieuw|nieuw in (?:deze )?versie|bug ?fix|bugs? (?:opgelost|verholpen)|fout(?:en|jes) (?:opgelost|verholpen|hersteld)|(?:laatste|nieuwste|volgende|deze|grote) update|changelog|prestatieverbetering',
      'app ?store|google play|play store|download (?:\\p{L}+ )?(?:nu|vandaag|gratis|meteen)|nu (?:gratis )?(?:te )?download|(?:beschikbaar|verkrijgbaar|te vinden) (?:in|op|voor|via) (?:de )?(?:ios|android|app|google|play|apple)',
      '(?<!\\p{L})award|bekroond|winnaar van|prijswinnend|(?:bekend|gezien|getipt|uitgelicht|genoemd) (?:van|in|op|door) (?:de )?(?:tv|televisie|pers|apple|google|krant|media|nos|telegraaf|volkskrant)|app van (?:het jaar|de dag|de week|de maand)|keuze van de redactie|persbericht|in de pers(?!\\p{L})|beste app',
      '(?:\\d|miljoen(?:en)?|duizenden|honderden) ?(?:\\p{L}+ )?(?:gebruikers|downloads|klanten|beoordelingen|recensies|reviews|leden)|(?:miljoenen|duizenden|\\d+ miljoen) mensen|(?:al|ruim|meer dan|bijna) \\d{1,3}(?:\\.\\d{3})+|gemiddeld een \\d|(?:[45](?:[.,]\\d)?|vijf) ?-?sterren|best beoordeeld|hoog gewaardeerd|(?:laat|schrijf|geef) (?:ons )?een (?:review|beoordeling|recensie)|beoordeel (?:ons|de app)|(?:vertrouwd|gebruikt|geliefd|aanbevolen) (?:door|bij) (?:meer|ruim|miljoen|duizend|\\d)|sluit je aan bij (?:meer|ruim|miljoen|duizend|\\d)|ervaringen van (?:klanten|gebruikers)',
      '(?:vereist|heeft) (?:minimaal |ten minste )?(?:ios|ipados|android|macos|windows|een (?:internet|actieve|iphone|account))|compatibel met|geschikt voor (?:ios|iphone|ipad|android|apple)|(?:ios|android|ipados|watchos|macos|windows) \\d|(?:werkt|draait|beschikbaar|geoptimaliseerd) (?:op|voor) (?:al )?(?:je )?(?:iphone|ipad|apple watch|android|ios|mac|tablet|apparaten)|internetverbinding (?:is )?(?:vereist|nodig|noodzakelijk)|ondersteunde apparaten',
    ],
  },
};
