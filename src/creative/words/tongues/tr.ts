import type { Tongue } from './tongue.ts';

export const TURKISH: Tongue = {
  locale: 'tr',
  colon: ': ',
  edges: 'start',
  otherAddress:
    '(?<!\\p{L})[Ss]iz(?:i|e|in|den|de|inle)?(?!\\p{L})|(?:[ıiuü]n[ıiuü]z|s[ıiuü]n[ıiuü]z)\\p{L}*|\\p{L}{2,}(?<!yar|iç|kad|y|s|büt|düğ|ür|alt|yak|uz|gün|sab)[ıiuü]n\\.?$|\\p{L}{3,}[ae]y[ıi]n\\.?$',
  ownAddress: '',
  cues: {
    numbers: [
      'iki',
      'üç',
      'dört',
      'beş',
      'altı',
      'yedi',
      'sekiz',
      'dokuz',
      'on',
      'on bir',
      'on iki',
      'on üç',
      'on dört',
      'on beş',
      'on altı',
      'on yedi',
      'on sekiz',
      'on dokuz',
      'yirmi',
    ],
    counters: '\\s?madde(?:de)?',
    nouns: {
      tips: 'madde\\p{L}*|(?<!(?:yanlış|doğru) (?:bil|san)\\p{L}+ [^.!?]*)şey|ipuc|yol(?:u|unu|la)?(?!\\p{L})|yöntem|alışkanlı|tüyo|taktik|kural|fiki?r|öneri|tavsiye|hile|püf nokta|sır(?:rı)?(?!\\p{L})|rutin|ders(?:i|ler)?(?!\\p{L}| çalış| not)|bilgi(?!say)|teknik|tarif(?! def)|yeme[kğ](?!te)|soru(?!n)|cümle|yer(?:i|ler|leri)?(?!\\p{L})',
      mistakes:
        '(?<!doğru (?:bilinen|sanılan|bildiğ\\p{L}+|sandığ\\p{L}+) [^.!?]*)yanlış|hata|pişmanlı|tuza[kğ]',
      signs: 'işaret|belirti|sinyal|semptom|red flag|kırmızı bayra[kğ]',
      benefits: 'sebe[pb]|neden|fayda|avantaj|artısı',
      myths:
        '(?<=doğru (?:bilinen|sanılan|bildiğ\\p{L}+|sandığ\\p{L}+) [^.!?]*)yanlış|(?<=(?:yanlış|doğru) (?:bil|san)\\p{L}+ [^.!?]*)şey|efsane(?:si|yi|sini)(?!\\p{L})|efsane(?=\\P{L}*$|[,:.!?])|yalan',
      steps: '(?<!bin )adım|aşama',
    },
    advice:
      'ipuc|yol(?:u|unu|la)?(?!\\p{L})|yöntem|alışkanlı|tüyo|taktik|kural|öneri|tavsiye|hile|püf nokta|sır(?:rı)?(?!\\p{L})|ders(?:i|ler)?(?!\\p{L}| çalış| not)|teknik',
    wrong:
      '(?<!(?:olmadan|onsuz|almadan) .*)(?:asla (?!(?:\\p{L}+ )*(?:vazgeç|unut|ihmal))|sakın|pişman|bırak(?:tığı|tım|man gerek|malı)|bırakman[ıi]n [^.!?]{0,12}(?:neden|sebe[pb])|vazgeçti|uzak dur|\\p{L}+(?:mama|meme)n(?:[ıi]z)?(?!\\p{L}| için)|\\p{L}+(?:amama|ememe)n[ıi]n(?!\\p{L})|(?!bil|duy|gör|tahmin|öğre|unut|söyle|anlat|konuş|akl)\\p{L}+m[ae]d[ıi]ğ[ıi][mn](?:[ıi]z)?(?!\\p{L})|\\p{L}+[ae]m[ıi]yor(?:sun|um|uz)|mahve|berbat|boz(?:an|uyor)|sabote|zarar ver|engelle|(?<=şeyi .*)\\p{L}+m[ae](?:y[ıi]n)?(?=\\P{L}*$))',
    troubles:
      '(?:yorgun|bitkin|beş parasız|takıl|stres|kaygı|kaybe|ölüyor|ölmesi|soluyor|yavaş|kötü|dağın|kaos|geç kal|yalnız|sıkıc|pahalı|kuru|sarar|ertele|unut|boş|kavga|fazla|çok az|ağrı|nefret|tüken)',
    times: 'dakika|saat|gün|hafta|ay(?:da|dır|lık|ı)?(?!\\p{L})|yıl|sene|gece|sabah|akşam(?! yeme)',
    days: 'gün',
    weeks: 'hafta(?! ?son)(?:lık|da|dır)?',
    months: 'ay(?:da|dır|lık|ı)?(?!\\p{L})',
    howTo:
      'nasıl (?:\\p{L}+ ){0,3}?(?!(?:olur|gelir|kalır|bilir|alır|bulur|görünür)(?!\\p{L}))\\p{L}+(?:[ln][ıiuü]r|[ıiuüae]rs[ıiuü]n(?:[ıiuü]z)?)(?!\\p{L})|\\p{L}+m[ae]n[ıi]n (?:en )?(?:\\p{L}+ )?yol|adım adım|(?:\\p{L}+ )?rehber',
    story:
      '(?<!itiraf.*)(?!(?:yanıldım|yardım|adım|eğitim|üretim|tüketim|yönetim|denetim|öğretim|iletim|tanıtım|dağıtım|hayatım|kedim|kendim|dostum|evladım|sepetim|saatim|niyetim|cildim|sırtım|derdim|vaktim|sanatım|sohbetim|memleketim|ehliyetim|üstüm|altım|kıyafetim|dolabım)(?!\\p{L}))\\p{L}+[dt][ıiuü]m(?!\\p{L})|hik[aâ]yem|story ?time|başıma gelen|\\p{L}+ınca ne(?:ler)? oldu|\\p{L}+ince ne(?:ler)? oldu|ne(?:ler)? değişti|sonuna kadar (?:izle|oku|kal|bekle|kaydır)|sonunu (?:bekle|izle|gör)|asıl olay \\p{L}*son\\p{L}*|son slayt\\p{L}*|inan(?:a)?mayacaks[ıi]n(?:[ıi]z)?',
    confession:
      'itiraf|kimse(?:nin)? (?:\\p{L}+ ){0,3}?(?:söylem|konuşm|anlatm|bahsetm|uyarm)|popüler olmayan (?:görüş|fiki?r|düşünce)|unpopular opinion|hot take|yanıldım|yanılmış|\\p{L}+ hakkında(?:ki)? gerçek|gerçek şu|dürüst ol(?:alım|ayım|mak)|açık konuş|abart(?:ıl|ı(?!\\p{L}))|hakkı yen|linç|kız(?:acak|mayın) \\p{L}*ama|kabul edelim|inanmayı bırak',
    comparison:
      'versus|karşılaştır|hangisi daha|hangisini (?:seç|tercih)|arasındaki fark|\\p{L}+[dt][ae]n daha iyi|(?!(?:var|olur|doğru|gerçek|böyle) m)\\p{L}+ m[ıiuü],? (?:yoksa )?(?:\\p{L}+ ){1,3}m[ıiuü](?!\\p{L})',
    beforeAfter:
      '(?<!(?:antrenman|spor|yemek|uyku|maç) )önce(?:si)?(?: ve |\\P{L}{1,4}| vs )sonra|önce ?:.* sonra ?:|glow[ -]?up|(?:eskiden|20\\d\\d)(?: vs |\\P{L}{1,4})(?:şimdi|20\\d\\d)|(?<!geri )dönüşüm(?:üm)?(?!\\p{L})',
    challenge:
      'challenge|meydan oku|var mısın|cesaretin var mı|(?:gün|hafta) (?:boyunca )?(?:bunu )?dene(?!\\p{L})|\\d+ gün boyunca .*(?!için(?!\\p{L}))(?<!\\p{L})\\p{L}{2,}[ıiuü]n(?=\\P{L}*$)|bunu \\d+ gün (?:boyunca )?(?:dene|yap)(?!\\p{L})',
    payoff: 'sonuna kadar|(?:en )?son(?:una|uncuyu|uncusunu|u) bekle\\p{L}*|asıl olay sonda',
    daily: 'her (?:gün|akşam|sabah|gece)|günde|gün üst üste|aralıksız',
    lapsed:
      'atladı\\p{L}*|kaçırdı\\p{L}*|unuttu\\p{L}*|bıraktı\\p{L}*|aksattı\\p{L}*|vazgeçti\\p{L}*|pes etti\\p{L}*',
    dates: 'ayın {n}',
    announcement:
      'karşınızda|huzurlarınızda|tanıştıra|tanışın|(?:artık|sonunda|nihayet) (?:yayında|çıktı|geldi|burada|açıldı|sizlerle)|yayında(?!\\p{L})|yeni (?:özellik|sürüm|koleksiyon)|yepyeni|duyur|müjde|lansman|neler yeni',
  },
  phrases: {
    hooks: {
      authentic: [
        'Senaryo yok, filtre yok:\n{app}',
        '{app}.\nOlduğu gibi.',
        'Kaydırıp geçmeden önce:\nbir dakikada {app}',
        'Lafı uzatmadan:\n{app} nedir?',
      ],
      witty: [
        'Bahanelerin aradı.\n{app} hiç hoşlarına gitmemiş.',
        '{app} ne yapar?\nPazartesi kararlarından fazlasını.',
        'Sen: pazartesi başlarım.\n{app}: bugün salı.',
        '“Bir bakıp çıkacağım.”\n{app}: tabii canım.',
      ],
      professional: [
        'Kısaca {app}',
        '{app}:\nnedir, kimler için?',
        'Bir dakikada {app}',
        '{app}: öne çıkanlar',
      ],
      warm: [
        'Bugün her şey üst üste geldiyse\nbu senin için.',
        'Küçük bir şey, belki iyi gelir:\n{app}',
        'Bugün yeniden başlayan herkese 💛',
        'Yarınki kendine bir iyilik yap.\nBuradan başla.',
      ],
      casual: [
        'tamam şimdi… {app} 👀',
        'Kaydırmana gerek yok:\nişte {app}',
        'Hızlı soru:\n{app} diye bir şey duydun mu?',
        '{app} var, neden\nkimse konuşmuyor? 👀',
      ],
      educational: [
        'Adım adım:\n{app} nasıl çalışır?',
        '{app} uygulamasında yeniysen\nbununla başla',
        'En basit anlatımla {app}',
        'Başlamadan önce\n{app} hakkında bilmen gerekenler',
      ],
    },
    underTopic: ['Nereden başlamalı?', 'Kısa hâli.', 'Gerçekten işe yarayanlar.', 'Bunu kaydet.'],
    topicHooks: [
      '{topic}:\ngerçekten işe yarayan {n} şey',
      '{topic}:\nneredeyse herkesin yaptığı {n} hata',
      '{topic}:\ndenenecek {n} küçük püf noktası',
      '{topic}:\ndoğru bilinen {n} yanlış',
      '{topic}:\nilk hafta için {n} adım',
      '{topic}:\nsana tanıdık gelecek {n} işaret',
      '{topic}:\nbu hafta başlamak için {n} sebep',
      '{topic}:\nişi kolaylaştıran {n} küçük tüyo',
      '{topic}:\nhemen uygulanacak {n} tavsiye',
    ],
    leaning: 'onu|onları|benim',
    listHooks: [
      '{app} hakkında bilmen gereken {n} şey',
      'Bugün {app} uygulamasını açmak için {n} sebep',
      '{app} uygulamasına bakmak için {n} küçük sebep',
    ],
    questionHooks: ['{app} uygulamasını denedin mi?', 'Hâlâ erteliyor musun?', 'Ya bugün başlasan?'],
    points: [
      'Başlamak için kusursuz bir plan gerekmez',
      'İlk bakış için iki dakika yeter',
      'Karar vermeden önce bir hafta ver',
      'İşine yarayanı al, gerisini boş ver',
      'Tek bir şeyle başla. Sadece bir.',
      'İnsan kolay gelen şeye geri döner',
      'Şöyle bir göz gezdir. Acelesi yok.',
      'Hep erteleyen o arkadaşına göster',
      'En iyi zaman geçen haftaydı. Bugün de olur.',
    ],
    questions: [
      'Neden bugün olmasın?',
      'Neyi bekliyorsun?',
      'Önce hangisini denerdin?',
      'Bunu kime gösterirdin?',
    ],
    presents: '{app}, {topic} kolaylaşsın diye var',
    presentsHere: '',
    pointsBack: false,
    labels: {
      day: '{n}. gün',
      week: '{n}. hafta',
      before: 'Önce',
      after: 'Sonra',
      myth: 'Yanlış',
      mistake: 'Hata',
      helped: 'İşe yarayan',
    },
    callsToAction: [
      'Bugün {app} uygulamasını dene',
      '{app} uygulamasına bir hafta ver',
      '{app} uygulamasını aç, kendin gör',
      'Bugün {app} ile başla',
      '{app} uygulamasına bir göz at',
    ],
    callsOtherwise: [
      'Bugün {app} uygulamasını deneyin',
      '{app} uygulamasına bir hafta verin',
      '{app} uygulamasını açın, kendiniz görün',
      'Bugün {app} ile başlayın',
      '{app} uygulamasına bir göz atın',
    ],
    captionLeads: {
      authentic: ['Büyük laflar yok, ne varsa o.', 'Bugün kime lazımsa ona gelsin.'],
      witty: ['Kategori: “yarın kesin” dediklerimiz.', 'Yarından selam var.'],
      professional: ['Kısa bir özet.', 'En önemlileri tek gönderide.'],
      warm: ['Acelesi yok, rahat rahat okunur. 💛', 'Uzun bir hafta geçirenlere gelsin. 💛'],
      casual: ['Kısa kısa 👇', 'Tamam, buna bir bakılır.'],
      educational: ['Kısa ve net anlatım.', 'Tek tek, hepsi burada.'],
    },
    captionEnds: [
      'Sonrası için kaydet.',
      'İhtiyacı olan birine gönder.',
      'Yarın için kendine gönder.',
      'Sana uyan hangisi?',
    ],
    captionEndsOtherwise: [
      'Sonrası için kaydedin.',
      'İhtiyacı olan birine gönderin.',
      'Yarın için kendinize gönderin.',
      'Size uyan hangisi?',
    ],
    comments: [
      'Sen hangisiyle başlardın? 👇',
      'Nereden başlarsın? Tek kelimeyle yaz 👇',
      'Bunu kime gönderirsin? Etiketle 👇',
      '{app} hakkında ilk ne sorardın?',
    ],
    tags: ['#uygulamaönerisi', '#faydalıbilgiler', '#öneri', '#günlükhayat'],
    listOpeners: [],
    and: ['ve', 'veya', 'ya da', 'ile'],
    clauseOpeners: ['çünkü', 'ama', 'fakat', 'böylece', 'üstelik'],
    also: ['Ayrıca', 'Üstelik', 'Bunun yanında', 'Bunun yanı sıra', 'Dahası'],
    denying: '(?<denied>[^,.;:!?…،。、，।]+?) (?:yerine|değil)',
    adding: 'ayrıca|üstelik',
    itself: ['Bu uygulama', 'Uygulamamız'],
    afterName:
      '(?:ile|için|gibi|kadar|sayesinde|varken|olmadan|ve|veya|ya|hem|ise|da|de|artık|adlı|isimli|uygulama\\p{L}*)(?!\\p{L})',
    lastClause: '^(?<name>[^,]+), .+[ae]n ve (?<last>.+[ae]n (?:bir )?[^,]+?)(?:d[ıiuü]r)?\\.?$',
    smallWords:
      'yeter bir her gün sonra daha ve en de ne kadar aynı akşam tek da ilk o saat için iki çok şey hep hafta ama önce üç yaz on sabah diye gece iş dakika koy bak çoğu hâlâ beş oluyor bütün yeni şeyi var son kendi olur seç iyi yarım bu az mı zaman çay yok yine başka geliyor kolay yap boş sadece hiç güzel hangi uzun ay al birkaç ben kez telefonu mi değil kere günü bırak kâğıda yer sen'.split(
        ' ',
      ),
    leftOut: [
      // Leans on a sentence that does not stand on the slide, or holds for some readers alone.
      '^(?:bazen|kimi zaman|bazısı|kimisi|gerisi|yoksa|o zaman|sonra)(?!\\p{L})|^\\p{L}{3,}(?:sanız|seniz)(?!\\p{L})',
      '(?:istediğin|dilediğin|istediğiniz) (?:zaman|an)\\p{L}* iptal|yerine geçmez|(?:dergi|gazete)\\p{L}* (?:yer ald|önerd|yazd|tanıt)|tarafından (?:yapıl|geliştiril|hazırlan|kurul)',
      '(?:kullanım|hizmet) (?:koşul|şart)|gizlilik (?:politika|sözleşme|bildirim)|(?<!\\p{L})(?:kvkk|gdpr|eula)(?!\\p{L})|tüm hakları|ticari marka|telif hak|copyright|©|lisans sözleşme|sorumluluk redd|(?:tıbbi|profesyonel|finansal|hukuki) (?:\\p{L}+ )?(?:tavsiye|teşhis|tanı|danışmanlık)[^.]{0,30}(?:değil|yerine|amac)',
      'aboneli[kğ]\\p{L}* (?:.{0,40} )?iptal|iptal edebilirsin|abonelik\\p{L}* (?:otomatik|yenile|ücret|satın|gerek|plan|seçene)|abone ol|otomatik (?:olarak )?yenile|ücretsiz dene|deneme süre|gün\\p{L}* (?:ücretsiz )?deneme|uygulama içi satın|satın alma (?:onay|işlem)|\\d ?(?:₺|tl(?!\\p{L})|\\$|€|usd|lira)|[₺$€] ?\\d|(?:aylık|yıllık|haftalık) (?:plan|abonelik|ücret|ödeme|paket|üyelik)|ömür boyu (?:erişim|kullanım|üyelik)|ücret\\p{L}* (?:iade|tahsil|alın)|para iadesi|[iİ]tunes|(?<!\\p{L})premium|pro (?:sürüm|üyelik|plan)|ücretli (?:sürüm|üyelik)|tamamen ücretsiz|% ?\\d+ indirim',
      'bize (?:ulaş|yaz|mail|e-?posta)|bizimle (?:[iİ]letişim|paylaş)|müşteri (?:hizmet|destek)|destek (?:ekib|ekip|hatt|talep)|(?:geri bildirim|görüş|öneri|yorum)\\p{L}*(?: ve \\p{L}+)? (?:bizim|bize|bekli|değerli|önemli)|soru(?:n|nuz|ların|larınız)\\p{L}* (?:mu )?(?:var|için)|bizi (?:takip|ziyaret)|sitemiz|yardım merkezi|aramıza katıl',
      'sürüm \\d|versiyon \\d|(?<!\\p{L})v\\d\\.\\d|neler yeni(?=[:?!]|$)|yenilikler:|sürüm notları|hata(?:lar)? (?:düzelt|gider)|hata düzeltme|performans [iİ]yileştir|son güncelleme|bu (?:güncelleme|sürüm)|yeni sürüm',
      'app ?store|google play|play ?store|app ?gallery|(?:hemen|şimdi|ücretsiz|bugün) [iİ]ndir(?!im)|uygulamayı (?:hemen |şimdi )?(?:[iİ]ndir|yükle)|mağazasında|(?:ios|android|iphone)\\p{L}* (?:ve \\p{L}+ )?[iİ]çin (?:mevcut|[iİ]ndir)',
      'ödüllü|ödül\\p{L}* (?:layık|sahibi|aldı)|(?:günün|haftanın|ayın|yılın) (?:en [iİ]yi )?uygulama|editör\\p{L}* seçim|basında|techcrunch|forbes|webrazzi|öne çıkarıl|(?:apple|google) tarafından',
      '\\d{1,3}(?:[\\s.,]\\d{3})+.{0,15} (?:\\p{L}+ )?(?:kullanıyor|kullandı|güveniyor|seçti)|(?:\\d{1,3}(?:[\\s.,]\\d{3})+|\\d+ ?(?:bin|milyon|[km])|milyonlarca|binlerce|yüzlerce)\\+?(?:[^.!?]{0,3}[dt][ae]n fazla)? ?(?:\\p{L}+ )?(?:kullanıcı|[iİ]ndirme|kişi|[iİ]nsan|yorum|değerlendirme|müşteri|oyuncu)|\\d\\+? (?:kullanıcı|[iİ]ndirme|yorum|değerlendirme|müşteri)|(?:5|beş) yıldız|\\d[.,]\\d (?:puan|yıldız)|\\d[.,]\\d ?/ ?5|kullanıcı yorumları|(?:milyon|bin)\\p{L}* (?:kişi )?güven|(?:uygulamaya|bize) (?:puan|yorum)|bizi (?:değerlendir|puanla|oyla)|topluluğ\\p{L}+ katıl|1 numara',
      '(?<!\\p{L})(?:ios|android|macos|windows) \\d|(?:ios|android|iphone|apple|cihaz)\\p{L}* (?:\\p{L}+ )?(?:[iİ]le )?uyumlu|apple watch|(?<!\\p{L})[iİ]pad|wear os|[iİ]nternet bağlantısı (?:gerek|şart|zorunlu)|desteklenen cihaz|sistem gereksinim|(?:sürüm|cihaz|bağlantı)\\p{L}* gerekti',
    ],
  },
};
