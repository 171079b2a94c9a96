import { describe, expect, test } from 'vitest';
import { createEmbeddedCopywriter } from '#src/creative/words/copywriter.ts';
import { speechFor } from '#src/creative/words/language.ts';
import { NEVER } from '#test/kit/never.ts';
import { appIn, appsOf, someBrief, textsOf } from './copy-kit.ts';

const copywriter = createEmbeddedCopywriter();
const write = (changes: Parameters<typeof someBrief>[0]) => copywriter.write(someBrief(changes), NEVER);

const withoutStop = (sentence: string) => sentence.replace(/[.。]$/u, '');

describe.each([
  ['de', 'So behalten Sie Ihren Schlaf im Blick.', 'Tideline spielt am Abend ruhige Töne.'],
  ['de', 'Tideline zeigt Ihnen jeden Morgen die Nacht.', 'Am Abend spielen ruhige Töne.'],
  ['fr', 'Retrouvez le sommeil.', 'Tideline joue des sons calmes le soir.'],
  ['fr', 'Faites la paix avec la nuit.', 'Tideline joue des sons calmes le soir.'],
  ['es', 'Descubra cómo duerme de verdad.', 'Tideline suena bajito por la noche.'],
  ['es', 'Tideline le acompaña a usted hasta dormir.', 'Cada noche suena algo tranquilo.'],
  ['it', 'Scopra come dorme davvero.', 'Tideline suona piano la sera.'],
  ['it', 'Tideline vi aiuta a ritrovare il vostro sonno.', 'La sera suona piano.'],
  ['pt', 'Tideline toma conta do teu sono.', 'À noite toca sons calmos.'],
  ['nl', 'Tideline laat u elke ochtend uw nacht zien.', 'De avond begint met rustige geluiden.'],
  ['pl', 'Tideline pokaże Państwu każdą noc.', 'Wieczorem gra cicha muzyka.'],
  ['ru', 'Tideline покажет вам каждую ночь.', 'Вечером играют тихие звуки.'],
  ['tr', 'Tideline size her sabah geceyi gösterir.', 'Akşam sakin sesler çalar.'],
  ['id', 'Tideline menunjukkan tidur Anda setiap pagi.', 'Malam hari ada suara yang tenang.'],
  ['zh', 'Tideline每天早上为您展示整夜的睡眠。', '晚上会播放安静的声音，慢慢变小。'],
  ['vi', 'Tideline giúp quý khách ngủ ngon mỗi đêm.', 'Buổi tối có âm thanh thật êm.'],
])('in %s “%s”', (language, other, own) => {
  test('is nowhere in a post of a writer who addresses the reader otherwise, and the next one is', async () => {
    const said = JSON.stringify(await write({ language, appDescription: `${other} ${own}` }));
    expect(said).toContain(withoutStop(own));
    expect(said).not.toContain(withoutStop(other));
  });

  test('is in no caption where the app has no other', async () => {
    const { caption } = await write({ language, appDescription: other });
    expect(caption).not.toContain(other);
  });
});

test('a caption says the first sentence that addresses its reader as the writer does', async () => {
  const app = appsOf('fr').find(({ name }) => name === 'Fond de Frigo') ?? expect.fail('missing');
  const hook = app.hooks.find((one) => one.startsWith('7 recettes')) ?? null;
  const { caption } = await write({ language: 'fr', hook, ...appIn(app) });
  expect(caption).toMatch(/La liste de courses|Les étapes/);
});

test('what an app says in the other way alone is still told where a post has nothing else', async () => {
  const copy = await write({
    language: 'fr',
    hook: 'Tideline, tout simplement',
    appDescription:
      'Retrouvez le sommeil. Notez vos nuits en deux gestes. Choisissez un son calme pour ce soir.',
  });
  expect(textsOf(copy)).toContain('Notez vos nuits en deux gestes');
});

test.each(appsOf('fr'))(
  'posts of $name say tu to the reader throughout, unless the hook says vous',
  async (app) => {
    const vous = /(?<!\p{L})vous(?!\p{L})|\p{L}{3,}ez(?!\p{L})/u;
    for (const hook of app.hooks.filter((one) => !vous.test(one))) {
      const { caption, points } = await write({ language: 'fr', hook, ...appIn(app) });
      const said = [caption, ...points.flatMap(({ text, detail }) => [text, detail ?? ''])];
      const ofApp = said.flatMap((text) => text.split('\n')).filter((line) => isOf(line, app.description));
      for (const line of ofApp) expect(line).not.toMatch(/(?<!\p{L})vous(?!\p{L})|^\p{L}+ez(?!\p{L})/u);
    }
  },
);

test.each([
  ['slides', 'Uzak mesafe ilişkisi:\nhemen uygulanacak 5 tavsiye', 'Otherwise'],
  ['hook', '7 gün boyunca her akşam birbirinize tek soru sorun', 'Otherwise'],
  ['neither', 'kavga ettikten sonra nasıl barışılır', ''],
] as const)('tr: call and end of the caption say siz where the %s does', async (_, hook, way) => {
  const app = appsOf('tr').find(({ name }) => name === 'İkimizce') ?? expect.fail('missing');
  const { bank } = speechFor('tr');
  const calls = way === '' ? bank.callsToAction : bank.callsOtherwise;
  const ends = (way === '' ? bank.captionEnds : bank.captionEndsOtherwise) ?? [];
  const named = calls.map((call) => call.replace('{app}', app.name));
  for (const seed of [1, 2, 3, 4, 5]) {
    const { caption, callToAction } = await write({ language: 'tr', hook, seed, ...appIn(app) });
    expect(named).toContain(callToAction);
    expect(ends.filter((end) => caption.endsWith(end))).toHaveLength(1);
  }
});

const isOf = (line: string, description: string) => line.length > 0 && description.includes(line);

const MAN_AND_NOBODY = 'امشِ على راحتك مع Tideline. كل خطوة محسوبة في آخر اليوم.';
const toMan = (copy: Awaited<ReturnType<typeof write>>) => JSON.stringify(copy).includes('امشِ على راحتك');

test.each(['احفظي الفيديو قبل لا يضيع', 'كيف تنظمين مشي كل يوم'])(
  'under "%s" no line of an app tells a man to do something',
  async (hook) => {
    const copy = await write({
      language: 'ar',
      hook,
      appDescription: MAN_AND_NOBODY,
      tagline: 'امشِ على راحتك',
    });
    expect(toMan(copy)).toBe(false);
  },
);

test.each(['احفظ الفيديو قبل لا يضيع', '٥ تمارين مشي قبل الفطور'])(
  'under "%s", which says no word to a woman, it may',
  async (hook) => {
    const copy = await write({
      language: 'ar',
      hook,
      appDescription: MAN_AND_NOBODY,
      tagline: 'امشِ على راحتك',
    });
    expect(toMan(copy)).toBe(true);
  },
);
