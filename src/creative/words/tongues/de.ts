import type { Tongue } from './tongue.ts';

export const GERMAN: Tongue = {
  locale: 'de',
  colon: ': ',
  edges: 'both',
  otherAddress: '(?<=[\\p{Ll},;] )(?:Sie|Ihnen|Ihr(?:e[mnrs]?)?)(?!\\p{L})|^Ihr(?:e[mnrs]?)?(?!\\p{L})',
  ownAddress: '',
  cues: {
    numbers: [
      'zwei',
      'drei',
      'vier',
      'fünf',
      'sechs',
      'sieben',
      'acht',
      'neun',
      'zehn',
      'elf',
      'zwölf',
      'dreizehn',
      'vierzehn',
      'fünfzehn',
      'sechzehn',
      'siebzehn',
      'achtzehn',
      'neunzehn',
      'zwanzig',
    ],
    counters: '',
    nouns: {
      tips: '[\\p{L}-]*(?:dingen?|sachen|tipps?|(?<!irr|um)wegen?|(?<!schlechten? |miese |schlimme )gewohnheiten|angewohnheiten|hacks?|regeln|ideen|tricks?|lektionen|geheimnisse|routinen|methoden|kniffe|strategien)',
      mistakes:
        '[\\p{L}-]*(?:fehlern?|irrwegen?|umwegen?|fallen|ausreden)|(?:schlechten?|miese|schlimme) (?:an)?gewohnheiten',
      signs: '[\\p{L}-]*(?:anzeichen|zeichen|red flags?|signalen?|symptome)',
      benefits: '[\\p{L}-]*(?:gründen?|vorteilen?|pluspunkte)',
      myths: '[\\p{L}-]*(?:mythen|lügen|irrtümer|märchen)',
      steps: '[\\p{L}-]*schritten?',
    },
    advice:
      '[\\p{L}-]*(?:tipps?|wegen?|hacks?|regeln|tricks?|lektionen|gewohnheiten|kniffe|strategien|methoden)',
    wrong:
      '(?<!(?<!\\p{L})(?:damit|mit denen|sodass|um|ohne)[^.!?]*)(?:nicht(?![^.!?]*(?<!\\p{L})ohne)(?! (?:aufzugeben|nur|wehtun|wehtut|viel kosten))|nie(?![^.!?]*(?<!\\p{L})ohne)(?!mand|drig| zeit)|kein(?!e (?:zeit|lust|ahnung|motivation)|en (?:bock|plan)| (?:geld|bock)|er(?!\\p{L})))|aufgehört|aufgeben|aufgibst|gelassen|gestrichen|weglasse|bereue|falsch|scheiter|ruinier|zerstör|kaputt ?mach|sabotier|ausbrems',
    troubles:
      '(?:[\\p{L}]*müde|erschöpft|pleite|hinterher|gestresst|stress|überfordert|verlier\\p{L}*|stirbt|sterben|eingeh\\p{L}*|langsam\\p{L}*|schlecht\\p{L}*|schlimm\\p{L}*|chaos|chaotisch|unordentlich|zu spät|einsam|langweil\\p{L}*|teuer|trocken|gelb\\p{L}*|braun\\p{L}*|abbrech\\p{L}*|abbrichst|aufschieb\\p{L}*|weh|vergisst|vergessen|leer|hungrig|streit\\p{L}*|nervt|nerven|stagnier\\p{L}*|stockt|hängt|zu (?:wenig|viel|spät|teuer|langsam|hart|trocken))',
    times:
      'minuten?|stunden?|tagen?|tag|wochen?|monaten?|monat|jahren?|jahr|nächten?|abenden?|morgen(?! früh)',
    days: 'tage[ns]?|tag|tägige\\p{L}*',
    weeks: 'wochen?|\\p{L}*wöchig\\p{L}*|wochen-?challenge',
    months: 'monat(?:e[ns]?)?|\\p{L}*monatig\\p{L}*',
    howTo:
      "so \\p{L}+st du|so geht(?:'s| das)|so klappt(?:'s| das| es| der| die)?|so gelingt|so wird|(?<!(?:niemand|keiner)[^.!?]*)(?<=^\\P{L}*|[:.!?] ?|tutorial,? |erklärt,? )wie (?:du|man|ihr)|schritt für schritt|anleitung|tutorial|der (?:einfachste|leichteste|schnellste|beste|faulste) weg|was (?:du )?tun(?: kannst)?, wenn|guide (?:für|zum|zur)",
    story:
      "wie ich|als ich|seit ich|ich (?:habe?|hab's|bin|hatte)(?!\\p{L})[^.!?]*(?<!\\p{L})(?!gegen(?!\\p{L})|gewohnheit)\\p{L}*(?:ge\\p{L}{2,}(?:t|en)|(?:ver|be|er|ent)\\p{L}{2,}(?:t|en)|iert)|ich (?:wollte|dachte|musste|war)|(?:wollte|dachte|hatte|lag|saß) ich|früher (?:habe?|hab|war|bin) ich|meine? (?:geschichte|erfahrung\\p{L}*|experiment|selbstversuch)|selbstversuch|story ?time|was passiert (?:ist|war)|der (?:tag|moment|abend|sommer), (?:an|in) dem|vor einem jahr|tag \\d+ (?:von|ohne|mit|als|beim|im)|was ich (?:daraus |dabei )?gelernt habe?|hab's ausprobiert",
    confession:
      "(?:niemand|keiner?) (?:sagt|spricht|redet|erzählt|warnt|gibt zu|verrät|bereitet)|(?:warum|wieso) (?:sagt|redet|spricht|erzählt)[^.!?]{0,20} (?:niemand|keiner)(?!.*\\?)|worüber (?:niemand|keiner) (?:spricht|redet)|unpopul(?:äre|ar) (?:meinung|opinion)|unbeliebte meinung|hot take|steile these|(?:ganz|mal|seien wir) ehrlich(?!.*\\?)|ehrlich gesagt|ich (?:sag's|sage es|sags) (?:jetzt )?(?:einfach|wie)|ich muss (?:euch |dir |mal )?(?:was|etwas) (?:zugeben|gestehen|beichten|loswerden)|geständnis|beichte|überbewertet|überschätzt|unterschätzt|ich lag falsch|die (?:ganze |bittere |unbequeme )?wahrheit (?:über|ist)|hör(?:t)? auf zu glauben",
    comparison:
      "versus|im vergleich|verglichen mit|was ist besser|was bringt mehr|was lohnt sich mehr|(?:der )?unterschied zwischen|(?<!nichts[^.!?]*|^\\P{L}*)besser als(?! (?:nichts|nie|gar|perfekt|du|gedacht|erwartet|vorher|früher|gestern))|^\\P{L}*(?!\\p{L}+st (?:du|ihr)|ist|sind|war|geht|habt|wer|was|wie|wo|warum|wann|wieso|nur|lieber was)(?:[\\p{L}'-]+ ){1,4}oder (?!nicht|was|so|nur|etwa|doch nicht)(?:[\\p{L}'-]+ ){0,3}[\\p{L}'-]+(?:[,:] [^?.!]{0,30})? ?\\?",
    beforeAfter:
      'vorher[^.!?\\p{L}]{0,4}(?:und|vs\\.?)?[^.!?\\p{L}]{0,3}nachher|vorher:.*nachher|davor (?:und|vs\\.?) danach|(?:früher|damals) (?:und|vs\\.?|→) (?:heute|jetzt)|glow[- ]?up|(?:tag|woche|monat) (?:1|eins) (?:und|vs\\.?|→|bis) (?:tag|woche|monat)',
    challenge:
      '(?<!(?:größte|echte|schwerste|ganz schöne) |^\\P{L}*(?:ich|wir) hab[^.!?]*)(?:\\p{L}*challenge|herausforderung)|wetten,? (?:du|dass du|ihr)|traust du dich|ich fordere dich|(?:mach|probier) (?:das|es|mal) (?:mal )?(?:\\d+|eine|zwei|drei|fünf|sieben|zehn) (?:tage|woche)|wer (?:macht mit|ist dabei)|bist du dabei|machst du mit',
    payoff:
      '(?:warte?t?|schaut?|bleibt?|lest|lies|wisch\\p{L}*|guckt?) (?:\\p{L}+ )?(?:bis|auf) (?:zum|ans|das|den|die) (?:ganz(?:en)? )?(?:schluss|ende|letzten?s?)|letztes bild',
    daily:
      'jeden (?:einzelnen )?(?:tag|abend|morgen)|jede nacht|täglich\\p{L}*|(?:am|pro) tag|tag für tag|(?:tage|nächte) am stück',
    lapsed:
      'ausgelassen|ausgefallen|vergessen|verpasst|geschwänzt|ausgesetzt|aufgegeben|umgekehrt|übersprungen',
    dates: '(?:am|der|den|dem|zum|vom|bis) {n}\\.',
    announcement:
      '^\\P{L}*neu(?= ?:| in der| im | ab )|jetzt (?:neu|live|verfügbar|erhältlich|endlich da)|ab (?:sofort|heute|jetzt) (?:für|verfügbar|erhältlich|live|online|gibt)|(?:es|sie|er|das update|version \\S+) ist (?:endlich |jetzt |wirklich )?da(?! (?:jemand|was|noch|wer))|endlich da|ist (?:jetzt |endlich )?(?:live|draußen)|wir sind (?:jetzt )?live|(?:frisch |gerade )gelauncht|darf ich vorstellen|wir stellen vor|neue[sr]? (?:feature|funktion|update|version|look|design)|kommt bald|bald verfügbar|coming soon|es ist so ?weit|sag hallo zu|große neuigkeiten|sneak peek',
    night: 'nachts?|nächten?|abends?|abende|heute abend|mitternacht|im bett|vorm einschlafen|um [1-4] uhr',
  },
  phrases: {
    hooks: {
      authentic: [
        'Kein Skript, kein Filter:\nDas ist {app}.',
        'Nicht für alle.\nVielleicht für dich: {app}',
        'Ohne großes Tamtam:\nDas ist {app}.',
        'Bevor du weiterscrollst:\n{app}, in einer Minute',
      ],
      witty: [
        'Deine Ausreden haben angerufen.\nSie mögen {app} nicht.',
        'Ich halt’s kurz,\ndein Kaffee wird kalt: {app}',
        'Du: Montag fange ich an.\n{app}: Heute ist Dienstag.',
        '„Später“ ist kein Wochentag.\n{app} hat nachgesehen.',
      ],
      professional: [
        '{app}, kurz erklärt',
        '{app} im Überblick:\nwas die App kann und für wen sie ist',
        'Eine Minute Zeit?\n{app}, auf den Punkt gebracht',
        'Was dich bei {app} erwartet',
      ],
      warm: [
        'Wenn heute alles zu viel ist,\nist das hier für dich.',
        'Etwas Kleines, das helfen kann:\n{app}',
        'Für alle, die heute neu anfangen 💛',
        'Denk an dein Ich von morgen.\nFang hier an.',
      ],
      casual: [
        'okay, also… {app} 👀',
        'Kurz nicht weiterscrollen:\nDas ist {app}',
        'Kurze Frage:\nKennst du {app} schon?',
        'Ich werf das mal in den Raum:\n{app}',
      ],
      educational: [
        'So funktioniert {app},\nSchritt für Schritt',
        'Neu bei {app}?\nFang hiermit an.',
        '{app}, einfach erklärt',
        'Was du über {app} wissen solltest,\nbevor du loslegst',
      ],
    },
    underTopic: ['Hier fängst du an.', 'Die Kurzfassung.', 'Was wirklich hilft.', 'Speicher dir das.'],
    topicHooks: [
      '{topic}:\n{n} Dinge, die wirklich helfen',
      '{topic}:\n{n} Fehler, die fast alle machen',
      '{topic}:\n{n} Tipps zum Nachmachen',
      '{topic}:\n{n} Mythen, die du vergessen kannst',
      '{topic}:\n{n} Schritte für die erste Woche',
      '{topic}:\n{n} Anzeichen, dass es hakt',
      '{topic}:\n{n} Gründe, warum es sich lohnt',
      'POV: {topic},\naber diesmal ohne Stress',
      '{topic}:\nWas rätst du allen, die gerade anfangen?',
    ],
    leaning: 'es|sie|ihn|ihnen|(?:eine|viele|wenige) (?:große|kleine|enge|lose)',
    listHooks: [
      '{n} Gründe, {app} heute zu öffnen',
      '{n} Dinge, die du über {app} wissen solltest',
      '{n} kleine Gründe für {app}',
    ],
    questionHooks: [
      'Hast du {app} schon ausprobiert?',
      'Schiebst du es noch auf?',
      'Und wenn du heute anfängst?',
    ],
    points: [
      'Du brauchst keinen perfekten Plan, um anzufangen',
      'Zwei Minuten reichen für einen ersten Blick',
      'Gib der Sache eine Woche',
      'Nimm, was dir hilft, und lass den Rest',
      'Fang mit einer Sache an. Nur einer.',
      'Was leicht ist, machst du wieder',
      'Schau dich um. Ganz in Ruhe.',
      'Zeig es der Person, die danach gefragt hat',
      'Gestern wäre ideal gewesen. Heute geht auch.',
    ],
    questions: [
      'Warum nicht heute?',
      'Was hält dich ab?',
      'Was würdest du zuerst probieren?',
      'Wem würdest du das zeigen?',
    ],
    presents: '{app} hilft beim Thema {topic}',
    presentsHere: 'App-Tipp: {app}',
    pointsBack: false,
    labels: {
      day: 'Tag {n}',
      week: 'Woche {n}',
      before: 'Vorher',
      after: 'Nachher',
      myth: 'Mythos',
      mistake: 'Der Fehler',
      helped: 'Was geholfen hat',
    },
    callsToAction: [
      'Probier {app} heute aus',
      'Gib {app} eine Woche',
      'Öffne {app} und mach dir selbst ein Bild',
      'Starte heute mit {app}',
      'Schau dir {app} an',
    ],
    callsOtherwise: [
      'Probieren Sie {app} heute aus',
      'Geben Sie {app} eine Woche',
      'Öffnen Sie {app} und machen Sie sich selbst ein Bild',
      'Starten Sie heute mit {app}',
      'Schauen Sie sich {app} an',
    ],
    captionLeads: {
      authentic: ['Keine großen Worte, nur das Wichtigste.', 'Für alle, die das heute brauchen.'],
      witty: ['Kategorie: längst überfällig.', 'Dein Zukunfts-Ich lässt grüßen.'],
      professional: ['Ein kurzer Überblick.', 'Das Wichtigste in einem Beitrag.'],
      warm: ['Langsam zählt auch. Wirklich.', 'Für dich, falls die Woche lang war. 💛'],
      casual: ['Ganz kurz für dich 👇', 'Okay, das ist einen Blick wert.'],
      educational: ['Kurz und der Reihe nach.', 'Speichern und Schritt für Schritt durchgehen.'],
    },
    captionEnds: [
      'Speicher dir das für später.',
      'Schick es der Person, die das braucht.',
      'Schick es deinem Zukunfts-Ich.',
      'Was davon ist für dich?',
    ],
    comments: [
      'Womit würdest du anfangen? 👇',
      'Wo würdest du einsteigen? Ein Wort reicht 👇',
      'Wem würdest du das schicken? Markier die Person 👇',
      'Was wäre deine erste Frage zu {app}?',
    ],
    tags: ['#tipps', '#apptipp', '#alltag', '#empfehlung'],
    listOpeners: [],
    and: ['und', 'oder', 'sowie'],
    clauseOpeners: ['damit', 'sodass', 'weil', 'während', 'wenn', 'ohne', 'auch', 'und', 'aber'],
    // “Außerdem kannst du …” turns the verb around: without its first word it would ask.
    also: ['Und'],
    denying: '(?:statt|anstelle von|(?:,|und) nicht) ?(?<denied>[^,.;:!?…،。、，।]+)',
    adding: '(?:kannst|kann|gibt|lässt|zeigt|hilft) [^.]*auch|außerdem|zudem|übrigens',
    itself: ['Die App', 'Diese App', 'Unsere App'],
    smallWords:
      'und du die der auf es das ist ein den ich in eine im am was dem nicht mit an nach nur dir zu aus als noch mehr für einen man dich habe sie wenn tag sich bei alle beim auch alles war etwas drei hat zum um zwei hast vor immer wie mal einem dass von abend jeden schreib oder ersten bis minuten wer ohne woche sind einmal erst nichts schon dein wird leg bevor einer so wieder dann deine deinen deinem deiner deines mein meine meinen meinem meiner sein seine seinen seinem seiner kein keine keinen keinem keiner ihre ihren ihrem ihrer unsere unseren unserem unserer eines diese dieser dieses diesem diesen'.split(
        ' ',
      ),
    leftOut: [
      'jederzeit (?:wieder )?(?:kündbar|kündigen|kündigst)|monatlich kündbar|ersetzt (?:kein|nicht)|^(?:ausgedacht|entwickelt|gemacht|gebaut|erdacht|gegründet) (?:mit \\p{L}+ )?(?:von|in)\\b|^(?:bekannt|empfohlen|vorgestellt|getestet) (?:aus|in|im|von|vom)\\b|(?:magazin|zeitschrift|zeitung)\\b',
      '(?<!\\p{L})da (?:raus|rein|durch|drin|dran|drauf)(?!\\p{L})|^(?:und|aber|denn|also|dann|danach|manchmal|oft|meistens|dadurch|damit kannst|so kannst|er|sie|dies\\p{L}*) |^am \\p{L}+ zeigt sie |^(?:nur )?kurz (?:mal )?(?:aufs?|ins?|zum) |nutzungsbedingung|\\bagb\\b|geschäftsbedingung|datenschutz(?:erklärung|bestimmung|richtlinie|hinweis)|\\bdsgvo\\b|impressum|alle rechte vorbehalten|urheberrecht|copyright|lizenz(?:vertrag|vereinbarung|bedingung)|\\beula\\b|haftungsausschluss|(?:ersetzt|ersetzen) kein\\p{L}* (?:ärzt|arzt|beratung|medizin|therap|fachlich|rechts)|keine (?:rechts|anlage|steuer|medizinische )beratung',
      '(?:abo|abonnement)s? (?:verlänger|wird|werden|endet|läuft|kann|kannst|kostet|abschlie|jederzeit|für|ab)|(?:premium|pro|jahres|monats|plus)-?(?:abo|version|mitglied|zugang)|verlängert sich|automatisch verlänger|kostenlose?\\p{L}* (?:test|probe|herunter|version|probier)|(?:test|probe)(?:phase|zeitraum|monat|woche|abo)|in-app-k[aä]uf|\\d ?(?:€|eur|euro|chf)|[€$£] ?\\d|(?:pro|im|je) (?:monat|jahr|woche) (?:nur|für|ab|kost)|(?:nur|für|ab) [\\d.,]+ ?\\p{L}* (?:pro|im) (?:monat|jahr)|preise? (?:kann|können|variier|gelten|ab)|\\d+ ?% rabatt|rückerstattung|kündbar|(?:tage?|woche|monat)n? (?:lang )?(?:gratis|kostenlos|umsonst)|(?:gratis|kostenlos|umsonst) (?:test|probier)|(?:ist|sind|bleib\\p{L}*) (?:\\p{L}+ )?(?:gratis|kostenlos|umsonst)(?!\\p{L})|kündigung|abgerechnet|(?:itunes|apple)-konto|lebenslanger zugang',
      'kontaktier\\p{L}* (?:uns|den support)|schreib(?:e|t|en sie)? uns|melde? dich bei uns|kundenservice|kundendienst|(?:unser|zum|per) support|support-?team|dein feedback an|feedback (?:an uns|gerne an)|folg\\p{L}* uns|besuch\\p{L}* (?:uns|unsere)|unsere\\p{L}* (?:website|webseite|homepage)|hilfebereich|\\S+@\\S+\\.|https?:|www\\.|(?:noch|hast du|haben sie) fragen(?! (?:an|für))',
      'version \\d|was ist neu|neu in (?:dieser )?version|fehlerbehebung|bugfix|fehler behoben|(?:neueste|letzte|nächste|dieses|mit dem) updates?|änderungsprotokoll|changelog|leistungsverbesserung',
      'app ?store|google play|play store|lade? (?:dir )?(?:die app|\\p{L}+ )?(?:jetzt |gleich |kostenlos |noch heute |gratis )+(?:herunter|runter)|jetzt (?:kostenlos )?(?:herunterladen|downloaden|laden)|(?:verfügbar|erhältlich) (?:im|für|auf|bei) (?:ios|android|app|google|play|apple)',
      'auszeichnung|ausgezeichnet (?:mit|als|von|durch)|preisgekrönt|testsieger|stiftung warentest|gewinner (?:des|der|von)|(?:bekannt|vorgestellt|empfohlen|gesehen) (?:aus|von|in) (?:der |dem |den )?(?:\\p{L}*(?:magazin|zeitschrift|zeitung|sendung|radio|podcast)|apple|google|der presse|dem fernsehen|presse|tv)|app des (?:tages|jahres|monats)|app der woche|pressestimme|presseberichte|(?:die )?beste app',
      '(?:\\d|million\\p{L}*|tausende?n?|hunderttausende?) ?(?:\\p{L}+ )?(?:nutzer|user|anwender|downloads|kund|bewertungen|rezensionen|mitglieder)|(?:millionen|tausende) (?:von )?menschen|[45](?:[.,]\\d)? ?-?sterne?|fünf sterne|(?:top|best)-?bewertet|bewerte(?:t|n sie)? (?:uns|die app)|hinterlass\\p{L}* (?:uns )?eine (?:bewertung|rezension)|(?:geliebt|genutzt|empfohlen) von (?:über|mehr|millionen|tausend|\\d)|kundenstimmen|erfahrungsberichte|schließ dich (?:über|mehr|\\d|tausend|million)',
      '(?:erfordert|benötigt|setzt) (?:mindestens )?(?:ios|ipados|android|macos|windows|ein\\p{L}* (?:internet|konto|gerät|aktive|iphone))|kompatibel mit|(?:ios|android|ipados|watchos|macos|windows) \\d|(?:läuft|funktioniert|optimiert|verfügbar) (?:auf|für) (?:allen? |dein\\p{L}* )?(?:iphone|ipad|apple watch|android|ios|mac|tablet|gerät)|internetverbindung (?:erforderlich|notwendig|nötig|benötigt|vorausgesetzt)|unterstützte geräte',
    ],
  },
};
