import { describe, expect, test } from 'vitest';
import type { Copy } from '#src/creative/ports/copywriter.ts';
import { createEmbeddedCopywriter } from '#src/creative/words/copywriter.ts';
import { NEVER } from '#test/kit/never.ts';
import { type App, appIn, appsOf, CODES, someBrief } from './copy-kit.ts';

const copywriter = createEmbeddedCopywriter();
const write = (language: string, hook: string | null, app: App, seed = 1) =>
  copywriter.write(someBrief({ language, hook, ...appIn(app), seed }), NEVER);
/** The post of a hook of those apps, by how it begins. */
async function postOf(code: string, start: string): Promise<Copy> {
  for (const app of appsOf(code)) {
    const hook = app.hooks.find((one) => one.startsWith(start));
    if (hook) return write(code, hook, app);
  }
  return expect.fail(`Nobody wrote "${start}".`);
}
const wordsOf = ({ points }: Copy) =>
  points.map(({ label, text, detail }) => [label, text, detail].join('\n'));

test.each([
  ['en', '5 signs you’re closer to fluent', 'A language on your commute'],
  ['de', 'POV: es ist der 23.', 'Groschenglas ist ein Haushaltsbuch ohne Tabellen'],
  ['es', '4 razones por las que no puedes soltar', 'Sin Scroll bloquea lo que te roba el tiempo'],
  ['pt', '30 dias anotando cada centavo', 'Seu dinheiro sem susto'],
  ['nl', '3 signalen dat je niet lui bent', 'Stilpunt is een timer voor mensen die snel afgeleid zijn'],
  ['pl', 'pov: wyprzedza cię', 'Truchcik to plan biegania dla osób, które nie lubią biegać'],
  ['ko', '30일 동안 새벽 5시', '하루조각은 부담 없는 습관 앱이에요'],
  ['ar', 'كيف تنام بسرعة', 'هدأة تطبيق يساعدك على النوم بهدوء'],
])('%s: under "%s" an app that says nothing of it says what it is', async (code, start, line) => {
  expect(wordsOf(await postOf(code, start)).join('\n')).toContain(line);
});

test.each([
  ['de', '5 gerichte, die immer gehen', 'App-Tipp: Restlos Lecker'],
  ['es', '3 mitos de la productividad', '¿Organizarse mejor? Para eso está Tachón'],
  ['pl', '3 mity o multitaskingu', 'Skupienie? Od tego jest Cicha Godzina'],
  ['it', 'POV: sono le 2', 'Dormire meglio? Per questo c’è Notteluna'],
  ['ja', '最後まで見て', '集中なら、もくもくタイム'],
])(
  '%s: under "%s" an app that says nowhere what it is gets a sentence on its topic',
  async (code, start, line) => {
    const { points } = await postOf(code, start);
    expect(points.filter(({ text }) => text === line)).toHaveLength(1);
  },
);

test.each([
  ['en', '5 things I stopped doing to finally keep a habit', 'three habits'],
  ['en', 'unpopular opinion: you don’t need motivation', 'three habits'],
  ['en', 'I did one tiny habit for 30 days', 'three habits'],
])('%s: under "%s" the app counts nothing that the post counts otherwise', async (code, start, line) => {
  expect(wordsOf(await postOf(code, start)).join('\n')).not.toContain(line);
});

describe.each(CODES)('in %s the app', (code) => {
  test('never begins with what it adds, nor says two things the other way round', async () => {
    const adding = [
      'Na afloop',
      'Puoi tenere anche',
      'Działa też',
      'Keep a private envelope too',
      '共有することも',
    ];
    for (const app of appsOf(code))
      for (const hook of [...app.hooks, null]) {
        const { points } = await write(code, hook, app);
        const own = points.find(({ detail }) => detail && app.description.includes(detail));
        for (const { text } of points.filter(
          (one) => one.label === app.name || one.text.startsWith(app.name),
        ))
          expect(adding.filter((one) => text.includes(one))).toEqual([]);
        const [first, second] = [own?.text.replace(/^.*?[:：] ?/u, '') ?? '', own?.detail ?? ''];
        if (app.description.includes(first))
          expect(app.description.indexOf(first)).toBeLessThanOrEqual(app.description.indexOf(second));
      }
  });
});

test.each([
  ['de', 'Schlummerkiste', '3 anzeichen, dass nicht der wecker dein problem ist', 'da raus'],
  ['de', 'Bewerbungsbuddy', 'wie du die frage nach deinen schwächen beantwortest', 'Anschreiben'],
  ['en', 'Tideline', 'Keeping a streak:\n3 mistakes almost everyone makes', 'three habits'],
])('%s: %s says nothing of what "%s" has no place for', async (code, name, hook, words) => {
  const app = appsOf(code).find((one) => one.name === name) ?? expect.fail('missing');
  expect(JSON.stringify(await write(code, hook, app))).not.toContain(words);
});
