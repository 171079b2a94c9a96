import type { Tongue } from './tongue.ts';

export const POLISH: Tongue = {
  locale: 'pl',
  colon: ': ',
  edges: 'both',
  otherAddress: '(?<!\\p{L})(?:[Pp]aństw\\p{L}+|Pan(?:a|u|em|i|ią)?)(?!\\p{L})',
  cues: {
    numbers: [
      'dwa|dwie',
      'trzy',
      'cztery',
      'pięć',
      'sześć',
      'siedem',
      'osiem',
      'dziewięć',
      'dziesięć',
      'jedenaście',
      'dwanaście',
      'trzynaście',
      'czternaście',
      'piętnaście',
      'szesnaście',
      'siedemnaście',
      'osiemnaście',
      'dziewiętnaście',
      'dwadzieścia',
    ],
    counters: '',
    nouns: {
      tips: 'rzecz(?:y|ach|ami)|porad\\p{L}*|rad(?:y|ach)?|wskazów\\p{L}+|spos[oó]b\\p{L}*|nawyk\\p{L}*|tric?k\\p{L}+|tip\\p{L}+|zasad\\p{L}*|reguł\\p{L}*|pomysł\\p{L}*|lekcj\\p{L}+|sekret\\p{L}*|patent\\p{L}*|(?:life)?hac?k\\p{L}+|rytuał\\p{L}*|metod\\p{L}*|rutyn\\p{L}*|punkt(?:y|ów|ach)',
      mistakes: 'bł[ęą]d\\p{L}*|grzech\\p{L}*|pułap\\p{L}+|wpad(?:ki|ek|kach)',
      signs:
        'sygnał\\p{L}*|objaw\\p{L}*|oznak\\p{L}*|znak(?:i|ów|ach)|symptom\\p{L}*|red flag\\p{L}*|czerwon\\p{L}+ flag\\p{L}*',
      benefits: 'pow[oó]d\\p{L}*|zalet\\p{L}*|korzyś\\p{L}+|plus(?:y|ów|ach)',
      myths: 'mit(?:y|ów|ach|ami)|kłamstw\\p{L}*|bzdur\\p{L}*',
      steps: 'krok(?:i|ów|ach)|etap(?:y|ów|ach)',
    },
    advice:
      'porad\\p{L}*|rad(?:y|ach)?|wskazów\\p{L}+|spos[oó]b\\p{L}*|nawyk\\p{L}*|tric?k\\p{L}+|tip\\p{L}+|zasad\\p{L}*|reguł\\p{L}*|lekcj\\p{L}+|sekret\\p{L}*|patent\\p{L}*|(?:life)?hac?k\\p{L}+|metod\\p{L}*',
    wrong:
      '(?<!(?:żeby|aby| by|jak|dzięki|bez któr\\p{L}+) .*)(?:(?<!o (?:których|jakich) )nie(?!\\p{L})(?! (?:wie|zna|mia|mów|powie|słysz|ucz|musisz|może zabra|ma (?:tłum|nikogo|ludzi|kolej)|trzeba|kosztuj|da się))|przesta|zrezygnow|rzuc(?:ił|ić|asz|am)|zjada|kradn|zabiera|wysysa|pożera|żałuj(?!ę,? że nie)|nigdy(?! (?:wcześniej|nie (?:sły|widz|wiedz)))|unika|psuj|rujnuj|niszcz|sabotuj|marnuj|przeszkadz|odbiera|zabij|przez które|źle(?!\\p{L}))',
    troubles:
      '(?:zmęcz\\p{L}*|wykończ\\p{L}*|spłukan\\p{L}*|stoisz|utkn\\p{L}*|zestresowan\\p{L}*|stres\\p{L}*|przytłocz\\p{L}*|trac\\p{L}*|umiera\\p{L}*|więdn\\p{L}*|usycha\\p{L}*|woln(?:o|iej)|gorz\\p{L}*|bałagan|chaos|spóźnia\\p{L}*|samotn\\p{L}*|nud\\p{L}*|drog(?:o|ie|i)|such\\p{L}*|żółkn\\p{L}*|odkłada\\p{L}*|zapomina\\p{L}*|pust\\p{L}*|kłóc\\p{L}*|za (?:dużo|mało|późno)|boli|brak\\p{L}*)',
    times:
      'minut\\p{L}*|godzin\\p{L}*|dni(?:ach|ami)?|noc(?:y|e)|poran\\p{L}+|wieczor\\p{L}+|tygodni\\p{L}*|miesi[ąę]c\\p{L}+|lata?|latach',
    days: 'dni|dzień|dniow\\p{L}*',
    weeks: 'tydzień|tygodni\\p{L}*',
    months: 'miesi[ąę]c\\p{L}*',
    howTo:
      'jak (?:(?:się|nie|w końcu|wreszcie|naprawdę|(?!możn|bard)\\p{L}+(?:o|ie)) ){0,3}?(?!nic|noc|moc|koc)\\p{L}+[ćc]|naj(?:prostszy|lepszy|łatwiejszy|szybszy|tańszy) sposób',
    story:
      '(?<!właśnie |przyznaj.*)(?!myli|skłama)\\p{L}+łam|(?<!właśnie |przyznaj.*)(?!myli|skłama|\\p{L}*(?:ria|dzia|gna|kana|zapa|scena|[oóu]|mys|inte|ory)łem)(?!tyłem|pyłem|żaglem|mydłem|tłem|złem)\\p{L}+łem|jak (?:ja )?(?!naprawdę|się|trochę)\\p{L}{3,}(?:ę|iam|zam|wam|tam)|moja historia|story ?time|historia o tym,? jak|(?:poczekaj|czekaj|obejrzyj|oglądaj|zostań|przewiń)(?:cie)? (?:to )?(?:do (?:samego )?końca|do ostatniego slajdu)|dzień,? w którym|co się stało,? (?:gdy|kiedy|jak)|odkąd|od kiedy',
    confession:
      'nikt (?:(?:ci|wam|nam|mi|tego|o tym|głośno) )*nie (?:mówi|powie|ostrzeg|wspomin|uprzedz)\\p{L}*|(?:niepopularn|kontrowersyjn)\\p{L}+ opini\\p{L}+|unpopular opinion|hot take|myli(?:łam|łem) się|skłama(?:łam|łem)|prawda o|bądźmy szczer\\p{L}+|powiem to|przyznam|przyznaj[ęe]|wyznanie|przestań(?:cie|my)? (?:wierzyć|mówić|wmawiać|udawać)|przereklamowan\\p{L}+|przecenian\\p{L}+|niedocenian\\p{L}+|zhejtujecie|będzie hejt',
    comparison:
      'versus|kontra|w porównaniu (?:z|do)|co (?:jest )?(?:lepsze|lepiej)|(?:lepsz[yae]|lepiej) (?:\\S+ ){0,4}niż|czym się różni\\p{L}*|różnic\\p{L} między|^(?!.*(?:wiesz|zastanawia|pyta|ciekaw|sprawd|tylko ja))[^?.!]{3,40} czy (?!wy|ty|nie|może|coś|już)[^?.!]{3,30} ?\\?|(?:rano|w domu|sam[ai]?|solo|z planem|morze|góry|kawa|książka) czy (?:wieczorem|po pracy|na siłowni|w biurze|z kimś|bez|góry|morze|herbata|serial)',
    beforeAfter:
      'przed(?: i |\\P{L}{1,4}| vs )po(?! (?:trening|ćwicz|bieg|posił|jedz|siłown))|przed ?:.* po ?:|(?:kiedyś|wtedy|rok temu|20\\d\\d) (?:vs|a|kontra) (?:teraz|dziś|dzisiaj|20\\d\\d)|glow[ -]?up|metamorfoz\\p{L}+|moja przemiana',
    challenge:
      'wyzwani(?:e|a|u|em)|challenge|czelendż|(?:rób|zrób|spróbuj|wypróbuj)(?:cie)? (?:to|tego|tak) (?:\\p{L}+ )?przez|(?:dasz|dacie) radę przez|kto (?:ze mną|się pisze|dołącza|wchodzi|próbuje)',
    payoff:
      '(?:poczekaj|czekaj|obejrz\\p{L}*|zosta\\p{L}*|oglądaj|przeczytaj|dotrwaj) (?:\\p{L}+ )?(?:do (?:samego )?końca|na ostatni\\p{L}*|na koniec)',
    daily:
      'codzien\\p{L}*|każdego (?:dnia|wieczoru|ranka)|każdej nocy|co (?:dzień|wieczór|rano|noc)|dziennie|(?:dni|nocy) z rzędu|dzień w dzień',
    lapsed:
      'opuszcz\\p{L}+|opuści\\p{L}+|pomij\\p{L}+|zapomin\\p{L}+|zapomni\\p{L}+|odpuszcz\\p{L}+|odpuści\\p{L}+|zawracam|przerywam',
    announcement:
      'przedstawiamy?|poznaj(?:cie)?|^\\P{L}*już (?:jest|są)|już (?:jest|są)(?=\\P{L}*$)|już dostępn\\p{L}+|dostępn\\p{L}+ (?:od|już)|właśnie (?:wystartowa|ruszy|wypuści|wysz|wjecha|otwo|odpali)\\p{L}*|wjecha\\p{L}+|startujemy|ruszamy|nowość|nowości|now(?:a|e|ą) (?:funkcj|wersj|kolekcj|opcj|aplikacj)\\p{L}+|zupełnie now\\p{L}+|premier\\p{L}+|(?:w końcu|nareszcie) (?:jest|są)|co nowego',
  },
  phrases: {
    hooks: {
      authentic: [
        'Bez scenariusza i bez filtrów:\n{app}',
        '{app}\nbez lukru',
        'Zanim przewiniesz dalej:\n{app} w minutę',
        'Tak po ludzku:\nczym jest {app}',
      ],
      witty: [
        'Dzwoniły twoje wymówki.\n{app}? Nie są zachwycone.',
        'Co robi {app}?\nWięcej niż twój poniedziałek.',
        'Ty: zacznę od poniedziałku.\n{app}: jest wtorek.',
        '{app}.\n„Tylko zerknę”, mówili.',
      ],
      professional: [
        '{app} w pigułce',
        '{app}: co to jest\ni dla kogo',
        '{app}:\nnajważniejsze w minutę',
        '{app}: czego się spodziewać',
      ],
      warm: [
        'Jeśli dziś jest tego za dużo,\nto jest dla ciebie.',
        'Mała rzecz, która może pomóc:\n{app}',
        'Dla każdego, kto dziś zaczyna od nowa 💛',
        'Daj sobie dziś trochę luzu.\nI zacznij tutaj.',
      ],
      casual: [
        'dobra, to… {app} 👀',
        'Oszczędzam ci scrollowania:\n{app}',
        'Szybkie pytanie:\n{app}, kojarzysz?',
        '{app}. Czemu nikt\no tym nie mówi? 👀',
      ],
      educational: [
        'Jak działa {app},\nkrok po kroku',
        '{app} na start:\nod czego zacząć',
        '{app} prostymi słowami',
        'Co warto wiedzieć,\nzanim otworzysz aplikację {app}',
      ],
    },
    underTopic: ['Od czego zacząć.', 'Krótka wersja.', 'Co naprawdę pomaga.', 'Zapisz to sobie.'],
    topicHooks: [
      '{topic}:\n{n} rzeczy, które naprawdę pomagają',
      '{topic}:\npogadajmy o {n} błędach',
      '{topic}:\nzacznij od tych {n} prostych sposobów',
      '{topic}:\nzapomnij o {n} mitach',
      '{topic}:\nzacznij w {n} krokach',
      '{topic}:\npo {n} sygnałach poznasz, że coś nie gra',
      '{topic}:\nwarto z tych {n} powodów',
      '{topic}:\ntrzymaj się tych {n} prostych zasad',
      '{topic}:\nposłuchaj tych {n} rad',
    ],
    leaning: 'go|ją|je|ich',
    listHooks: [
      '{app}:\n{n} rzeczy, które warto wiedzieć',
      '{app}\nw {n} punktach',
      'Z tych {n} powodów warto zajrzeć\ndo aplikacji {app}',
    ],
    questionHooks: [
      'Znasz już aplikację {app}?',
      'Dalej odkładasz to na później?',
      'A gdyby tak zacząć dzisiaj?',
    ],
    points: [
      'Żeby zacząć, nie trzeba idealnego planu',
      'Na pierwszy rzut oka wystarczą dwie minuty',
      'Daj temu tydzień, zanim ocenisz',
      'Co działa, zostaw. Resztę odpuść.',
      'Zacznij od jednej rzeczy. Serio, jednej.',
      'Jak idzie lekko, to łatwiej wrócić',
      'Rozejrzyj się na spokojnie',
      'Pokaż to komuś, kto ciągle odkłada',
      'Najlepiej było zacząć tydzień temu. Dziś też jest okej.',
    ],
    questions: ['A czemu nie dziś?', 'Co cię powstrzymuje?', 'Od czego zaczniesz?', 'Komu to pokażesz?'],
    presents: '{topic}? Od tego jest {app}',
    presentsHere: '',
    pointsBack: false,
    labels: {
      day: 'Dzień {n}',
      week: 'Tydzień {n}',
      before: 'Przed',
      after: 'Po',
      myth: 'Mit',
      helped: 'Co pomogło',
    },
    callsToAction: [
      'Sprawdź dziś: {app}',
      'Daj aplikacji {app} tydzień',
      'Otwórz aplikację {app} i zobacz',
      'Zacznij dziś z aplikacją {app}',
      'Zajrzyj do aplikacji {app}',
    ],
    captionLeads: {
      authentic: ['Bez wielkich słów, same konkrety.', 'Dla kogoś, komu się dziś przyda.'],
      witty: ['Kategoria: miało być w styczniu.', 'Pozdrowienia od ciebie z przyszłości.'],
      professional: ['Krótki przegląd.', 'Najważniejsze w jednym poście.'],
      warm: ['Mały krok też się liczy. Naprawdę.', 'Dla ciebie, jeśli ten tydzień się dłuży. 💛'],
      casual: ['Szybko i na temat 👇', 'No dobra, na to warto zerknąć.'],
      educational: ['Warto zostać do końca.', 'Minuta, na spokojnie.'],
    },
    captionEnds: [
      'Zapisz na później.',
      'Podeślij komuś, komu się przyda.',
      'Wyślij sobie na jutro.',
      'Co z tego jest dla ciebie?',
    ],
    comments: [
      'Od czego zaczynasz? 👇',
      'Twój pierwszy krok jednym słowem? 👇',
      'Komu to wyślesz? Oznacz 👇',
      '{app}: o co chcesz zapytać najpierw?',
    ],
    tags: ['#aplikacje', '#wartosprawdzić', '#porady', '#codzienność'],
    listOpeners: [],
    and: ['i', 'oraz', 'a także', 'lub', 'albo'],
    clauseOpeners: [
      'bo',
      'żeby',
      'aby',
      'kiedy',
      'gdy',
      'podczas',
      'dzięki',
      'bez',
      'dla',
      'ale',
      'więc',
      'oraz',
      'i',
    ],
    also: ['Dodatkowo', 'Ponadto', 'Także', 'Również', 'Poza tym', 'Co więcej', 'Do tego'],
    denying: '(?:zamiast|(?:,|a) nie) ?(?<denied>[^,.;:!?…،。、，।]+)',
    adding: '(?:też|także|również)(?! (?:nie|ja))|dodatkowo',
    itself: ['Aplikacja', 'Ta aplikacja', 'Nasza aplikacja', 'Apka'],
    smallWords:
      'nad czym na w i się nie po z do to co a jest o przy od bez już za niż masz dzień tego tylko przed że dalej telefon tak potem coś jak wtedy jeszcze zawsze mniej tygodniu tym ma czy wieczór najpierw trzeba jeden raz wszystko dopiero trzy minut zrób wieczorem tydzień nic rzeczy ale ktoś więcej pół godziny ci gdy dla żeby go dwa kiedy zacznij przez ile zanim głowie ty stole robi razem kto nawet gdzie jednej domu pod'.split(
        ' ',
      ),
    leftOut: [
      // Leans on a sentence that does not stand on the slide.
      '^(?:czasem|czasami|niekiedy|raz|potem|wtedy|stąd|dlatego|resztę|chcesz (?:dalej|więcej))(?!\\p{L})',
      '(?:rezygn\\p{L}+|zrezygnować|anul\\p{L}+) (?:w każdej chwili|kiedy (?:chcesz|zechcesz))|w każdej chwili (?:możesz )?(?:z?rezygn|anul)|nie zastępuje|^(?:polecan|opisan|wyróżnion)\\p{L} (?:przez|w)(?!\\p{L})|^(?:stworzon|zrobion|wymyślon|zaprojektowan)\\p{L} (?:z \\p{L}+ )?(?:przez|w)(?!\\p{L})',
      '^\\p{L}+ (?:go|ją|je|ich|im|mu|jej) |regulamin|warunk\\p{L}+ (?:korzystania|użytkowania|świadczenia)|polityk\\p{L}+ prywatności|(?<!\\p{L})(?:rodo|eula|gdpr)(?!\\p{L})|prawa zastrzeżone|znak\\p{L}* towarow|praw\\p{L}* autorsk|copyright|©|umow\\p{L}+ licencyjn|licencjonowan|nie (?:stanowi|zastępuje|zastąpi|jest) (?:\\p{L}+ )?(?:porad|konsultacj|diagnoz|opini\\p{L}+ lekarz)',
      '(?<!(?:swoje|twoje|wszystkie|śledź|kontroluj|stałe) )subskrypcj|abonament\\p{L}* (?:premium|miesięczn|roczn|odn)|odnawia\\p{L}* się|automatyczn\\p{L}+ odn[oa]w|okres\\p{L}* prób|bezpłatn\\p{L}+ (?:okres|prób|wersj|trial)|darmow\\p{L}+ (?:okres|prób|wersj|trial)|za darmo|wypróbuj bezpłatnie|zakup\\p{L}* w(?:ewnątrz)? ?(?:aplikacj|apce)|\\d ?(?:zł|pln|€|\\$|eur|usd)|[€$] ?\\d|(?:plan|pakiet|opłat|płatnoś)\\p{L}* (?:miesięczn|roczn)|dożywotni|obciąż(?:on|an|y)|zwrot\\p{L}* (?:pieniędzy|środków|kosztów)|wersj\\p{L}+ (?:pro|płatn|pełn)|(?<!\\p{L})premium(?!\\p{L})|\\d ?% (?:taniej|zniżk|rabat)|kont\\p{L}+ (?:itunes|google play|apple)',
      'skontaktuj|kontakt (?:z nami|mailowy)|(?:na)?pisz(?:cie)? do nas|obsług\\p{L}+ klienta|(?:dział|zespół|zespołem|działem|nasze) (?:wsparcia|wsparcie|pomocy|support)|wsparci\\p{L}+ techniczn|(?:twoje|wasze|twoją) (?:sugesti|uwag|opini)|masz (?:\\p{L}+ )?(?:pytani|uwag|sugesti|problem)|(?:obserwuj|śledź|polub|odwiedź) nas|dołącz do nas|nasz\\p{L}* stron|centrum pomocy',
      'wersj\\p{L}+ \\d|co nowego(?: w (?:tej|wersji|aplikacji)|[?:])|list\\p{L}+ zmian|changelog|(?:popraw|napraw)\\p{L}* (?:\\p{L}+ )?(?:błęd|bug)|popraw\\p{L}* (?:stabilno|wydajno)|(?:najnowsz|ostatni|nowej)\\p{L}* (?:aktualizacj|wersj)|(?:ta|tej|tą) aktualizacj|aktualizacj\\p{L}+ (?:aplikacji|\\d)',
      'app ?store|google play|sklep\\p{L}* play|play ?store|app ?gallery|(?:pobierz|ściągnij)(?:cie)? (?:aplikacj|teraz|już|za |nasz|ją|bezpłat|darmow)|dostępn\\p{L}+ (?:na|w|dla) (?:ios|android|iphone|sklep|app|google)',
      'nagrodzon|laureat|zdobywc|(?:zdoby|otrzyma|dosta|przyzna)\\p{L}+ (?:\\p{L}+ )?(?:nagrod|wyróżnieni)|wyróżnion\\p{L}* (?:przez|w |jako)|aplikacj\\p{L}+ (?:dnia|tygodnia|miesiąca|roku)|wybór redakcji|(?:polecan|rekomendowan)\\p{L}+ przez|piszą o nas|w mediach(?! społ)|prasa o nas|techcrunch|forbes',
      '(?:\\d{1,3}(?:[\\s.,]\\d{3})+|\\d+ ?(?:tys|mln|[km])\\.?|milion\\p{L}*|tysi[ąę]c\\p{L}*|setk\\p{L}+)\\+? (?:\\p{L}+ )?(?:użytkowni|pobra|osób|ludzi|opini|ocen|recenzj|klient|graczy)|\\d\\+? (?:użytkowni|pobra|opini|ocen|recenzj|klient)|(?:5|pięć)[ -]?gwiazd|pięciogwiazd|ocen(?:a|ę|ą) \\d[.,]\\d|średni\\p{L}+ ocen|\\d[.,]\\d ?(?:/|na) ?5(?!\\d)|zaufał|pokocha|dołącz do (?:\\d|milion|tysi|ponad|społeczno)|oceń (?:nas|aplikacj)|zostaw (?:nam )?(?:opini|recenzj|ocen)|(?:numer|nr) (?:1(?!\\d)|jeden)',
      '(?<!nie )wymaga\\p{L}* (?:jest )?(?:ios|android|system|dostępu do int|połączeni|internet|iphone|wersji)|wymagania (?:system|sprzęt|minim)|kompatybiln|zgodn\\p{L}+ z (?:ios|android|iphone|apple|urządz)|(?<!\\p{L})(?:ios|android|macos|windows) \\d|apple watch|(?<!\\p{L})ipad|wear os|obsługiwan\\p{L}+ urządze|działa na (?:ios|android|iphone|wszystkich)',
    ],
  },
};
