import { describe, expect, test } from 'vitest';
import type { MediaFact } from '#src/creative/craft/facts.ts';
import { picturesOf } from '#src/creative/craft/project-facts.ts';
import { dealPictures } from '#src/creative/formats/deal-pictures.ts';
import type { Body } from '#src/creative/formats/own-slides.ts';
import type { Copy } from '#src/creative/ports/copywriter.ts';
import { callOf } from '#src/creative/words/closing.ts';
import type { Topic } from '#src/creative/words/library/topics.ts';
import { EMBEDDED_WRITER } from '#src/domain/writer.ts';
import { planPost, someMedia, someOrder, someProject } from './plan-kit.ts';

type Told = { language?: string; topic?: Topic | null; hook?: string; call?: string };

function copyOf(points: string[], { hook = 'Hm', call = 'Oh' }: Told): Copy {
  return {
    ...{ hook, title: hook, callToAction: call, caption: '', hashtags: [], firstComment: null },
    points: points.map((text) => ({ text, detail: 'Why it is so.', label: null })),
    flow: 'list',
    writer: EMBEDDED_WRITER,
  };
}

/** Ids of what stands behind hook, points and call, in the order of the slides. */
function dealt(points: string[], pictures: MediaFact[], told: Told = {}, body: Partial<Body> = {}) {
  const { language = 'en', topic = null } = told;
  const copy = copyOf(points, told);
  const shown = dealPictures(
    { copy, appName: 'Tideline', language, topic },
    { copy, call: callOf(copy, 'Tideline'), pinned: [], pictures, named: [], ...body },
  );
  return [shown.hook, ...shown.points, shown.call].map((one) => one?.id ?? null);
}

const showing = (...words: string[]) => words.map((one) => someMedia({ id: one, words: one }));
const wordless = (count: number) =>
  Array.from({ length: count }, (_, index) => someMedia({ id: `${index}` }));

describe('a picture stands where its words fit', () => {
  test('each scene has its own, none twice, and what fits nothing is not used', () => {
    const pictures = showing('a yellow taxi', 'notebook and pen', 'running shoes', 'glass of water');
    expect(
      dealt(['Drink water before coffee', 'Put on your running shoes', 'Write in a notebook'], pictures),
    ).toEqual([null, 'glass of water', 'running shoes', 'notebook and pen', null]);
  });

  test('hook and call are served first, but leave a point what it alone speaks of', () => {
    const pictures = showing('tea at the window', 'tea in a red cup', 'bicycle');
    expect(
      dealt(['Fill the red cup', 'Take the bicycle'], pictures, {
        hook: 'What tea did for me',
        call: 'Begin now',
      }),
    ).toEqual(['tea at the window', 'tea in a red cup', 'bicycle', null]);
    const [one = ''] = ['mountain lake'];
    expect(dealt(['The lake at dawn'], showing(one), { hook: 'A lake a day' })).toEqual([one, null, null]);
  });

  test.each([
    [
      'de',
      ['Trink ein Glas Wasser', 'Leg die Bücher auf den Tisch'],
      ['Stapel Buch, Bücherregal', 'Wasserglas, Wasser'],
    ],
    ['es', ['Bebe un vaso de agua', 'Abre la ventana'], ['ventanas abiertas', 'agua fresca']],
    ['ru', ['Выпей стакан воды', 'Открой книгу'], ['книги на полке', 'вода']],
    ['pl', ['Otwórz książkę', 'Umyj okno'], ['okna', 'książki']],
    ['ja', ['水を一杯飲む', '本を読む時間'], ['読書、本棚と時間', '水とグラス、一杯']],
    ['ko', ['커피를 내린다', '창문을 연다'], ['창문', '커피']],
    ['zh-Hans', ['喝一杯咖啡', '打开窗户'], ['窗户', '咖啡']],
    ['ar', ['اشرب القهوة', 'افتح النافذة'], ['النافذة', 'القهوة']],
    ['hi', ['कॉफी बनाओ', 'खिड़की खोलो'], ['खिड़की', 'कॉफी']],
    ['th', ['ดื่มกาแฟ', 'เปิดหน้าต่าง'], ['หน้าต่าง', 'กาแฟ']],
    ['tr', ['Kahve yap', 'Pencereyi aç'], ['pencere', 'kahve']],
    ['vi', ['Uống cà phê', 'Mở cửa sổ'], ['cửa sổ', 'cà phê']],
  ])('in %s', (language, points, [second = '', first = '']) => {
    expect(dealt(points, showing(second, first), { language })).toEqual([null, first, second, null]);
  });

  test('across languages by what the library calls a subject', () => {
    const pictures = showing('an airplane taxi', 'kitchen, recipe, cooking pasta');
    const told: Told = { language: 'de', topic: 'cooking', hook: 'Diese Rezepte kocht jeder' };
    expect(dealt(['Etwas ganz anderes'], pictures, told)).toEqual([
      'kitchen, recipe, cooking pasta',
      null,
      null,
    ]);
  });

  test('small words and beginnings that words of other things share fit nothing', () => {
    const pictures = showing('the plants with your card', 'lake');
    const points = ['Plan your week with care', 'At the lake'];
    expect(dealt(points, pictures, { hook: 'With the car' })).toEqual([null, null, 'lake', null]);
  });
});

describe('a picture without words is dealt in order', () => {
  const points = ['First', 'Second', 'Third'];
  test('to the points first, then to the hook, then to the call', () => {
    expect(dealt(points, wordless(2))).toEqual([null, '0', null, '1', null]);
    expect(dealt(points, wordless(3))).toEqual([null, '0', '1', '2', null]);
    expect(dealt(points, wordless(4))).toEqual(['3', '0', '1', '2', null]);
    expect(dealt(points, wordless(6))).toEqual(['3', '0', '1', '2', '4']);
  });

  test('beside those that fit, which keep their places; what has words that fit nowhere is dealt where none fits', () => {
    const mixed = [...wordless(2), ...showing('a second hand', 'fog')];
    expect(dealt(points, mixed)).toEqual([null, '0', 'a second hand', '1', null]);
    expect(dealt(points, showing('fog', 'taxi', 'moss'))).toEqual([null, 'fog', 'taxi', 'moss', null]);
  });

  test('and one that the order names is used in any case', () => {
    const pictures = showing('fog', 'a second hand');
    expect(dealt(points, pictures, {}, { named: ['fog'] })).toEqual([
      null,
      'fog',
      'a second hand',
      null,
      null,
    ]);
  });
});

test('pinned pictures and screens of the app stay where they are', () => {
  const screen = someMedia({ id: 'screen', role: 'app-screenshot', words: 'water' });
  const pictures = [screen, ...showing('water', 'fog')];
  const pinned = [someMedia({ id: 'pinned' }), null, null];
  expect(
    dealt(['A lake', 'Drink water', 'Tideline counts'], pictures, { hook: 'Water' }, { pinned }),
  ).toEqual(['water', 'pinned', null, 'screen', null]);
});

test('a crop keeps its subject: the focus of a picture is that of its scene', async () => {
  const media = [
    someMedia({ id: 'seen', width: 3000, height: 2000, focus: { x: 0.9, y: 0.6 } }),
    someMedia({ id: 'unseen', width: 3000, height: 2000 }),
  ];
  const order = someOrder({ hook: '5 habits for calm evenings' });
  const { timeline } = await planPost('slideshow_builder', someProject({ media, order }));
  const focuses = timeline.clips.flatMap(({ source }) =>
    source.id.startsWith('picture-') ? [[source.id, source.focus]] : [],
  );
  expect(focuses).toEqual([
    ['picture-seen', { x: 0.9, y: 0.6 }],
    ['picture-unseen', { x: 0.5, y: 0.35 }],
  ]);
  const remix = await planPost('video_remix', someProject({ media, order }));
  expect(remix.timeline.clips[0]?.source).toMatchObject({ id: 'still-seen', focus: { x: 0.9, y: 0.6 } });
});

test('of a collection only its pictures are shown, whatever their role, beside named ones and screens of the app', () => {
  const media = [
    someMedia({ id: 'own' }),
    someMedia({ id: 'in', role: 'end-card' }),
    someMedia({ id: 'named' }),
    someMedia({ id: 'screen', role: 'app-screenshot' }),
  ];
  const order = someOrder({ referenceMediaIds: ['named'] });
  const ids = (collected: string[] | null) =>
    picturesOf(someProject({ media, order, collected })).map(({ id }) => id);
  expect(ids(['in'])).toEqual(['named', 'in', 'screen']);
  expect(ids(null)).toEqual(['named', 'own', 'screen']);
});
