import { expect, test } from 'vitest';
import { composeCaption } from '#src/creative/words/compose-caption.ts';
import { speechFor } from '#src/creative/words/language.ts';
import { VOICES } from '#src/creative/words/tongues/tongue.ts';
import { CODES } from './copy-kit.ts';

const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8];
const told = { about: null, more: [], callToAction: 'Go' };

test.each(CODES)('under a story nobody speaks of a guide, or asks which part it is: %s', (code) => {
  const { bank } = speechFor(code);
  const summing = [...bank.captionLeads.professional, ...bank.captionLeads.educational];
  const captionsOf = (flow: 'list' | 'story') =>
    VOICES.flatMap((voice) => SEEDS.map((seed) => composeCaption(bank, { ...told, voice, flow, seed })));
  const unfit = (caption: string) =>
    summing.some((lead) => caption.startsWith(lead)) || /[?？؟]$/u.test(caption);
  expect(captionsOf('list').filter(unfit).length).toBeGreaterThan(0);
  expect(captionsOf('story').filter(unfit)).toEqual([]);
});
