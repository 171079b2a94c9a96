import { expect, test } from 'vitest';
import { speechFor } from '#src/creative/words/language.ts';
import { readHook } from '#src/creative/words/read-hook.ts';

const read = (hook: string, language: string) => readHook(hook, speechFor(language).tongue);

test.each([
  ['en', '5 things I stopped doing to keep a habit', 5, 'mistakes'],
  ['en', 'three small mistakes that ruin your sleep', 3, 'mistakes'],
  ['en', '🚩 7 RED FLAGS in a job ad', 7, 'signs'],
  ['en', '5 reasons to start running', 5, 'benefits'],
  ['en', '5 reasons you can’t keep a habit', 5, 'mistakes'],
  ['en', '４ habits\nof calm people', 4, 'tips'],
  ['en', 'Top 10 myths about budgeting', 10, 'myths'],
  ['en', 'learn anything in 6 simple steps', 6, 'steps'],
  ['de', '5 Dinge, die ich nicht mehr tue', 5, 'mistakes'],
  ['de', 'Drei Anzeichen, dass du zu wenig schläfst', 3, 'signs'],
  ['de', '7 Gründe, morgens zu laufen', 7, 'benefits'],
  ['es', '5 cosas que dejé de hacer', 5, 'mistakes'],
  ['es', 'cuatro hábitos para dormir mejor', 4, 'tips'],
  ['fr', '3 erreurs quand on apprend une langue', 3, 'mistakes'],
  ['fr', 'cinq raisons de marcher', 5, 'benefits'],
  ['it', '5 errori che fai in cucina', 5, 'mistakes'],
  ['it', 'sei trucchi per risparmiare', 6, 'tips'],
  ['pt', '5 coisas que parei de fazer', 5, 'mistakes'],
  ['pt', 'três sinais de cansaço', 3, 'signs'],
] as const)('%s: "%s" promises %i %s', (language, hook, count, matter) => {
  expect(read(hook, language)).toEqual({ shape: 'list', count, matter });
});

test.each([
  ['en', 'I quit my phone for 7 days', 'story'],
  ['en', 'what 30 days without sugar did', 'story'],
  ['de', '30 Tage ohne Handy im Bett', 'story'],
  ['es', 'dejé el móvil 7 días', 'story'],
  ['fr', '30 jours sans écran', 'story'],
  ['it', 'ho corso per 30 giorni', 'story'],
  ['pt', '21 dias acordando cedo', 'story'],
  ['en', 'POV: it finally clicked', 'pov'],
  ['en', '👀 pov you open it again', 'pov'],
  ['en', 'wait for it...\nthis changed everything 🧠', 'plain'],
  ['en', 'nobody talks about this', 'confession'],
  ['en', 'it costs 5.99 things happen', 'plain'],
  ['en', 'the 1 thing', 'plain'],
  ['en', '40 things nobody needs', 'plain'],
  ['en', 'in 2026 things changed', 'plain'],
  ['ko', '헬스vs홈트', 'comparison'],
  ['zh', '纸质书vs电子书', 'comparison'],
] as const)('%s: "%s" is %s', (language, hook, shape) => {
  expect(read(hook, language)).toEqual({ shape });
});

test.each([
  ['en', '5 reasons you’re always tired', '5 reasons to run in the rain'],
  ['de', '5 Gründe, warum du ständig pleite bist', '5 Gründe, im Regen zu laufen'],
  ['fr', '5 raisons pour lesquelles tu es toujours fatigué', '5 raisons de courir le matin'],
  ['es', '5 razones de tu cansancio: siempre cansada', '5 razones para correr con lluvia'],
  ['it', '5 motivi per cui ti senti stanco', '5 motivi per correre al mattino'],
  ['pt', '5 motivos do seu cansaço: você vive cansada', '5 motivos para correr na chuva'],
  ['nl', '5 redenen waarom je altijd moe bent', '5 redenen om in de regen te lopen'],
  ['pl', '5 powodów, dla których jesteś wiecznie zmęczona', '5 powodów, żeby biegać rano'],
  ['ru', '5 причин, почему у тебя бардак', '5 причин бегать по утрам'],
  ['tr', 'Sürekli yorgun olmanın 5 nedeni', 'Sabah koşmanın 5 nedeni'],
  ['ja', 'いつも疲れている5つの理由', '朝に走る5つの理由'],
  ['ko', '항상 피곤한 5가지 이유', '아침에 달리는 5가지 이유'],
  ['zh', '你总是很累的5个原因', '早上跑步的5个理由'],
  ['ar', '5 أسباب تجعلك متعبًا دائمًا', '5 أسباب للجري صباحًا'],
  ['hi', 'हमेशा थके रहने के 5 कारण', 'सुबह दौड़ने के 5 कारण'],
  ['id', '5 alasan kamu gampang capek', '5 alasan lari pagi'],
  ['vi', '5 lý do bạn luôn mệt mỏi', '5 lý do chạy bộ buổi sáng'],
  ['th', '5 เหตุผลที่คุณเหนื่อยตลอดเวลา', '5 เหตุผลที่ควรวิ่งตอนเช้า'],
] as const)('%s: reasons for what is bad are mistakes, others benefits', (language, bad, good) => {
  expect(read(bad, language)).toEqual({ shape: 'list', count: 5, matter: 'mistakes' });
  expect(read(good, language)).toEqual({ shape: 'list', count: 5, matter: 'benefits' });
});

test.each([
  ['en', 'challenge: no phone in bed for a week'],
  ['de', 'Challenge: eine Woche ohne Handy'],
  ['fr', 'défi : une semaine sans téléphone'],
  ['es', 'reto: una semana sin móvil'],
  ['it', 'sfida: una settimana senza telefono'],
  ['pt', 'desafio: uma semana sem celular'],
  ['nl', 'challenge: een week zonder telefoon'],
  ['pl', 'wyzwanie: tydzień bez telefonu'],
  ['ru', 'челлендж: неделя без телефона'],
  ['tr', 'meydan okuma: bir hafta telefonsuz'],
  ['ja', '一週間スマホなしチャレンジ'],
  ['ko', '일주일 폰 없이 자기 챌린지'],
  ['zh', '挑战：一周不玩手机'],
  ['ar', 'تحدي: أسبوع بدون هاتف'],
  ['hi', 'चैलेंज: एक हफ़्ता बिना फ़ोन'],
  ['id', 'tantangan: seminggu tanpa hp'],
  ['vi', 'thử thách: một tuần không điện thoại'],
  ['th', 'ชาเลนจ์: หนึ่งสัปดาห์ไม่เล่นมือถือ'],
] as const)('%s: "%s" takes seven days', (language, hook) => {
  expect(read(hook, language)).toEqual({ shape: 'challenge', days: 7 });
});

test.each([
  ['en', 'challenge: 2 weeks without takeout', 14],
  ['en', 'a month without takeout, who’s in', 30],
  ['en', 'this weekend’s challenge', null],
  ['de', 'Challenge: 3 Wochen ohne Zucker', 21],
] as const)('%s: "%s" takes %s days', (language, hook, days) => {
  expect(read(hook, language)).toEqual({ shape: 'challenge', days });
});
