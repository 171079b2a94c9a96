import type { Tongue } from './tongue.ts';

/** Adjectives follow their noun, so a noun counts only right behind its number: "năm nay mình có thói quen" is no list. */
const COUNTED = '(?<=(?:\\d|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) (?:cái |mini )?)';

export const VIETNAMESE: Tongue = {
  locale: 'vi',
  colon: ': ',
  edges: 'both',
  otherAddress: '(?<!\\p{L})[Qq]uý (?:khách|vị|anh chị)(?!\\p{L})',
  ownAddress: '',
  cues: {
    numbers: [
      'hai',
      'ba',
      'bốn',
      'năm',
      'sáu',
      'bảy',
      'tám',
      'chín',
      'mười',
      'mười một',
      'mười hai',
      'mười ba',
      'mười bốn',
      'mười lăm',
      'mười sáu',
      'mười bảy',
      'mười tám',
      'mười chín',
      'hai mươi',
    ],
    counters: '',
    nouns: {
      tips: `${COUNTED}(?:điều(?! (?:lầm tưởng|hiểu lầm))|việc|thứ|chuyện|mẹo|tips?|tricks?|hacks?|cách|thói quen(?! (?:xấu|tệ|tai hại|độc hại))|bí (?:quyết|kíp|mật)|chiêu|quy tắc|nguyên tắc|ý tưởng|bài học|kinh nghiệm|lưu ý|lời khuyên|routine|khoản|câu hỏi|món|địa điểm|động tác|mẫu câu)`,
      mistakes: `${COUNTED}(?:sai lầm|lỗi(?: sai| lầm)?|thói quen (?:xấu|tệ|tai hại|độc hại)|cái bẫy|điều hối hận)`,
      signs: `${COUNTED}(?:dấu hiệu|biểu hiện|triệu chứng|tín hiệu|red ?flags?|cờ đỏ)`,
      benefits: `${COUNTED}(?:l[ýí] do|lợi ích|điểm cộng|ưu điểm|cái lợi|cái hay)`,
      myths: `${COUNTED}(?:(?:điều )?(?:lầm tưởng|hiểu lầm)|ngộ nhận|quan niệm sai(?: lầm)?|lời nói dối|lời đồn|định kiến)`,
      steps: `${COUNTED}bước`,
    },
    advice:
      'mẹo|tips?|tricks?|hacks?|cách|thói quen|bí (?:quyết|kíp|mật)|chiêu|quy tắc|nguyên tắc|bài học|kinh nghiệm|lưu ý|lời khuyên',
    wrong:
      '(?<!(?<!\\p{L})(?:để|giúp|mà|sao cho|cho người|người|đứa)[^.!?]*)(?:không(?! (?:ai|khó|tốn|mất|chỉ|gian|khí|thể (?:thiếu|bỏ)|nên bỏ|bỏ lỡ))|chẳng(?! (?:ai|khó|tốn))|ko(?! ai)|chưa|(?:không|chẳng|chả) ai (?:xem|đọc|mua|thèm|để ý|trả lời))|(?:mình|tôi|tui|em|tớ)(?: đã)? (?:bỏ|ngừng|dừng|ngưng|thôi|cai)|(?:nên|cần|phải) (?:bỏ|tránh|ngừng)(?= ?(?:ngay|hết|đi|luôn|[^\\p{L} ]|$))|đừng(?! bỏ lỡ)|(?:mình|tôi|tui|nên) cắt|hối hận|thất bại|phá hỏng|phá hoại|sai cách|kìm hãm|giữ chân',
    troubles:
      '(?:mệt\\p{L}*|kiệt sức|cháy túi|hết tiền|kẹt|dậm chân|giậm chân|căng thẳng|stress|lo âu|mất|chết|héo|chậm|tệ|bừa bộn|lộn xộn|muộn|trễ|cô đơn|chán|đắt|khô|vàng lá|trì hoãn|quên|trống|cãi nhau|quá|bỏ cuộc|ghét|đau)',
    times:
      'phút|giờ(?! (?:sáng|trưa|chiều|tối|đêm|rưỡi|kém))|tiếng(?! (?:anh|trung|nhật|hàn|việt|pháp|đức))|ngày|tuần|(?<!(?:ngày \\d+|những năm|bao năm) )tháng|(?<!tháng \\d+ )năm|buổi (?:sáng|tối)|đêm|tối',
    days: 'ngày|đêm',
    weeks: '(?<!cuối )tuần',
    months: 'tháng(?! \\d)',
    howTo:
      '(?<=^\\P{L}*|[:.!?,] |là |chia sẻ |chỉ (?:bạn |cho bạn |mấy bạn |mọi người )?)cách(?! (?:đây|đó|nay|mạng|biệt|nhau|xa|ly|duy nhất để mất))|(?<!(?:không|chẳng) ai[^.!?]*)(?:làm (?:sao|thế nào|cách nào) để|cách để)|làm theo (?:cách|mấy bước|các bước) này|hướng dẫn|từng bước(?: một)?|step by step|tutorial|bí quyết(?! (?:là )?không)|(?:cần |nên |phải )?làm gì (?:khi|nếu)|(?:chỉ cần|chỉ có|có|đúng) (?:vậy|thế) thôi|(?:chiêu|mẹo) này',
    story:
      '(?:100|180|200|300|365|1000) ngày|\\d+ (?:ngày|tuần|tháng) [^.!]{3,60}(?:được bao nhiêu|ra sao|thế nào)|(?:mình|tôi|tui|em|tớ) (?:đã(?! (?:sai|nhầm))|từng|vừa|đã từng|lỡ|thử|bỏ|xóa|xoá|mất|tưởng|cứ tưởng|quyết định|bắt đầu|nghỉ|chuyển)|cách (?:mình|tôi|tui|em|tớ)|chuyện (?:là|của mình|của tôi)|story ?time|kể (?:mọi người|cả nhà|mấy bạn|bạn|cho bạn|cho mọi người)? ?nghe|(?:trước đây|trước kia|hồi trước|hồi đó|ngày xưa|hồi xưa) (?:mình|tôi|tui|em)|sau khi (?:mình|tôi|tui)|(?:từ|kể từ) (?:ngày|khi|lúc|hôm) (?:mình|tôi|tui)|(?:điều|chuyện) gì (?:đã )?xảy ra khi (?:mình|tôi)|lần đầu(?: tiên)?|(?:một|1) năm trước|ngày (?:thứ )?\\d+ (?:tự|tập|học|chạy|của|không|cai|sống|đi|dậy|ăn)|hành trình (?:của mình|của tôi|mình|tôi)|nhật ký|(?:xem|lướt|đợi|đọc|coi) (?:hết|(?:đến|tới) (?:tấm |slide |trang )?cuối)|(?:tấm|slide|trang) cuối',
    confession:
      '(?:không|chẳng|chả|đâu có|ko) ai (?:nói|kể|bảo|nhắc|dạy|cho bạn biết|chịu nói)|ít ai (?:nói|kể|biết|dám)|sự thật (?:là|về|mất lòng|phũ|đằng sau)|(?:nói|thành) thật(?! đi)(?!.*\\?)|nói thiệt(?!.*\\?)|thú (?:nhận|thật|tội)|unpopular opinion|hot take|(?:quan điểm|ý kiến) (?:gây tranh cãi|trái chiều|ngược|đi ngược)|(?:mình|tôi|tui)(?: đã)? (?:sai|nhầm) (?:rồi|về|khi|to)|(?:bị|được) (?:đánh giá quá cao|thổi phồng|tung hô|đánh giá thấp|thần thánh hóa)|over ?rated|under ?rated|đừng tin|mất lòng|(?:bị|sợ|chắc) (?:ném đá|gạch đá|ăn gạch)|thật ra (?:bạn )?không cần',
    comparison:
      'versus|so với(?! (?:năm|hồi|trước|tháng|hôm|tuần|lúc))|so sánh|khác (?:gì )?nhau|khác gì|cái nào (?:hợp|tốt|ngon|đáng|hiệu quả|lời|nhanh|ổn)[^.!?]*hơn|cái nào hơn|bên nào hơn|nên chọn (?:cái )?nào|^\\P{L}*(?!bạn|ai|có|sao|mọi người|mấy|liệu|tại sao|vì sao)(?:\\p{L}+ ){1,5}hay(?: là)? (?!không|chưa|sao|gì|bị|quên|có)(?:(?!không|chưa|gì|nào|đâu|vậy)\\p{L}+ ?){1,5}\\?',
    beforeAfter:
      'trước ?(?:và|vs\\.?|&|/|→|>|-) ?sau|trước sau(?! (?:như|gì|cũng))|before ?(?:and|và|vs\\.?|&|/|→|-)? ?after|ngày (?:1|đầu|một)(?: tiên)? ?(?:vs\\.?|và|→|-|/) ?ngày|tuần (?:1|đầu) ?(?:vs\\.?|và|→|-|/) ?tuần|(?:hồi đó|ngày ấy|hồi xưa|ngày xưa|lúc đó) ?(?:vs\\.?|và|→|-|/)? ?(?:bây giờ|giờ|nay)|xưa (?:vs\\.?|và) nay|glow ?up|lột xác|dậy thì thành công',
    challenge:
      '(?<!(?:là|những|nhiều|đầy) (?:một )?|^\\P{L}*(?:mình|tôi|tui) (?:đã |vừa )?(?:làm|thử|hoàn thành|trải qua|xong)[^.!?]*)(?:thử thách(?! (?:lớn|khó|của|thật sự))|challenge)|thách (?:bạn|ai|mấy|cả nhà|bà|ông|tụi|các|mọi người)|ai (?:dám|theo không|chơi không|tham gia không|làm cùng)|dám thử không|(?:làm|thử)(?: làm)? (?:điều|việc|cách|cái) này (?:trong |suốt |đúng )?(?:\\d+|hai|ba|năm|bảy|mười|một) (?:ngày|tuần|đêm|tối)',
    payoff: '(?:xem|đọc|chờ|đợi|lướt) (?:\\p{L}+ )?(?:đến|tới) (?:\\p{L}+ )?(?:cuối|hết)',
    daily: 'mỗi (?:ngày|tối|sáng|đêm)|h[àằ]ng ngày|ngày nào cũng|phút (?:một )?ngày|ngày (?:liên tục|liền)',
    lapsed: 'bỏ (?:lỡ|qua|cuộc|mất|trắng|(?:một|hai|ba|mấy) (?:ngày|hôm|buổi))|quên|nghỉ (?:một|hai|ba|mấy)',
    dates: '(?:ngày|mùng|mồng) {n}',
    announcement:
      'ra mắt|chính thức (?:có mặt|lên sóng|mở|trình làng|comeback)|^\\P{L}*(?:xin )?giới thiệu(?! bản thân)|(?:đã )?có mặt (?:rồi|trên|tại)|vừa (?:cập nhật|lên sóng|lên kệ|trình làng)|tính năng mới|phiên bản mới|bản cập nhật|cập nhật mới|mới toanh|sắp (?:có mặt|lên sóng|trình làng)|mới(?= ?:)|^\\P{L}*new(?= ?:)|tin (?:vui|nóng)(?: đây| cho)?(?![^!?]*(?:rủ|làm chung))|trình làng|^\\P{L}*làm quen với|coming soon|sneak peek|cuối cùng cũng (?:có mặt|lên sóng|có rồi)|đã có trên',
    night: 'đêm|buổi tối|tối nay|mỗi tối|khuya|mất ngủ|trước khi ngủ|[1-4] ?(?:h|giờ) sáng',
  },
  phrases: {
    hooks: {
      authentic: [
        'Không kịch bản, không filter:\nđây là {app}.',
        'Không phải ai cũng cần.\nBiết đâu bạn cần: {app}',
        'Không màu mè gì hết:\nđây là {app}.',
        'Khoan lướt đã:\n{app}, gói gọn trong một phút',
      ],
      witty: [
        'Mấy cái cớ của bạn xin nghỉ phép.\n{app} làm thay mấy việc này.',
        'Định ngó {app} đúng một cái.\nAi ngờ nó làm được mấy trò này.',
        'Bạn: thứ hai mình bắt đầu.\n{app}: ok, để mình lo trước mấy việc này.',
        '“Để mai” thì mai cũng nói y vậy.\nNên hôm nay {app} làm trước mấy việc này.',
      ],
      professional: [
        '{app}: tóm tắt nhanh',
        'Tổng quan về {app}:\nlàm được gì và dành cho ai',
        'Một phút cho {app}:\nnhững điểm chính cần biết',
        'Bên trong {app} có gì',
      ],
      warm: [
        'Nếu hôm nay hơi quá sức,\ncái này dành cho bạn.',
        'Một thứ nho nhỏ, biết đâu đỡ được phần nào:\n{app}',
        'Cho những ai hôm nay bắt đầu lại 💛',
        'Thương mình của ngày mai một chút.\nBắt đầu từ đây nhé.',
      ],
      casual: [
        'ok thì là… {app} 👀',
        'Khỏi lướt nữa:\n{app} đây',
        'Hỏi nhanh:\nbạn biết {app} chưa?',
        'Dừng tay hai giây:\n{app} nè',
      ],
      educational: [
        '{app} hoạt động ra sao,\nđi từng bước một',
        'Mới dùng {app}?\nBắt đầu từ mấy cái này.',
        '{app}, giải thích dễ hiểu',
        'Nên biết gì về {app}\ntrước khi bắt đầu',
      ],
    },
    underTopic: ['Bắt đầu từ đây.', 'Bản rút gọn.', 'Những gì thật sự có ích.', 'Lưu lại kẻo quên.'],
    topicHooks: [
      '{topic}:\n{n} điều thật sự có ích',
      '{topic}:\n{n} sai lầm gần như ai cũng mắc',
      '{topic}:\n{n} mẹo nhỏ đáng bắt chước',
      '{topic}:\n{n} lầm tưởng nên quên đi',
      '{topic}:\n{n} bước cho tuần đầu tiên',
      '{topic}:\n{n} dấu hiệu nhìn là thấy mình',
      '{topic}:\n{n} lý do nên bắt đầu tuần này',
      'POV: {topic}\nvà những khoảnh khắc ai cũng quen',
      '{topic}:\n{n} lời khuyên làm được ngay',
    ],
    leaning: 'nó|chúng',
    listHooks: ['{n} lý do mở {app} hôm nay', '{n} điều nên biết về {app}', '{n} lý do nho nhỏ để thử {app}'],
    questionHooks: ['Bạn thử {app} chưa?', 'Vẫn đang để mai à?', 'Hay là bắt đầu luôn hôm nay?'],
    points: [
      'Không cần kế hoạch hoàn hảo mới bắt đầu được',
      'Hai phút là đủ để ngó qua',
      'Cho nó một tuần rồi hẵng phán',
      'Cái nào hợp thì giữ, còn lại bỏ qua',
      'Bắt đầu với một thứ thôi. Đúng một thứ.',
      'Thấy dễ thì mai mới muốn làm tiếp',
      'Cứ xem thong thả. Không ai giục.',
      'Gửi đứa bạn lần trước có hỏi',
      'Tuần trước là đẹp nhất. Hôm nay vẫn kịp.',
    ],
    questions: [
      'Sao không phải hôm nay?',
      'Điều gì đang giữ chân bạn?',
      'Bạn sẽ thử cái nào trước?',
      'Bạn muốn cho ai xem cái này?',
    ],
    presents: '{app}, app hỗ trợ {topic}',
    presentsHere: '',
    pointsBack: false,
    labels: {
      day: 'Ngày {n}',
      week: 'Tuần {n}',
      before: 'Trước',
      after: 'Sau',
      myth: 'Lầm tưởng',
      mistake: 'Sai lầm',
      helped: 'Điều có ích',
    },
    callsToAction: [
      'Thử {app} hôm nay nhé',
      'Dùng {app} một tuần xem sao',
      'Mở {app} xem thử',
      'Bắt đầu với {app} từ hôm nay',
      'Ngó qua {app} một chút',
    ],
    callsOtherwise: [],
    captionLeads: {
      authentic: ['Không màu mè, có gì nói nấy.', 'Cho ai hôm nay đang cần.'],
      witty: ['Xếp vào mục: đáng lẽ phải làm sớm hơn.', 'Bạn của ngày mai gửi lời chào.'],
      professional: ['Tổng quan ngắn gọn.', 'Những ý chính trong một bài.'],
      warm: ['Cứ đọc thong thả nhé.', 'Cho bạn, nếu tuần này hơi dài. 💛'],
      casual: ['Nhanh gọn cho bạn đây 👇', 'Ok, cái này đáng ngó qua nha.'],
      educational: ['Hướng dẫn ngắn cho người mới bắt đầu.', 'Lưu lại rồi làm theo từng bước.'],
    },
    captionEnds: [
      'Lưu lại để xem sau.',
      'Gửi cho ai đang cần.',
      'Gửi cho chính bạn của ngày mai.',
      'Bạn hợp với phần nào nhất?',
    ],
    comments: [
      'Bạn sẽ bắt đầu từ cái nào? 👇',
      'Bạn bắt đầu từ đâu? Nói một từ thôi 👇',
      'Bạn gửi cái này cho ai? Tag vào đây 👇',
      'Câu hỏi đầu tiên của bạn về {app} là gì?',
    ],
    tags: ['#meohay', '#apphay', '#cuocsong', '#huongdan'],
    // Lists of short items (two syllables are one word here) tell nothing on slides of their own.
    listOpeners: [],
    and: ['và', 'hoặc', 'hay'],
    clauseOpeners: ['để', 'vì', 'khi', 'mà', 'nhưng', 'và', 'với', 'trong', 'ngay cả', 'dù', 'nhờ'],
    also: ['Ngoài ra', 'Bên cạnh đó', 'Đồng thời', 'Hơn nữa'],
    denying: '(?:thay vì|chứ không(?: phải)?) ?(?<denied>[^,.;:!?…،。、，।]+)',
    adding: 'cũng (?:có thể|được)|ngoài ra|còn có',
    itself: ['Ứng dụng này', 'App này', 'Ứng dụng của chúng tôi', 'Ứng dụng', 'Nó'],
    smallWords:
      'một bạn không là làm mình thì lại có người đầu được cũng nào việc giờ trước ra ngày rồi lúc mới đi cho hai để khi gì mà hơn và tối đến còn đã vào trong ở hôm hay lần mở chỉ cả tuần thứ sáng nói phút vẫn năm xem đó tiếng nhất phải từ ba ngủ nhớ của về hết chuyện câu nhiều sau điện ghi ăn thoại lên tập bắt viết với nhà mỗi hỏi ai'.split(
        ' ',
      ),
    leftOut: [
      // They lean on a sentence that stands on another slide or on none.
      '^(?:lật|tắt|bỏ|thoát|dừng|nghỉ) [^,.]{0,16}giữa chừng|^cuối (?:ngày|tuần|tháng) bạn (?:sẽ )?(?:có|nhận|thấy)|^(?:ở ghép|ở trọ|có con|sống chung) thì|^[^.!?]{1,30} đi!$|^(?:tiêu|chi|lỡ) [^,.]{0,20} nào,',
      'không liên kết (?:với )?tài khoản|dữ liệu (?:của bạn )?(?:chỉ )?(?:nằm|lưu|được lưu|ở lại)[^.]{0,20} (?:máy|điện thoại|thiết bị)|không thay thế|hu[ỷỹ] bất (?:cứ|kỳ) lúc nào|hủy bất (?:cứ|kỳ) lúc nào|(?:tạp chí|báo) \\p{Lu}|^do [^.]{1,40} (?:làm ra|phát triển|tạo ra|sáng lập)|^được [^.]{0,20}(?:giới thiệu|phát triển bởi|tạo ra bởi)',
      'điều khoản|chính sách (?:bảo mật|quyền riêng tư|riêng tư)|bản quyền|nhãn hiệu|thỏa thuận (?:giấy phép|người dùng)|\\beula\\b|miễn trừ trách nhiệm|bảo lưu mọi quyền|không (?:thay thế|phải là|nhằm thay thế) (?:cho )?(?:lời khuyên|tư vấn|ý kiến)',
      'gói (?:premium|pro|plus|vip|trả phí)|gói đăng ký (?:sẽ|tự|hàng|premium|của bạn sẽ|theo)|đăng ký (?:gói|premium|theo tháng|hàng tháng)|tự động gia hạn|gia hạn (?:tự động|trừ khi)|dùng thử(?! bộ lọc)|mua (?:hàng )?trong ứng dụng|\\d ?(?:đ|₫|vnđ|vnd|k|nghìn|ngàn|đồng)(?!\\p{L}| (?:hồ|đội|nghiệp|bạn))|[$€] ?\\d|hoàn tiền|giảm (?:giá )?\\d+ ?%|tính phí|nâng cấp (?:lên )?(?:premium|pro|vip|bản|tài khoản)|(?:bản|phiên bản) (?:miễn phí|trả phí)|miễn phí (?:trọn đời|100)|phí (?:đăng ký|thuê bao)|tài khoản (?:itunes|apple)',
      'liên hệ (?:với )?(?:chúng tôi|chúng mình|hỗ trợ|qua)|gửi (?:email|thư|mail) (?:cho|về|tới)|(?:đội ngũ|trung tâm|bộ phận) hỗ trợ|hỗ trợ khách hàng|chăm sóc khách hàng|(?:mọi )?(?:góp ý|phản hồi) (?:xin|vui lòng|cho chúng|về địa chỉ)|theo dõi (?:chúng tôi|fanpage)|(?:trang web|website) (?:của )?chúng tôi|fanpage|hotline|\\S+@\\S+\\.|https?:|www\\.|(?:có|mọi) (?:câu hỏi|thắc mắc)(?! (?:của|cho) con)',
      'phiên bản (?:\\d|mới|này)|bản cập nhật|cập nhật (?:mới nhất|phiên bản|lần này)|có gì mới|(?:sửa|vá|khắc phục) (?:một số |các |nhiều )?(?:sự cố|lỗi)(?! (?:ngữ pháp|chính tả|phát âm|sai|dùng từ))|changelog|(?:cải thiện|tối ưu) hiệu (?:suất|năng)',
      'app ?store|google play|ch play|play store|tải ngay|hãy tải|tải miễn phí|tải (?:về |xuống |app |ứng dụng |game )+(?:ngay|miễn phí|hôm nay|tại đây)|(?:có|có mặt|có sẵn) trên (?:ios|android|app|google|ch play|apple)',
      'giải thưởng|(?:đạt|đoạt|thắng) giải|được (?:vinh danh|đề cử|bình chọn|giới thiệu (?:bởi|trên))|(?:lên|trên|theo) (?:báo(?! (?:cáo|thức))|truyền hình|vtv)(?!\\p{L})|báo chí|(?:nhiều|các) (?:tờ )?(?:báo|tạp chí)(?! thức)|(?:báo|tạp chí) [^.]{0,30}(?:giới thiệu|nhắc tên|đưa tin)|ứng dụng (?:của năm|tốt nhất|hay nhất|của ngày|trong ngày)|lựa chọn của biên tập|forbes|techcrunch|top \\d+ ứng dụng',
      '(?:\\d|triệu|nghìn|ngàn|trăm) ?\\+? ?(?:\\p{L}+ )?(?:người dùng|lượt tải|khách hàng|lượt đánh giá|đánh giá|thành viên|học viên)|(?:hàng |\\d )(?:triệu|nghìn|ngàn|trăm) người|(?:[45]|năm) sao|(?:hãy |để lại |cho chúng tôi |vui lòng )+đánh giá|được đánh giá cao|(?:tin dùng|yêu thích|tin tưởng) bởi|tin dùng|tham gia cùng (?:hơn|hàng|\\d)|nhận xét từ (?:khách|người)',
      'yêu cầu (?:ios|android|thiết bị|kết nối|tối thiểu|iphone|hệ điều hành)|tương thích với|(?:ios|android|ipados|watchos|macos|windows) \\d|(?:hoạt động|chạy|hỗ trợ|dùng được) trên (?:mọi |các )?(?:iphone|ipad|apple watch|android|ios|mac|máy tính bảng|thiết bị)|(?:cần|phải) (?:có )?kết nối (?:internet|mạng)|thiết bị được hỗ trợ',
    ],
  },
};
