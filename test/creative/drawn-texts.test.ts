import { describe, expect, test } from 'vitest';
import type { DrawnText } from '#src/creative/formats/format.ts';
import { drawnTexts } from '#src/creative/plan/drawn-texts.ts';
import { CONTENT_FORMATS } from '#src/domain/formats.ts';
import { planPost, someOrder, someProject } from './plan-kit.ts';

/** A word for each text that nothing else says. */
const MARKS: Record<DrawnText, string> = {
  hook: 'Zorbhook',
  slides: 'Zorbslide',
  topic: 'Zorbtopic',
  angle: 'Zorbangle',
  cta: 'Zorbcta',
  valuePropositions: 'Zorbvalue',
  appName: 'Zorbname',
  appDescription: 'Zorbdescription',
  tagline: 'Zorbtagline',
};
const SEEDS = Array.from({ length: 60 }, (_, seed) => seed);

/** What of a brief and its project comes on screen in at least one of many posts. */
async function seen(format: (typeof CONTENT_FORMATS)[number], writesWords: boolean, hook: string | null) {
  const order = someOrder({
    hook,
    topic: `About ${MARKS.topic}`,
    angle: `As ${MARKS.angle}`,
    cta: `Now ${MARKS.cta} for free`,
    // The second says what the call says and is left out, which leaves room for a tagline.
    valuePropositions: [`It is ${MARKS.valuePropositions} and calm`, `Now ${MARKS.cta} for free`],
    themeTags: ['Zorbtheme'],
    requestedFormat: format,
    writesWords,
  });
  const appDescription = `It is an app. One ${MARKS.appDescription} is enough for a whole day. Two are even better than one. Green makes a calm week. Blue makes a long month. Red makes a loud year.`;
  const facts = { order, appName: MARKS.appName, appDescription, tagline: `Once a ${MARKS.tagline} for all` };
  const words: string[] = [];
  for (const seed of SEEDS) {
    // Benefits of the brief come before what the app says of itself: most of these posts have none.
    const told = seed % 5 < 2 ? order : { ...order, valuePropositions: [] };
    const own = seed === 0 ? { slides: [{ text: MARKS.slides, mediaId: null }] } : {};
    const { timeline } = await planPost(format, someProject({ ...facts, order: { ...told, ...own }, seed }));
    words.push(...timeline.overlays.flatMap((one) => (one.kind === 'text' ? [one.text] : [])));
  }
  const all = words.join('\n').toLocaleLowerCase();
  expect(all).not.toContain('zorbtheme');
  const marks = Object.entries(MARKS) as [DrawnText, string][];
  const found = marks.filter(([, mark]) => all.includes(mark.toLocaleLowerCase())).map(([name]) => name);
  return { found: new Set(found), listed: drawnTexts({ requestedFormat: format, order }) };
}

describe.each(CONTENT_FORMATS)('what is drawn in %s', (format) => {
  test('is what is listed, with a hook and without', async () => {
    const given = await seen(format, true, MARKS.hook);
    const written = await seen(format, true, null);
    for (const { found, listed } of [given, written])
      for (const name of found) expect(listed).toContain(name);
    const found = new Set([...given.found, ...written.found]);
    expect([...found].sort()).toEqual([...new Set([...given.listed, ...written.listed])].sort());
  });
});

test('a reaction that writes no words shows the hook alone', async () => {
  const { found, listed } = await seen('ugc_remix', false, MARKS.hook);
  expect(found).toEqual(listed);
  expect(listed).toEqual(new Set(['hook']));
});
