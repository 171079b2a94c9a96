import { expect, test } from 'vitest';
import { startWarnings } from '#src/usecases/start/start-warnings.ts';
import { someOrder } from '#test/creative/plan-kit.ts';

const speaks = (language: string) => language !== 'sv';
const codes = (language: string, order: Parameters<typeof someOrder>[0]) =>
  startWarnings({ speaks }, [
    { language, order: someOrder(order) },
    { language, order: someOrder({ ...order, variant: 1 }) },
  ]).map(({ code, text }) => [code, text]);

test('an accepted start tells what its posts will not use, each thing once', () => {
  const order = { hook: 'A hook', angle: 'A point of view', valuePropositions: ['Calm', 'Quick'] };
  expect(codes('sv', { ...order, requestedFormat: 'ugc_remix' })).toEqual([
    ['LANGUAGE_WITHOUT_PHRASES', null],
    ['BRIEF_FIELD_UNUSED', 'Calm\nQuick'],
    ['BRIEF_FIELD_UNUSED', 'A point of view'],
  ]);
  expect(codes('de', { ...order, requestedFormat: 'slideshow_remix' })).toEqual([
    ['BRIEF_FIELD_UNUSED', 'A point of view'],
  ]);
});

test('nothing is told where everything is used, or nothing can be known yet', () => {
  expect(codes('de', { requestedFormat: 'slideshow_remix', valuePropositions: ['Calm'] })).toEqual([]);
  expect(codes('de', { requestedFormat: 'auto', hook: 'A hook', angle: 'A view' })).toEqual([]);
});
