import type { Tongue } from './tongue.ts';

/** "sei" is "six" right before what it counts, and "you are" elsewhere: "se sei stanca di fare cose". */
const SIX = "(?<!(?<!\\p{L})sei (?:[\\p{L}'-]+ ){1,3})";

export const ITALIAN: Tongue = {
  locale: 'it',
  colon: ': ',
  edges: 'both',
  otherAddress:
    '(?<=[\\p{Ll},;] )(?:Lei|Suo|Sua|Suoi|Sue)(?!\\p{L})|(?<!\\p{L})(?:[Vv]oi|[Vv]ostr[aeio])(?!\\p{L})|^(?:Apra|Aggiunga|Annoti|Crei|Condivida|Impari|Inizi|Organizzi|Prenoti|Registri|Risparmi|Scelga|Scopra|Scriva|Tenga|Trovi)(?!\\p{L})',
  ownAddress: '',
  cues: {
    numbers: [
      'due',
      'tre',
      'quattro',
      'cinque',
      'sei',
      'sette',
      'otto',
      'nove',
      'dieci',
      'undici',
      'dodici',
      'tredici',
      'quattordici',
      'quindici',
      'sedici',
      'diciassette',
      'diciotto',
      'diciannove',
      'venti',
    ],
    counters: '',
    nouns: {
      tips: `${SIX}(?:cose|cosine|consigli|tips?|modi|abitudini|trucchi|trucchetti|hacks?|regole|idee|lezioni|segreti|routine|dritte)`,
      mistakes: `${SIX}(?:errori|sbagli|errorini|cavolate)`,
      signs: `${SIX}(?:segnali|segni|red flags?|sintomi|campanelli d'allarme)`,
      benefits: `${SIX}(?:motivi|ragioni|vantaggi|benefici)`,
      myths: `${SIX}(?:falsi miti|miti|bugie|luoghi comuni)`,
      steps: `${SIX}(?<!(?:a|fare|fai|faccio|mila) (?:due |quattro )?)(?:passi|passaggi|steps?)`,
    },
    advice: 'consigli|tips?|modi|abitudini|trucchi|trucchetti|hacks?|regole|lezioni|segreti|dritte',
    wrong:
      '(?<!(?<!\\p{L})(?:per|di|a|chi|se|quando|anche se|e|o|come|senza|non) )(?:(?<!(?<!\\p{L})senza [^.!?]*)(?:non|nn|mai)(?!\\p{L})(?![^.!?]*(?<!\\p{L})senza(?!\\p{L}))(?! (?:sap|conosc|ti dic|ti ha|puoi (?:perder|non)|più senza|ti aspett))|smesso|smett|abbandon|mollat|tagliat|disdett|sbagliat|sbaglio|fallis|fallit|avrei voluto|vorrei aver|rovin|pentit|pento|ti (?:frena|blocca)|sabot|evit|muor|morendo|per cui (?:sei|hai|fai) (?:sempre|ancora))',
    troubles:
      '(?:stanc\\p{L}*|esaust\\p{L}*|al verde|bloccat\\p{L}*|indietro|stress\\p{L}*|ansi\\p{L}*|perd\\p{L}*|lent\\p{L}*|peggio|disordine|caos|in ritardo|noios\\p{L}*|annoi\\p{L}*|car[oie](?!\\p{L})|secc\\p{L}*|ingiall\\p{L}*|procrastin\\p{L}*|dimentic\\p{L}*|vuot\\p{L}*|litig\\p{L}*|troppo|fa male|molli|odi(?!\\p{L}))',
    times: 'minuti|minuto|min|ore|ora|giorni|giorno|settiman[ae]|mes[ei]|ann[oi]|mattine|notti|sere',
    days: 'giorni|giorno',
    weeks: 'settiman[ae]',
    months: 'mes[ei]',
    howTo:
      '(?<!(?:nessuno|non sapevo|non so) [^.!?]*)come (?!mestiere|genere|piacere|mare)(?:non |si )?\\p{L}*(?:[aei]r|rr|ur)(?:e|si|mi|ti|ci|vi|lo|la|li|le|ne|sene)|come (?:si fa|fai a|faccio a|fare)|(?:il|la) (?:modo|maniera|metodo) più (?:facile|semplice|veloce|rapid[oa]|pigr[oa]) (?:per|di)|il (?:modo|metodo) migliore (?:per|di)|guida (?:rapida |pratica |veloce |semplice |completa )?(?:per|a|al|alla|ai|alle)|tutorial|passo (?:dopo|per) passo|ti (?:insegno|spiego|mostro) (?:a|come)',
    story:
      "(?<!\\p{L})come (?:mi |ci |l'|lo )?(?:ho|sono|abbiamo)|come (?:è|e'|mi è) andat[ao]|^\\P{L}*come (?:mi |lo |la |ci )?(?!quando|quanto|questo|quello|primo|minimo|tutto|faccio a)\\p{L}{3,}o(?<!ano|ono|nno)|ho (?:quasi |appena )?(?:provato|smesso|iniziato|cominciato|cancellato|disinstallato|eliminato|passato|speso|lasciato|imparato|studiato|risparmiato|mollato|scoperto|capito|creduto|perso|vissuto|fatto|tolto|buttato)|mi sono \\p{L}+t[aoie]|giorno \\d+ (?:di|del|della)|la mia storia|storytime|storia vera|(?:ecco )?(?:cosa|che cosa|cos')(?: mi)? ?(?:è|e') successo|mi è successo|(?:ed )?ecco com'è andata|pensavo|credevo|il giorno in cui|il giorno che|da quando (?:ho|sono)|una volta ero",
    confession:
      "(?:nessuno|nessuna) (?:te|ti|ci|mi|ve|vi|me|ne)? ?(?:lo |ne )?(?:dice|racconta|parla|spiega|avvisa|avverte|ammette|insegna|ha detto|ha mai detto|aveva detto)|opinion[ei] impopolar[ei]|unpopular opinion|hot take|mi sbagliavo|avevo torto|la (?:dura )?verità (?:è|su|sul|sulla|sui|sulle|sugli|sull'|di chi)|diciamoc(?:elo|i la verità)|siamo (?:onest|sincer)i|sarò (?:onest|sincer)[ao]|smett(?:i|ila|iamo|iamola|ete|etela) di (?:creder|pensar|romanticizz)\\p{L}*|basta credere|confessione|(?:lo )?confesso|lo ammetto|devo (?:confessare|ammettere)|(?:sopravvalutat|sottovalutat)\\p{L}+|l'ho detto|parliamone|qualcuno doveva dirlo|non mi interessa cosa",
    comparison:
      "versus|rispetto a[il]?|invece (?:di|che|del|della|dei|delle|dell')|al posto (?:di|del|della|dei|delle|dell')|(?:qual|quale|cosa|che cosa|cos'|chi) ?(?:è|e') (?:il |la )?(?:meglio|migliore)|meglio [^?!.]{2,40} o (?!mai)[^?!.]{2,40}\\?|(?:è|sono) (?:meglio|peggio|migliore|migliori) (?:di|che|del|della|dei|delle)(?! (?:niente|prima|mai))|preferisci|preferite|^\\P{L}*(?!tu|io|ora|oggi|sì|no|vero|solo)\\p{L}{3,} o \\p{L}{3,} ?\\?|differenz[ae] (?:tra|fra)|a confronto",
    beforeAfter:
      "(?:il )?prima e (?:il )?dopo|prima ?:.*dopo ?:|prima ?/ ?dopo|prima vs\\.? (?:dopo|ora)|prima e (?:adesso|ora)|com'er[ao] e com'è|aspettativ[ae] e realtà|glow ?up",
    challenge:
      '(?<!ho (?:provato|fatto|finito|completato|accettato) (?:la |una |questa )?)sfid[ae]|ti sfido|vi sfido|challenge|scommett(?:i|o|iamo|ete)(?: che)?|riesci a (?:stare|resistere)|prova(?:ci|lo|la)? per (?:\\d+|una|un|due|tre|sette|dieci)|fa(?:llo|lla|i così|i questo) per (?:\\d+|una|un|due|tre|sette|dieci)',
    payoff:
      '(?:aspett\\p{L}*|guard\\p{L}*|rest\\p{L}*|legg\\p{L}*|scorr\\p{L}*) (?:[\\p{L}]+ ){0,3}(?:fine|ultim[oa])|fino alla fine',
    daily:
      'ogni (?:giorno|sera|mattina|notte)|tutti i giorni|tutte le (?:sere|mattine|notti)|al giorno|quotidian\\p{L}*|(?:giorni|notti) di fila',
    lapsed:
      'saltat\\p{L}+|mancat\\p{L}+|dimenticat\\p{L}+|mollato|lasciato perdere|perso (?:un giorno|due giorni|tre giorni|una settimana)',
    dates: "(?:il|l'|del|al|dal) ?{n}(?= ?(?:$|[.,;:!?…]|e|del|di|già|ancora|il|non))",
    announcement:
      "(?:vi|ti) presento|presentiamo|vi presentiamo|(?:^\\P{L}*|finalmente |ora |da oggi )è (?:arrivat|uscit)[ao](?! il momento)|è (?:finalmente )?(?:disponibile|online)|disponibil[ei] (?:ora|da oggi|da adesso)|ora disponibil[ei]|finalmente (?:disponibile|online|qui|arriva)|(?:abbiamo|ho) (?:appena )?(?:lanciato|pubblicato)|appena (?:uscit|arrivat|lanciat)[oaie]|^\\P{L}*novità|grandi novità|nuov[ao] (?:funzione|funzionalità|app|versione|sezione)|di(?:'|te) ciao a|arriva (?:oggi|domani|finalmente)",
    night: 'nott[ei]|ser[ae]|stasera|mezzanotte|insonnia|a letto|cuscino',
  },
  phrases: {
    hooks: {
      authentic: [
        'Niente copione, niente filtri:\n{app}.',
        'Non è per tutti.\nForse è per te: {app}',
        'Senza giri di parole:\ncos’è {app}',
        'Prima di scorrere oltre:\n{app}, in un minuto',
      ],
      witty: [
        'Le tue scuse oggi sono in ferie.\nEcco {app}:',
        'Niente rullo di tamburi:\n{app}',
        'Tu: comincio lunedì.\n{app}: oggi è martedì.',
        '«Dopo» non è un giorno della settimana.\n(Firmato: {app})',
      ],
      professional: [
        '{app}, in breve',
        'Uno sguardo veloce su {app}:\ncosa fa e per chi è',
        'Vale un minuto della tua giornata:\n{app}',
        'Cosa aspettarsi da {app}',
      ],
      warm: [
        'Se oggi è tutto pesante,\nquesto è per te.',
        'Una piccola cosa che forse aiuta:\n{app}',
        'Per chi oggi ricomincia 💛',
        'Domani ti ringrazierai.\nComincia da qui.',
      ],
      casual: [
        'allora… {app} 👀',
        'Ti risparmio lo scroll:\necco {app}',
        'Al volo:\nhai già visto {app}?',
        'Fermi tutti un secondo:\n{app} 👀',
      ],
      educational: [
        'Come funziona {app},\npasso dopo passo',
        'È la prima volta con {app}?\nComincia da qui.',
        '{app}, in parole semplici',
        'Cosa sapere su {app}\nprima di iniziare',
      ],
    },
    underTopic: ['Si comincia da qui.', 'La versione breve.', 'Cosa aiuta davvero.', 'Da salvare.'],
    topicHooks: [
      '{topic}:\n{n} cose che aiutano davvero',
      '{topic}:\n{n} errori che fanno quasi tutti',
      '{topic}:\n{n} piccole abitudini da copiare',
      '{topic}:\n{n} falsi miti da lasciar perdere',
      '{topic}:\n{n} passi per la prima settimana',
      '{topic}:\n{n} segnali che sfuggono facilmente',
      '{topic}:\n{n} motivi per cominciare',
      'POV: {topic},\nma stavolta sul serio',
      '{topic}:\ncome si comincia',
    ],
    leaning: '\\p{L}{2,}[aei]r(?:l[oaei]|ne)',
    listHooks: [
      '{n} motivi per aprire {app} oggi',
      '{n} cose da sapere su {app}',
      '{n} piccoli motivi per provare {app}',
    ],
    questionHooks: ['Conosci già {app}?', 'Rimandi ancora a domani?', 'E se cominciassi oggi?'],
    points: [
      'Non serve un piano perfetto per iniziare',
      'Bastano due minuti per un primo sguardo',
      'Una settimana, poi si giudica',
      'Tieni quello che ti serve, salta il resto',
      'Comincia da una cosa. Una sola.',
      'Se è facile, ci torni',
      'Fai un giro. Senza fretta.',
      'Mostralo a chi te l’ha chiesto',
      'Il giorno giusto era ieri. Va bene anche oggi.',
    ],
    questions: [
      'Perché non oggi?',
      'Cosa ti frena?',
      'Quale proveresti per prima?',
      'A chi lo faresti vedere?',
    ],
    presents: '{app}, un’app per {topic}',
    presentsHere: '',
    pointsBack: false,
    labels: {
      day: 'Giorno {n}',
      week: 'Settimana {n}',
      before: 'Prima',
      after: 'Dopo',
      myth: 'Mito',
      mistake: 'L’errore',
      helped: 'Che cosa ha aiutato',
    },
    callsToAction: [
      'Prova {app} oggi',
      'Dai una possibilità a {app}',
      'Apri {app} e giudica tu',
      'Comincia oggi con {app}',
      'Dai un’occhiata a {app}',
    ],
    callsOtherwise: [],
    captionLeads: {
      authentic: ['Niente discorsi, solo l’essenziale.', 'Per chi oggi ne ha bisogno.'],
      witty: ['Cartella: cose da fare ieri.', 'Il te del futuro ti saluta.'],
      professional: ['Una breve panoramica.', 'L’essenziale, in un solo post.'],
      warm: ['Anche piano va bene. Davvero.', 'Per te, se la settimana è stata lunga. 💛'],
      casual: ['Una cosa al volo 👇', 'Ok, questa me la segno.'],
      educational: ['Una piccola guida per iniziare.', 'Da salvare e seguire passo dopo passo.'],
    },
    captionEnds: [
      'Salvalo per dopo.',
      'Mandalo a chi ne ha bisogno.',
      'Mandalo al te di domani.',
      'Quale parte fa per te?',
    ],
    comments: [
      'Da quale cominceresti? 👇',
      'Da dove cominceresti? In una parola 👇',
      'A chi lo manderesti? Tagga qui 👇',
      'Quale sarebbe la tua prima domanda su {app}?',
    ],
    tags: ['#consigli', '#app', '#ognigiorno', '#passodopopasso'],
    listOpeners: [],
    and: ['e', 'ed', 'o'],
    clauseOpeners: ['per', 'perché', 'mentre', 'quando', 'senza', 'anche', 'che', 'con', 'e', 'ma', 'in'],
    also: ['Inoltre', 'In più'],
    denying:
      '(?:invece (?:di|che)|anziché|al posto d(?:i|el|ella)|(?:,|e) non) ?(?<denied>[^,.;:!?…،。、，।]+)',
    adding: "(?:puoi|può|ti|si|c'è|ci sono)[^.]* anche(?! se)|inoltre|in più",
    itself: ['L’app', "L'app", 'Questa app', 'L’applicazione', "L'applicazione", 'La nostra app'],
    smallWords:
      'e il la di un a che in una è non per le si più prima con ti i al da cosa chi dopo solo lo ogni due se hai anche giorno senza ha ho tre del quello o sera tutto sul già alla fai della quando sono gli casa sempre minuti settimana nel metti tutti alle scrivi tuo fa fare cinque dieci ci telefono c’è va dove meno mese tieni come arriva volta nessuno sai qualcuno ne foto caffè'.split(
        ' ',
      ),
    leftOut: [
      '^(?:a volte|spesso|di solito|ma|però|perché|quindi|così|poi|dopo|questo|questa|questi|queste|lui|lei|lo stesso) |quell\\p{L}+ \\p{L}+ (?:lì|là)(?!\\p{L})|(?:disdi\\p{L}+|annull\\p{L}+|cancell\\p{L}+) (?:quando (?:vuoi|ti va)|in (?:qualsiasi|qualunque|ogni) momento)|non sostituisce|^(?:consigliat|segnalat|citat|recensit)[oa] (?:da|dal|dalla|su)(?!\\p{L})|^(?:creat|fatt|svilupp?at|ideat|pensat)[oa] (?:con \\p{L}+ )?(?:da|dai|a|in)(?!\\p{L})',
      "termini (?:di (?:utilizzo|servizio)|e condizioni|d[’']uso)|condizioni (?:d[’']uso|generali|di utilizzo|del servizio)|(?:informativa|politica|norme) (?:sulla|di|relativa alla) privacy|privacy policy|cookie policy|note legali|(?:contratto|accordo) di licenza|eula|diritti riservati|march[io]o? registrat[oi]|copyright|diritto d[’']autore|gdpr|non (?:sostituisce|costituisce|è un) .{0,40}(?:medic|finanziar|legal|professional)|esclusione di responsabilità|(?<!\\p{L})\\p{L}+rne un[oa](?!\\p{L})|(?:te|ce|ve) ne (?:fa|dà|manda|propone)|^quell[aei] che ",
      "abbonamento (?:mensile|annuale|settimanale|premium|pro|si rinnova|verrà|automatic|richiesto)|(?:con|in|richiede|tramite|senza) (?:un |l[’'])?abbonamento|abbonati|rinnov\\p{L}* automatic|(?:prova|periodo|settimana|mese) (?:di prova |in prova )?gratuit[ao]|giorni gratis|gratis per \\d|prova(?:la|lo)? gratis|periodo di prova|acquisti in-?app|(?:piano|pagamento|accesso|canone) (?:mensile|annuale|settimanale|unico|a vita|premium|pro)(?!\\p{L})|versione (?:premium|pro|a pagamento|gratuita|completa)|passa a (?:premium|pro)(?!\\p{L})|[€$]\\s?\\d|\\d\\s?(?:€|euro|eur|dollari)(?!\\p{L})|(?:verrà|verranno|sarà) addebitat|rimbors|sconto del \\d|\\d ?% di sconto|offerta (?:speciale|limitata|lancio)|account (?:itunes|apple|google)",
      "(?:contatta|scrivi|segui|aiuta|raggiungi)(?:ci|teci)(?!\\p{L}| dentro| sopra)|contattare l[’']assistenza|(?:assistenza|supporto|servizio) (?:tecnic[ao]|clienti)|(?:team|e-?mail) di (?:supporto|assistenza)|(?:visita|vai su|consulta) il nostro sito|nostro sito|centro assistenza|(?:inviaci|mandaci|facci sapere|dicci)|(?:domande|dubbi|suggerimenti)\\?|(?:invia|manda|lascia)(?:ci)? (?:un |il tuo |i tuoi )?(?:feedback|suggeriment)|[\\p{L}\\d._-]+@[\\p{L}\\d-]+\\.|https?:|www\\.",
      "versione \\d|novità (?:di|della|in) (?:questa )?(?:versione|aggiornamento)|novità dell[’']aggiornamento|(?:correzione|correzioni|risoluzione) (?:di|dei) (?:bug|errori)|bug (?:corretti|risolti)|(?:ultimo|nuovo|questo) aggiornamento|(?:ultima|nuova|questa) versione|note (?:di|sulla) (?:rilascio|versione)|changelog",
      "app store|google play|play store|appgallery|scaric(?:ala|alo|atela)(?!\\p{L})|(?:scarica|installa) (?:ora|subito|oggi|gratis|l[’']app|la nostra app|gratuitamente)|disponibile (?:su|per|in) (?:ios|iphone|android|google|app|tutti gli store)",
      "premiat[ao](?!\\p{L})|vincitric\\p{L}+|vincitore d|premio (?:come|per|nazionale|internazionale|apple|google)|ha vinto (?:il|un) |app del (?:giorno|mese|anno)|app della settimana|migliori? app (?:del|di|italian)|(?:scelta|selezionata|consigliata) da (?:apple|google)|scelta (?:dell[’']editore|dalla redazione)|in evidenza su|(?:consigliat|recensit|citat|segnalat)\\p{L}* (?:dall[ao']|dal|dalle|su|sulla) ?(?:rivist|stampa|giornal|quotidian|redazion)|dicono di noi|vist[ao] (?:in tv|su (?:la )?(?:rai|repubblica|corriere|wired))|la stampa|forbes|techcrunch",
      "(?:\\d{3,}|\\d[\\d.,]*\\s?(?:mila|milion[ei]|k|m)|\\d{1,3}[.,]\\d{3}|migliaia|milioni|centinaia)\\+?(?: di)? (?:utenti|persone|famiglie|download|clienti|recensioni|valutazioni|studenti|italiani)|(?:5|cinque|\\d[.,]\\d) stelle|(?:lascia|scrivi)(?:ci)? (?:una|la tua) (?:recensione|valutazione|opinione)|valuta(?:ci| l[’']app)|(?:valutazione|voto) (?:media|medio|massim[ao])|recensioni (?:degli utenti|positive|sullo store)|testimonianze|unisciti (?:a|alla) (?:oltre|più di|migliaia|milioni|\\d|community di)|(?:amata|usata|scelta) da (?:oltre|più|migliaia|milioni|\\d)",
      'richiede (?:ios|ipados|android|macos|iphone|un (?:iphone|dispositivo)|una connessione|connessione|internet)|(?:necessari[ao]|serve) (?:una )?(?:connessione|internet|ios|android)|compatibile con|ios \\d|android \\d|apple watch|ipad|dispositivi (?:compatibili|supportati)|funziona su (?:ios|android|iphone|tutti i dispositivi)|requisiti (?:minimi|di sistema)',
    ],
  },
};
