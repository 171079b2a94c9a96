import { describe, expect, test } from 'vitest';
import { atOddsWith, countsOtherThan } from '#src/creative/words/at-odds.ts';
import { createEmbeddedCopywriter } from '#src/creative/words/copywriter.ts';
import { speechFor } from '#src/creative/words/language.ts';
import { NEVER } from '#test/kit/never.ts';
import { appIn, appsOf, someBrief, textsOf } from './copy-kit.ts';

const tongueOf = (code: string) => speechFor(code).tongue;

describe('a line that says another day of the month than the hook', () => {
  /** The hook, what contradicts it, and what does not. */
  test.each([
    ['ar', 'اليوم يوم ١٢ والراتب خلص', 'يوم 27 والثلاجة فاضية', 'الثلاجة فاضية'],
    ['de', 'POV: heute ist der 12. und das Konto ist leer', 'Am 27. gibt es Nudeln', 'Am 12. gibt es Nudeln'],
    ['en', 'POV: it’s the 12th and you’re broke', 'On the 27th you eat pasta', 'You eat pasta again'],
    ['es', 'POV: estamos a 12 y no queda nada', 'Es el día 27 de pasta', 'Hay pasta otra vez'],
    ['es', 'POV: es el doce y no queda nada', 'Llega el 27 y hay pasta', 'Llega el 12 y hay pasta'],
    [
      'fr',
      'POV : on est le 12 et t’es déjà à découvert',
      'On est le 27 et il reste des pâtes.',
      'On est le 12.',
    ],
    ['fr', 'POV : on est le douze, compte vide', 'On est le 27 et il reste des pâtes.', 'Il reste 27 euros.'],
    ['hi', 'आज 12 तारीख है और पैसे ख़त्म', 'बीस तारीख़ के बाद चावल', 'आज चावल'],
    ['id', 'POV: baru tanggal 12 saldo habis', 'Tanggal 27 makan mi', 'Makan mi lagi'],
    ['it', 'POV: è il 12 e sei già in rosso', 'Il 27, si mangia pasta in bianco', 'Si mangia pasta'],
    ['ja', '今日は12日、もうお金がない', 'まだ27日なのに', '27日間カップ麺'],
    ['ko', '오늘 12일인데 통장이 비었다', '아직 27일인데 라면', '27일 동안 라면'],
    ['nl', 'POV: het is de 12e en je bent blut', 'Op de 27e eet je pasta', 'Je eet pasta'],
    ['pl', 'POV: jest 12. i konto puste', 'Jest 27. i makaron', 'Zostało 27 złotych'],
    ['pt', 'POV: hoje é dia 12 e acabou o salário', 'No dia 27 tem macarrão', 'Tem macarrão'],
    ['ru', 'POV: 12 число, а денег нет', 'Двадцать рублей до 27 числа', 'Двадцать рублей'],
    ['th', 'วันที่ 12 เงินหมดแล้ว', 'วันที่ 27 กินมาม่า', 'กินมาม่าอีกแล้ว'],
    ['tr', 'POV: ayın 12’si ve para bitti', 'Ayın 27’si, yine makarna', 'Yine makarna'],
    ['vi', 'POV: mới ngày 12 mà hết tiền', 'Ngày 27 ăn mì', 'Lại ăn mì'],
    ['zh', '今天才12号，钱就没了', '27号吃泡面', '27块吃泡面'],
  ])('%s: %s', (code, hook, against, beside) => {
    const isAtOdds = atOddsWith(hook, tongueOf(code));
    expect([against, beside].map(isAtOdds)).toEqual([true, false]);
  });
});

describe('a line in which something takes longer than what the hook tells of', () => {
  test.each([
    [
      'de',
      '2 wochen lang jeden tag nur 50 minuten gelernt',
      'Wiederhol nach einem Monat',
      'Wiederhol nach einer Woche',
    ],
    ['en', 'I studied every day for two weeks', 'Look again after a month', 'Look again after a week'],
    ['es', 'estudié todos los días durante dos semanas', 'Repasa al mes', 'Repasa a la semana'],
    ['fr', 'j’ai révisé 10 jours de suite', 'Relis après trois semaines', 'Relis après trois jours'],
    ['it', 'ho studiato ogni giorno per 2 settimane', 'Ripeti dopo un mese', 'Ripeti dopo una settimana'],
    ['pt', 'estudei todo dia por uma semana', 'Revise em três semanas', 'Revise em três dias'],
    ['ja', '2週間、毎日勉強してみた', '3ヶ月後に見直す', '3日後に見直す'],
    ['zh', '我坚持学习了7天', '三个月后再看一遍', '三天后再看一遍'],
  ])('%s: %s', (code, hook, against, beside) => {
    const isAtOdds = atOddsWith(hook, tongueOf(code));
    expect([against, beside].map(isAtOdds)).toEqual([true, false]);
  });
});

test.each([
  ['es', 'un mes haciendo solo 3 cosas al día', 'Tres tareas grandes, cinco pequeñas', 'Tres tareas y ya'],
  ['de', 'einen Monat lang nur 3 Dinge am Tag', 'Drei große Aufgaben, fünf kleine', 'Fünf Minuten reichen'],
  ['en', 'I did only three things a day', 'Three big tasks, five small ones', 'Takes five minutes'],
  [
    'fr',
    'seulement 3 choses par jour pendant un mois',
    'Note cinq tâches le soir',
    'Note-les en cinq minutes',
  ],
])('%s: under "%s" nothing counts otherwise', (code, hook, against, beside) => {
  expect([against, beside].map(countsOtherThan(hook, tongueOf(code)))).toEqual([true, false]);
});

test.each([
  ['fr', 'POV : on est le 12', /27/u],
  ['de', '2 wochen lang jeden tag', /Monat/u],
  ['es', 'un mes haciendo solo 3', /cinco/u],
])('%s: no slide of "%s" says otherwise', async (code, start, otherwise) => {
  const app = appsOf(code).find(({ hooks }) => hooks.some((hook) => hook.startsWith(start)));
  if (!app) return expect.fail('Nobody wrote it.');
  const hook = app.hooks.find((one) => one.startsWith(start)) ?? null;
  for (const seed of [1, 2, 3, 4, 106, 111, 115]) {
    const brief = someBrief({ language: code, hook, seed, ...appIn(app) });
    const said = textsOf(await createEmbeddedCopywriter().write(brief, NEVER));
    expect(said.filter((text) => otherwise.test(text))).toEqual([]);
  }
});
