import type { Dealt, MediaFact, PlanFacts } from '../craft/facts.ts';
import { isScreen } from '../craft/showcase.ts';
import { fitsByWords, type SceneWords } from '../words/fit-words.ts';
import { saysName } from '../words/says-name.ts';
import type { Body } from './own-slides.ts';

type Facts = Pick<PlanFacts, 'copy' | 'appName' | 'language' | 'topic'>;

/**
 * Pinned pictures stand where they were pinned, and the app's screen where a point names it. Of the others each slide has
 * the one whose words fit its own best, hook and call first; what has no words is dealt in order, to hook and call where
 * there are enough. Where some fit, one that says what it shows and fits nothing is not used, unless the order names it.
 */
export function dealPictures(facts: Facts, body: Body): Dealt {
  const { copy, pinned, named } = body;
  const { pool, screens } = poolFor(facts, body);
  const taken = copy.points.map((_, index) => pinned[index] ?? screens[index] ?? null);
  const { hook, points, call } = fitted(facts, body, pool, taken);
  const used = [hook, ...points, call];
  const left = pool.filter((one) => !used.includes(one));
  const someFit = used.some((one) => one !== null);
  const rest = left.filter(({ id, words }) => words === null || !someFit || named.includes(id));
  const open = copy.points.flatMap((_, index) => (points[index] ? [] : [index]));
  const photos = rest.slice(open.length).filter((one) => !isScreen(one));
  const forHook = hook ?? photos.shift() ?? null;
  return {
    hook: forHook,
    points: copy.points.map(
      (_, index) => taken[index] ?? points[index] ?? pictureFor(open.indexOf(index), open.length, rest),
    ),
    call: call ?? photos.shift() ?? null,
  };
}

/**
 * Where a point names the app its screen is shown, and nowhere before it; where none does and none is explained, all
 * points are about the app and screens illustrate them.
 */
function poolFor({ appName }: Facts, { copy, pinned, pictures }: Body) {
  const names = copy.points.map(({ text, label }) => saysName(`${label ?? ''}\n${text}`, appName));
  // Points that are explained are about their topic, as the caller's own are; what an app says of itself stands without.
  const explained = pinned.length > 0 || copy.points.some(({ detail }) => detail !== null);
  if (!names.includes(true) && !explained) return { pool: pictures, screens: [] };
  const screen = pictures.find(isScreen) ?? null;
  return {
    pool: pictures.filter((picture) => !isScreen(picture)),
    screens: names.map((named) => (named ? screen : null)),
  };
}

/** Those that fit by their words: a slide takes the best, and of equals the one that others need least. */
function fitted(
  { language, topic }: Facts,
  { copy, call }: Body,
  pool: readonly MediaFact[],
  taken: readonly (MediaFact | null)[],
): Dealt {
  const worded = pool.filter(({ words }) => words !== null);
  const scenes = [
    sceneOf(copy.hook, copy),
    sceneOf([call.text, call.detail].join(' '), call.picture ? call : copy),
    ...copy.points.map((point) => sceneOf([point.label, point.text, point.detail].join(' '), point)),
  ];
  const fits =
    worded.length === 0
      ? []
      : fitsByWords(
          language,
          topic,
          scenes,
          worded.map(({ words }) => words ?? ''),
        );
  const screens = worded.map(isScreen);
  const used = new Set<number>();
  const take = (scene: number, photosOnly: boolean): MediaFact | null => {
    const scores = fits[scene] ?? [];
    const needed = (at: number) =>
      Math.max(...fits.map((other, index) => (index === scene ? 0 : (other[at] ?? 0))));
    const best = [...worded.keys()]
      .filter((at) => !used.has(at) && (scores[at] ?? 0) > 0 && !(photosOnly && screens[at]))
      .sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || needed(a) - needed(b))[0];
    if (best === undefined) return null;
    used.add(best);
    return worded[best] ?? null;
  };
  const [hook, last] = [take(0, true), take(1, true)];
  return {
    hook,
    call: last,
    points: copy.points.map((_, index) => (taken[index] ? null : take(index + 2, false))),
  };
}

const sceneOf = (said: string, { picture }: { picture?: { words: string } | null }): SceneWords => ({
  said,
  sought: picture?.words ?? '',
});

/** Pictures one after the other; with fewer than slides they alternate with drawn backgrounds. */
function pictureFor(index: number, count: number, pictures: readonly MediaFact[]): MediaFact | null {
  if (pictures.length >= count) return pictures[index] ?? null;
  return index % 2 === 0 ? (pictures[index / 2] ?? null) : null;
}
