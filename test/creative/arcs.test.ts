import { beforeAll, describe, expect, test } from 'vitest';
import type { Copy, CopyBrief } from '#src/creative/ports/copywriter.ts';
import { createEmbeddedCopywriter } from '#src/creative/words/copywriter.ts';
import { subjectOf } from '#src/creative/words/from-library.ts';
import { speechFor } from '#src/creative/words/language.ts';
import { libraryLanguage, narrowIn } from '#src/creative/words/library/library.ts';
import type { NarrowSubject } from '#src/creative/words/library/narrow-file.ts';
import { type LibraryLanguage, TOPICS } from '#src/creative/words/library/topics.ts';
import { endsInPayoff, readHook } from '#src/creative/words/read-hook.ts';
import { splitSentences } from '#src/creative/words/sentences.ts';
import { NEVER } from '#test/kit/never.ts';
import { type App, appIn, appsOf, CODES, someBrief, textsOf } from './copy-kit.ts';

const copywriter = createEmbeddedCopywriter();
const write = (changes: Partial<CopyBrief>) => copywriter.write(someBrief(changes), NEVER);
const postFor = (code: string, hook: string | null, app: App, seed = 1) =>
  write({ language: code, hook, ...appIn(app), seed });
/** The app of a language whose hook this is, with the post. */
async function postOf(code: string, hook: string): Promise<Copy> {
  const app = appsOf(code).find(({ hooks }) => hooks.includes(hook));
  return postFor(code, hook, app ?? expect.fail(`Nobody wrote "${hook}".`));
}
const countOf = (text: string, name: string) =>
  text.toLocaleLowerCase().split(name.toLocaleLowerCase()).length - 1;

const spoken = (code: string): LibraryLanguage =>
  libraryLanguage(code) ?? expect.fail(`No library in ${code}.`);
const subjectsOf = (code: string): NarrowSubject[] =>
  TOPICS.flatMap((topic) => narrowIn(spoken(code), topic)?.subjects ?? []);
const saysOf = ({
  things = [],
  tips = [],
  mistakes = [],
  myths = [],
  signs = [],
  benefits = [],
}: NarrowSubject) => [
  ...[...things, ...tips, ...mistakes, ...myths].map(({ say }) => say),
  ...signs,
  ...benefits,
];

describe.each(CODES)('a post in %s', (code) => {
  let posts: { app: App; hook: string | null; copy: Copy }[];
  beforeAll(async () => {
    const asked = appsOf(code).flatMap((app) =>
      [...app.hooks, null].flatMap((hook) => [1, 2, 3].map((seed) => ({ app, hook, seed }))),
    );
    posts = await Promise.all(
      asked.map(async ({ app, hook, seed }) => ({ app, hook, copy: await postFor(code, hook, app, seed) })),
    );
  });

  test('names the app on one slide at most, and there once', () => {
    const again = posts.flatMap(({ app: { name, description }, copy }) => {
      const own = copy.points.filter(
        ({ label, text }) => label === name || text.startsWith(name) || description.includes(text),
      );
      const named = own.map(({ label, text, detail }) => [label ?? '', text, detail ?? ''].join('\n'));
      return countOf(named.join('\n'), name) > 1 ? named : [];
    });
    expect(again).toEqual([]);
  });

  test('whose hook the writer made speaks of what the hook names', () => {
    const subjects = subjectsOf(code);
    const written = posts.filter(({ hook }) => hook === null);
    const narrow = written.filter(({ copy }) => {
      const [first = '', second = ''] = copy.hook.toLocaleLowerCase().split('\n');
      const named = subjects.filter(({ name }) => first.startsWith(name.toLocaleLowerCase()));
      const promise = readHook(copy.hook, speechFor(code).tongue);
      if (promise.shape === 'comparison')
        return copy.points.some(({ label }) => label && second.includes(label.toLocaleLowerCase()));
      const count = promise.shape === 'list' ? promise.count : 0;
      const said = textsOf(copy).slice(0, count);
      return count > 0 && named.some((one) => said.every((line) => saysOf(one).includes(line)));
    });
    // An app of which the library has no topic, or nothing narrow, is all that is left to others.
    expect(narrow.length / written.length).toBeGreaterThan(0.6);
  });
});

test.each([
  ['en', 'We moved on the hottest day', 'Search for “kettle” and it tells you which box and which room'],
  ['en', 'how to learn 10 words a day on the bus', 'Words you forget come back in the next story'],
  ['ko', '1년 동안 옷 안 사고 살아봤다', '1년 동안 안 입은 옷은 따로 모아 중고로 팔 수 있게 목록을 만들어요'],
  ['th', '5 เหตุผลที่ทริปเพื่อนล่มทุกที', 'ทริปไม่ล่ม ช่วยให้แก๊งคุณได้ไปจริงสักที'],
])('%s: of what the app says of itself "%s" gets what shares most with it', async (code, start, line) => {
  const hook = appsOf(code)
    .flatMap(({ hooks }) => hooks)
    .find((one) => one.startsWith(start));
  const said = textsOf(await postOf(code, hook ?? expect.fail('No such hook.')));
  expect(said.filter((text) => text.endsWith(line))).toHaveLength(1);
});

test('a second line of the app stands only where it shares something with the post too', async () => {
  const appDescription =
    'Pillow is made for light sleepers. It plays rain until you sleep. Everything is kept in one calendar.';
  const hook = '3 mistakes that ruin your sleep';
  const { points } = await write({ hook, appName: 'Pillow', appDescription });
  expect(points.at(-1)).toMatchObject({ text: 'Pillow plays rain until you sleep', detail: null, label: '' });
});

describe('steps of a subject', () => {
  test.each([
    ['en', 'how to split the bills when one of you earns way more'],
    ['en', 'how to start again after a bad week (without the guilt spiral)'],
    ['en', 'how to save a monstera when the leaves go yellow'],
    ['de', 'wie du morgens nicht als erstes zum handy greifst'],
    ['ja', 'スマホを触らずに勉強する方法'],
    ['ko', '계절 옷 정리하는 법 (주말 하루면 끝)'],
    ['th', 'วิธีป้อนยาแมวแบบไม่เสียเลือด'],
  ])('%s: "%s" begins with the first and goes on in order', async (code, hook) => {
    const copy = await postOf(code, hook);
    const subject = subjectsOf(code).find(({ tips = [] }) => tips[0]?.say === copy.points[0]?.text);
    const places = textsOf(copy).map((text) => subject?.tips?.findIndex(({ say }) => say === text) ?? -1);
    expect(places.slice(0, 4)).toEqual([0, 1, 2, 3]);
  });

  test('are the days of a challenge in the order in which they are written', async () => {
    const hook = '7일 챌린지 같이 할 사람 🙋‍♀️\n일어나자마자 물 한 잔';
    const said = textsOf(await postOf('ko', hook)).slice(0, 7);
    const subject = subjectsOf('ko').find((one) => saysOf(one).includes(said[0] ?? ''));
    expect(said).toEqual(saysOf(subject ?? expect.fail('No subject.')).slice(0, 7));
  });
});

test.each([
  ['en', 'my workday before and after leaving my phone in the kitchen til noon'],
  ['ja', '自炊を始める前と後の私'],
  ['id', 'before: dapur kapal pecah\nafter: meal prep seminggu kelar 2 jam ✨'],
])('%s: "%s" pairs each before with the after of the same thing', async (code, hook) => {
  const { points } = await postOf(code, hook);
  const { before, after } = speechFor(code).tongue.phrases.labels;
  const told = points.filter(({ label }) => label === before || label === after);
  expect(told.length).toBeGreaterThanOrEqual(2);
  const mistakes = subjectsOf(code).flatMap((one) => one.mistakes ?? []);
  const tales = TOPICS.flatMap((topic) => narrowIn(spoken(code), topic)?.tales ?? []);
  const [first, second] = told.map(({ text }) => text);
  const paired =
    mistakes.some(({ say, instead }) => say === first && instead === second) ||
    tales.some(({ start, now }) => start === first && now === told.at(-1)?.text);
  expect(paired).toBe(true);
});

test.each([
  ['en', 'WE GOT THE KEYS 🗝️😭'],
  ['en', 'body doubling sounds weird until you try it 😭'],
  ['en', 'north facing window gang this one’s for you 🪟'],
])('%s: "%s" gets as much as there is to say, up to five', async (code, hook) => {
  const said = textsOf(await postOf(code, hook));
  const subject = subjectsOf(code).find(({ tips = [] }) => tips.some(({ say }) => say === said[0]));
  const tips = subject?.tips?.map(({ say }) => say) ?? [];
  expect(said.filter((text) => tips.includes(text))).toHaveLength(Math.min(5, tips.length));
});

test.each([
  ['en', 'wait for the last one…'],
  ['en', 'just wait till you see the roots'],
  ['de', 'wartet bis zum schluss…'],
  ['fr', 'regardez bien le total à la fin'],
  ['es', 'ojo al truco del final 🤯'],
  ['it', 'aspetta la fine… 😴'],
  ['pt', 'espera até ver quanto eu gastava de delivery 😳'],
  ['nl', 'wacht op de laatste…'],
  ['pl', 'poczekaj do końca 👀'],
  ['ru', 'досмотри до конца'],
  ['tr', 'sonuna kadar izle'],
  ['ja', '最後まで見て'],
  ['ko', '끝까지 보세요 마지막이 찐임'],
  ['zh', '等等，最后一张你一定要看'],
  ['ar', 'استنى للآخر…'],
  ['hi', 'आखिरी फ़ोटो तक ज़रूर देखना'],
  ['id', 'tunggu sampai slide terakhir…'],
  ['vi', 'xem đến tấm cuối nha'],
  ['th', 'รอดูหน้าน้องตอนจบ 😂'],
])('%s: where "%s" has one wait for the last, that is not the app', async (code, hook) => {
  const app =
    appsOf(code).find(({ hooks }) => hooks.includes(hook)) ?? expect.fail(`Nobody wrote "${hook}".`);
  expect(endsInPayoff(hook, speechFor(code).tongue)).toBe(true);
  const { points } = await postFor(code, hook, app);
  const last = points.at(-1)?.text ?? '';
  expect(app.description).not.toContain(last);
  expect(last).not.toContain(app.name);
});

test.each([
  ['confession', 'unpopular opinion: '],
  ['announcement', 'big news: '],
] as const)('a hook that is a %s of something done goes on with the tale of that', async (shape, opening) => {
  const tales = narrowIn('en', 'sleep')?.tales ?? [];
  const about = (hook: string) => ({ hook, topic: 'better sleep' });
  const hooks = tales
    .flatMap(({ find }) => find.map((one) => `${opening}${one.replaceAll(' + ', ' and ')}`))
    .filter((hook) => readHook(hook, speechFor('en').tongue).shape === shape)
    .filter((hook) => subjectOf(someBrief(about(hook)))?.topic === 'sleep');
  expect(hooks.length).toBeGreaterThan(2);
  for (const hook of hooks) {
    const said = textsOf(await write(about(hook)));
    const tale = tales.find(({ start }) => start === said[0]);
    expect(said.slice(0, 3), hook).toEqual([tale?.start, tale?.dip, tale?.turn]);
  }
});

test('a slide in Thai holds one clause', () => {
  const told =
    'ทริปไม่ล่ม ช่วยให้แก๊งคุณได้ไปจริงสักที โหวตวัน โหวตที่ แล้วล็อกแผนในหน้าเดียว ใครจ่ายอะไรไปก่อนก็จดไว้ จบทริปแอปหารให้ลงตัวถึงเศษสตางค์';
  expect(splitSentences(told)).toEqual([
    'ทริปไม่ล่ม ช่วยให้แก๊งคุณได้ไปจริงสักที',
    'โหวตวัน โหวตที่ แล้วล็อกแผนในหน้าเดียว',
    'ใครจ่ายอะไรไปก่อนก็จดไว้',
    'จบทริปแอปหารให้ลงตัวถึงเศษสตางค์',
  ]);
  const list = 'ตั้งซองได้ไม่จำกัด ค่าห้อง ค่าข้าว ค่ากาแฟ ค่าบัตรคอน';
  expect(splitSentences(list)).toEqual([list]);
});

describe('a number', () => {
  test.each([
    ['en', 'no spend challenge for twelve days', 12],
    ['de', 'challenge: vierzehn tage früher schlafen', 14],
    ['fr', 'défi : quinze jours sans sucre', 15],
    ['es', 'reto de once días', 11],
    ['it', 'sfida di venti giorni', 20],
    ['nl', 'uitdaging: twaalf dagen', 12],
    ['tr', 'on iki gün challenge', 12],
    ['id', 'tantangan dua belas hari', 12],
    ['vi', 'thử thách mười hai ngày', 12],
    ['ja', '十四日チャレンジ', 14],
    ['zh', '十二天挑战', 12],
    ['hi', 'बारह दिन का चैलेंज', 12],
    ['th', 'ชาเลนจ์สิบสองวัน', 12],
  ])('%s: "%s" is for %i days', (code, hook, days) => {
    expect(readHook(hook, speechFor(code).tongue)).toEqual({ shape: 'challenge', days });
  });

  test.each([
    ['en', 'what i bought in 2024 and still love'],
    ['en', '$5 dinner ideas that taste like more'],
    ['de', '5 € gerichte, die immer gehen'],
    ['fr', 'repas à 3 €, mes idées'],
    ['ja', '¥5 こと'],
  ])('%s: "%s" counts nothing', (code, hook) => {
    expect(readHook(hook, speechFor(code).tongue).shape).not.toBe('list');
  });

  test('to twenty has a word in every language', () => {
    for (const code of CODES) expect(speechFor(code).tongue.cues.numbers, code).toHaveLength(19);
  });
});

test('what nobody tells one is told as advice, where there is some on exactly that', async () => {
  const { points } = await postOf('de', 'leute… warum sagt einem das keiner');
  expect(points.map(({ label }) => label)).not.toContain('Mythos');
  expect(points.map(({ text }) => text)).toContain('Teil die Jahresrechnungen durch zwölf');
});
