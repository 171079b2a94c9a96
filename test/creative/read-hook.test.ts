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
] as const)('%s: "%s" is %s', (language, hook, shape) => {
  expect(read(hook, language)).toEqual({ shape });
});
