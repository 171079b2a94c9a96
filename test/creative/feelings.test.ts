import { describe, expect, test } from 'vitest';
import { drawCast } from '#src/creative/plan/cast.ts';
import { POOL_LICENCE, POOL_TEMPLATES } from '#src/creative/pool.ts';
import { FEELINGS, type Feeling, feelingOf } from '#src/creative/words/feeling-of.ts';
import { someOrder, someProject } from '#test/creative/plan-kit.ts';

const HOOKS: [language: string, hook: string, feeling: Feeling][] = [
  ['de', '5 Anzeichen, dass dein Handy dich im Griff hat', 'warning'],
  ['de', '6 red flags in stellenanzeigen 🚩', 'warning'],
  ['de', '4 Spar-Mythen, die dich richtig Geld kosten', 'warning'],
  ['de', '3 Anzeichen, dass du mehr verstehst, als du denkst', 'good'],
  ['de', 'hab heute den vertrag unterschrieben!!! 🎉', 'good'],
  ['en', '6 mistakes that are eating your deep work hours', 'warning'],
  ['en', '5 signs you’re closer to fluent than you think', 'good'],
  ['en', '8 signs you’re more burnt out than you think', 'warning'],
  ['en', 'confession: i hid a $400 pair of boots from my husband', 'musing'],
  ['en', '5 houseplants you basically cannot kill', 'open'],
  ['es', '3 señales de que ya entiendes más de lo que crees', 'good'],
  ['es', '4 señales de que estáis en piloto automático', 'warning'],
  ['fr', '5 types de joueurs qu’on a tous dans notre groupe 😂', 'joke'],
  ['fr', '3 signes que tu progresses plus que tu ne crois', 'good'],
  ['it', '4 errori che ti fanno pagare il bagaglio extra', 'warning'],
  ['it', '3 segnali che capisci più di quanto pensi', 'good'],
  ['pt', 'espera o final kkkkkk', 'joke'],
  ['pt', '3 sinais de que você entende mais do que imagina', 'good'],
  ['ja', '貯金できない人の特徴5つ', 'warning'],
  ['ko', '생각보다 한국어를 잘한다는 신호 3가지', 'good'],
  ['zh', '关于浇水的4个误区，绿萝就是这么被浇死的', 'warning'],
  ['ar', '٥ علامات إن قعدتكم صارت مملة 😂', 'joke'],
  ['hi', '5 संकेत कि वो तुम्हें हल्के में ले रहा है 🚩', 'warning'],
  ['hi', '6 छोटी आदतें जिनसे मेरी सुबह बदल गई ☀️', 'good'],
  ['ko', '홈트 8주 전후 비교', 'good'],
  ['ru', '3 признака, что ты понимаешь больше, чем думаешь', 'good'],
  ['id', '5 tanda kamu udah kecanduan scroll (nomor 3 aku banget)', 'warning'],
  ['nl', '4 fouten die je bij het sparen maakt', 'warning'],
  ['pl', '5 błędów, przez które nie możesz zasnąć', 'warning'],
  ['tr', 'Uykunu bozan 4 hata', 'warning'],
  ['vi', '5 sai lầm khi tiết kiệm tiền', 'warning'],
  ['th', '5 ข้อผิดพลาดที่ทำให้นอนไม่หลับ', 'warning'],
];

test.each(HOOKS)('%s: "%s" feels like %s', (language, hook, feeling) => {
  expect(feelingOf(hook, language)).toBe(feeling);
});

const WRONG: Record<Feeling, string[]> = {
  warning: ['delighted', 'laughing', 'proud'],
  joke: ['worried'],
  good: ['worried', 'laughing'],
  musing: ['delighted', 'laughing'],
  open: ['worried', 'laughing'],
};

describe.each(FEELINGS)('a reaction to a hook that feels like %s', (feeling) => {
  const reactions = POOL_TEMPLATES.map(({ slug, name, trend, beats }) => ({
    ...{ id: slug, trend, beats },
    pool: { name, licence: POOL_LICENCE },
  }));
  const drawn = Array.from(
    { length: 60 },
    (_, seed) => drawCast(someProject({ seed, reactions }), feeling).reaction,
  );

  test('never shows a face that says the contrary', () => {
    const faces = drawn.flatMap((one) => one?.beats.map(({ expression }) => expression) ?? ['none']);
    expect(faces).not.toContain('none');
    expect(faces.filter((face) => WRONG[feeling].includes(face))).toEqual([]);
    if (feeling === 'joke')
      expect(drawn.every((one) => one?.beats.some(({ expression }) => expression === 'laughing'))).toBe(true);
  });

  test('is one of several', () => {
    expect(new Set(drawn.map((one) => one?.id)).size).toBeGreaterThanOrEqual(3);
  });

  test('is what the order pins, and any where nothing fits', () => {
    const pinned = someProject({ reactions, order: someOrder({ templateId: 'happy-news' }) });
    expect(drawCast(pinned, feeling).reaction?.id).toBe('happy-news');
    const laughs = reactions.filter(({ id }) => id === 'cannot-stop-laughing');
    expect(drawCast(someProject({ reactions: laughs }), feeling).reaction?.id).toBe('cannot-stop-laughing');
  });
});
