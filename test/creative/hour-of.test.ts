import { expect, test } from 'vitest';
import { designFor } from '#src/creative/craft/look.ts';
import { isAtNight } from '#src/creative/words/hour-of.ts';
import { POST_STYLES } from '#src/domain/post-styles.ts';

test.each([
  ['en', 'POV: it is 3 am and you remember 2014'],
  ['de', '5 Fehler, die dich jede Nacht Schlaf kosten'],
  ['fr', 'mon frigo le vendredi soir'],
  ['es', 'reto: 7 días sin móvil en la cama'],
  ['pt', 'pov: 2h47 e seu cérebro resolveu lembrar'],
  ['it', '6 cose che faccio ogni sera'],
  ['nl', '5 vragen die je vanavond moet stellen'],
  ['pl', 'moje wieczory bez telefonu'],
  ['tr', '30 gün her akşam plank yaptım'],
  ['ru', 'пов: 3 часа ночи и ты вспоминаешь'],
  ['ar', '٥ أشياء لا تسويها قبل النوم أبدًا'],
  ['hi', 'रात को फ़ोन साइड में रखकर'],
  ['id', 'cara berhenti scroll sebelum tidur'],
  ['vi', '9 thói quen nhỏ đổi hẳn buổi tối của mình'],
  ['th', 'POV: ตอนนี้ตี 2 แล้วยังไถฟีดอยู่'],
  ['ja', '寝る前ストレッチのメリット5つ'],
  ['ko', 'pov 5분만 본다고 했는데 새벽 3시'],
  ['zh-Hans', 'POV：加班到九点回家'],
])('%s: "%s" is told at night', (language, hook) => {
  expect(isAtNight(hook, { language, topic: 'cooking' })).toBe(true);
});

test.each([
  ['en', '5 overnight oats worth stealing'],
  ['en', 'morning runs vs. evening runs: which one is better?'],
  ['en', 'POV: I am 30 and still learning'],
  [
    'en',
    `We moved in July. ${'Forty boxes, one cat and no lift at all. '.repeat(8)}That night we slept on the floor.`,
  ],
  ['fr', 'comment passer de 6h à 2h d’écran par jour'],
  ['vi', 'cách ăn tối thiểu mà vẫn no'],
  ['ru', '5 привычек на каждый день'],
])('%s: "%s" is not', (language, hook) => {
  expect(isAtNight(hook, { language, topic: 'cooking' })).toBe(false);
});

test.each(POST_STYLES)('what is told at night in the look %s stands in places of the evening', (style) => {
  for (const seed of [0, 1, 2, 3, 4, 5]) {
    const told = { seed, language: 'en', style, topic: null };
    const [night, day] = [designFor({ ...told, isNight: true }), designFor(told)];
    expect(['dusk', 'violet']).toContain(night.grade);
    expect(night.light.brightness).toBeLessThan(0.15);
    expect(night.light.brightness).toBeLessThanOrEqual(day.light.brightness);
    expect(night.views).toEqual(day.views);
  }
});
