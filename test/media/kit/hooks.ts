/** Hooks as people write them, by language (BCP 47), the first of each a pangram or a line with letters that are rare. */
export const HOOKS: Record<string, string[]> = {
  en: [
    'The quick brown fox jumps over the lazy dog — “twice”, for £5',
    'POV: you finally found an app that remembers your skincare routine 😭',
    'I spent 30 days waking up at 5 AM and nobody told me it would feel like this 🫠',
    '3 apps I wish I had deleted sooner 👀',
  ],
  de: [
    'Falsches Üben von Xylophonmusik quält jeden größeren Zwerg',
    '5 Geschwindigkeitsbegrenzungsirrtümer, die dich jeden Monat Geld kosten 💸',
    'Ich habe 30 Tage lang kein Geld ausgegeben – das ist passiert',
  ],
  fr: [
    'Portez ce vieux whisky au juge blond qui fume : œuf, naïf, ça, où ?',
    'Personne ne te dit ça sur les matins à 6 h… et pourtant ça change tout ✨',
  ],
  es: [
    'El pingüino Wenceslao hizo kilómetros bajo exhaustiva lluvia y frío, ¡añoraba a su querido cachorro!',
    '¿Por qué nadie habla de esto? 3 hábitos que me cambiaron la vida 🤯',
  ],
  pt: [
    'Luís argüia à Júlia que «brações, fé, chá, óxido, pôr, zângão» eram palavras',
    'Parei de fazer isso e finalmente consegui guardar dinheiro 💰',
  ],
  it: [
    'Pranzo d’acqua fa volti sghembi: perché, più, città',
    'Nessuno ti dice questo sul risparmio, ma funziona 👇',
  ],
  nl: [
    'Pa’s wijze lynx bezag vroom het fikse aquaduct',
    'Dit had ik graag geweten voordat ik begon met sparen 😅',
  ],
  pl: ['Pchnąć w tę łódź jeża lub ośm skrzyń fig', '7 nawyków, które naprawdę odmieniły moje poranki ☀️'],
  cs: ['Příliš žluťoučký kůň úpěl ďábelské ódy', 'Tohle mi o ranním vstávání nikdo neřekl 😳'],
  tr: [
    'Pijamalı hasta yağız şoföre çabucak güvendi',
    'Kimse bana bunu söylemedi: sabah 5’te uyanmak işe yarıyor ⏰',
  ],
  vi: [
    'Ứng dụng này đã thay đổi buổi sáng của mình thật rồi 😍',
    'Đừng bỏ qua 5 thói quen nhỏ giúp bạn tiết kiệm mỗi tháng 2.000.000 ₫',
    'Một buổi sớm, những chú ễnh ương kêu ộp ộp giữa đồng rộng',
  ],
  id: [
    'Muharjo seorang xenofobia universal yang takut pada warga jazirah, contohnya Qatar',
    'Stop lakukan ini kalau mau tabunganmu aman 🙏',
  ],
  ru: [
    'Съешь же ещё этих мягких французских булок, да выпей чаю',
    'Хватит покупать лишнее: это приложение реально помогает 🔥',
    'Я 30 дней вставал в 5 утра, и вот что из этого вышло…',
  ],
  uk: [
    'Чуєш їх, доцю, га? Кумедна ж ти, прощайся без ґольфів!',
    'Ніхто не розповідав мені цього про заощадження 💙💛',
  ],
  el: ['Ξεσκεπάζω την ψυχοφθόρα βδελυγμία', 'Κανείς δεν μου το είπε: 5 συνήθειες που άλλαξαν τη μέρα μου ✨'],
  ar: [
    'نص حكيم له سر قاطع وذو شأن عظيم مكتوب على ثوب أخضر ومغلف بجلد أزرق',
    'توقفي عن شراء منتجات لا تحتاجينها 😅 جرّبي هذا التطبيق',
    'لم يخبرني أحد أن الاستيقاظ في الساعة 5 صباحًا سيغيّر حياتي!',
  ],
  fa: [
    'چرا هیچ‌کس به من نگفت که این عادت ساده زندگی‌ام را عوض می‌کند؟ 🤯',
    '۵ اشتباهی که هر روز پول تو را هدر می‌دهد',
  ],
  ur: ['یہ چھوٹی سی عادت میری صبح بدل گئی، کسی نے پہلے کیوں نہیں بتایا؟ 😮', 'ہر روز صرف ۱۰ منٹ'],
  he: ['דג סקרן שט בים מאוכזב ולפתע מצא חברה', 'אף אחד לא סיפר לי שזה יעבוד: 30 יום בלי טלפון בבוקר 📵'],
  hi: [
    'सुबह की दिनचर्या बदलने वाला एक छोटा सा तरीका ✨',
    'ऋषियों को सताने वाले दुष्ट राक्षसों के राजा रावण का सर्वनाश करने वाले विष्णुवतार',
    'किसी ने मुझे यह क्यों नहीं बताया? ₹५०० बचाने के 3 आसान तरीके',
  ],
  ne: ['बिहान ५ बजे उठ्दा मेरो जीवनमा यस्तो परिवर्तन आयो 😳', 'यो गल्ती तपाईं पनि गर्दै हुनुहुन्छ?'],
  bn: [
    'সকালের রুটিন বদলে দেওয়ার ছোট্ট একটা উপায় ✨',
    'কেউ আমাকে আগে বলেনি: ৩০ দিনে ৫০০৳ বাঁচানোর সহজ কৌশল',
    'ক্ষুদ্র ঐশ্বর্য, উজ্জ্বল দৃষ্টান্ত',
  ],
  pa: ['ਹਰ ਸਵੇਰ ਸਿਰਫ਼ ੧੦ ਮਿੰਟ, ਤੇ ਮੇਰੀ ਜ਼ਿੰਦਗੀ ਬਦਲ ਗਈ 😍', 'ਇਹ ਗੱਲ ਮੈਨੂੰ ਕਿਸੇ ਨੇ ਪਹਿਲਾਂ ਕਿਉਂ ਨਹੀਂ ਦੱਸੀ?'],
  gu: ['દરરોજ સવારે ફક્ત 10 મિનિટ, અને મારું જીવન બદલાઈ ગયું 🌅', 'આ ભૂલ તમે પણ કરો છો? ક્ષમતા વધારો'],
  or: ['ପ୍ରତିଦିନ ସକାଳେ ମାତ୍ର ୧୦ ମିନିଟ୍, ଆଉ ମୋ ଜୀବନ ବଦଳିଗଲା ✨', 'ଏହି ଭୁଲ ଆପଣ ମଧ୍ୟ କରୁଛନ୍ତି କି?'],
  ta: ['தினமும் காலையில் பத்து நிமிடம் என் வாழ்க்கையை மாற்றியது 😲', 'இந்த தவறை நீங்களும் செய்கிறீர்களா? ஸ்ரீ க்ஷ'],
  te: ['ప్రతి ఉదయం పది నిమిషాలు నా జీవితాన్ని మార్చేసింది 🔥', 'ఈ తప్పు మీరు కూడా చేస్తున్నారా? క్షణం, స్త్రీ'],
  kn: ['ಪ್ರತಿದಿನ ಬೆಳಿಗ್ಗೆ ಹತ್ತು ನಿಮಿಷ ನನ್ನ ಜೀವನವನ್ನೇ ಬದಲಾಯಿಸಿತು 🙌', 'ಈ ತಪ್ಪು ನೀವೂ ಮಾಡುತ್ತಿದ್ದೀರಾ?'],
  ml: ['എല്ലാ ദിവസവും രാവിലെ പത്ത് മിനിറ്റ് എന്റെ ജീവിതം മാറ്റി 😍', 'ഈ തെറ്റ് നിങ്ങളും ചെയ്യുന്നുണ്ടോ?'],
  si: ['හැම උදේකම විනාඩි දහයක් මගේ ජීවිතය වෙනස් කළා ✨', 'ඔයත් මේ වැරැද්ද කරනවද? ශ්‍රී'],
  th: [
    'แอปนี้เปลี่ยนตอนเช้าของฉันไปเลย ลองดูสิ 🙏🏽',
    'เป็นมนุษย์สุดประเสริฐเลิศคุณค่า กว่าบรรดาฝูงสัตว์เดรัจฉาน',
    'ไม่มีใครบอกฉันว่าการตื่นตีห้าทุกวันจะทำให้เก็บเงินได้ ๕,๐๐๐ บาท',
  ],
  lo: ['ແອັບນີ້ປ່ຽນຕອນເຊົ້າຂອງຂ້ອຍໄປເລີຍ ລອງເບິ່ງ 🙏', 'ບໍ່ມີໃຜບອກຂ້ອຍວ່າການຕື່ນແຕ່ເຊົ້າຈະປະຢັດເງິນໄດ້'],
  km: ['កម្មវិធីនេះបានផ្លាស់ប្តូរព្រឹករបស់ខ្ញុំ សាកល្បងមើល ✨', 'គ្មាននរណាប្រាប់ខ្ញុំថាការក្រោកពីព្រលឹមនឹងជួយសន្សំលុយបានទេ'],
  my: ['ဒီအက်ပ်က ကျွန်မရဲ့ မနက်ခင်းတွေကို ပြောင်းလဲပေးခဲ့တယ် 😍', 'သီဟိုဠ်မှ ဉာဏ်ကြီးရှင်သည် အာယုဝဍ္ဎနဆေးညွှန်းစာကို ဖတ်၏'],
  ka: ['ყოველ დილით ათმა წუთმა ჩემი ცხოვრება შეცვალა ✨', 'ეს შეცდომა შენც ხომ არ გემართება? დაზოგე ₾50'],
  hy: [
    'Ամեն առավոտ տասը րոպե, և իմ կյանքը փոխվեց ✨',
    'Բել դղյակի ձախ ժամն օֆ ազգությանը ցպահանջ չճշտած վնաս էր եւ փառք',
  ],
  am: ['በየቀኑ ጠዋት አሥር ደቂቃ ሕይወቴን ቀየረው ✨', 'ማንም ሰው ይህን አልነገረኝም፤ ገንዘብ ለመቆጠብ ቀላል መንገድ።'],
  ja: [
    '肌荒れが3日で落ち着いた、夜のルーティン教えます🌙',
    '「知らなかった」では済まされない、スマホの落とし穴５選！',
    'いろはにほへとちりぬるを わかよたれそつねならむ',
    '朝5時に起きる生活を30日続けたら、貯金も体調も変わった話',
  ],
  ko: [
    '이 앱 하나로 아침 루틴이 완전히 바뀌었어요 ✨',
    '키스의 고유조건은 입술끼리 만나야 하고 특별한 기술은 필요치 않다',
    '아무도 알려주지 않는 월급 관리법 3가지 (저장 필수!)',
  ],
  'zh-Hans': [
    '别再乱涂护肤品了，这个方法真的有用！😳',
    '我用了5个月才发现“这个功能”，真的绝了……你们试过吗？',
    '每天早起一小时，三十天之后我的存款和心情都变了',
  ],
  'zh-Hant': [
    '別再亂塗保養品了，這個方法真的有用！😳',
    '「沒有人告訴我」早起三十天之後，我的生活完全不一樣了',
    '5個省錢小習慣，月底不再吃土',
  ],
};
