import type { Length, MediaFact } from '../craft/facts.ts';
import { hookSlides } from '../formats/copy-slides.ts';
import type { MomentsScript, ReactionScript, Script, SlidesScript, Words } from '../formats/script.ts';
import { hookWords } from '../formats/ugc-remix.ts';

/** A script, and how long each of its scenes lasts. */
export type Timed<Kind extends Script = Script> = { script: Kind; lengths: readonly Length[] };

/** What can be changed of a script. Scenes are counted as `ContainerPlan.scenes` has them. */
export type Changes = {
  count: number;
  /** The hook as it stands in it; null where there is none. */
  hook: string | null;
  /** Whether the words of a scene are the hook, or a page of it. */
  isHook: (index: number) => boolean;
  /** Whether a scene has words. */
  speaks: (index: number) => boolean;
  /** Other words for a scene; `told` is what was read in it before. */
  withText: (index: number, text: string, told: string | null) => Timed;
  withHook: (hook: string) => Timed;
  /** Null where scenes have no pictures of their own. */
  withPicture: ((index: number, picture: MediaFact) => Timed) | null;
  /** Null where scenes stay in order. */
  inOrder: ((order: readonly number[]) => Timed) | null;
};

/** The changes that a script is open to. */
export function changesOf(timed: Timed): Changes {
  const { script, lengths } = timed;
  switch (script.kind) {
    case 'slides':
      return ofSlides({ script, lengths });
    case 'moments':
      return ofMoments({ script, lengths });
    case 'reaction':
      return ofReaction({ script, lengths });
  }
}

function ofSlides({ script, lengths }: Timed<SlidesScript>): Changes {
  const { slides } = script;
  const changed = (index: number, change: (slide: (typeof slides)[number]) => (typeof slides)[number]) => ({
    script: { ...script, slides: replaced(slides, index, change) },
    lengths: replaced(lengths, index, anew),
  });
  return {
    count: slides.length,
    hook:
      slides
        .filter(isOpening)
        .map(({ text }) => text)
        .join('\n') || null,
    isHook: (index) => isOpening(slides[index]),
    speaks: () => true,
    withText: (index, text, told) =>
      changed(index, (slide) => {
        const label = slide.counted ? (told?.split('\n')[0] ?? null) : slide.label;
        return { ...reworded({ ...slide, label }, text), label: slide.label };
      }),
    withHook: (hook) => reopened({ script, lengths }, hook),
    withPicture: (index, picture) => changed(index, (slide) => ({ ...slide, picture, found: null })),
    inOrder: (order) => ({
      script: { ...script, slides: order.flatMap((from) => slides[from] ?? []) },
      lengths: order.map((from) => lengths[from] ?? null),
    }),
  };
}

/** The pages of another hook where those of the old one began. */
function reopened({ script, lengths }: Timed<SlidesScript>, hook: string): Timed<SlidesScript> {
  const all = script.slides.map((slide, index) => ({ slide, length: lengths[index] ?? null }));
  const at = script.slides.findIndex(isOpening);
  const opening = script.slides[at];
  if (!opening) return { script, lengths };
  const { picture, found, ground } = opening;
  const pages = hookSlides(hook, { picture, found, ground }).map((slide, page) => ({
    slide,
    length: page === 0 ? anew(lengths[at] ?? null) : null,
  }));
  const rest = all.slice(at).filter(({ slide }) => !isOpening(slide));
  const next = [...all.slice(0, at), ...pages, ...rest];
  return {
    script: { ...script, slides: next.map(({ slide }) => slide) },
    lengths: next.map(({ length }) => length),
  };
}

function ofMoments({ script, lengths }: Timed<MomentsScript>): Changes {
  const changed = (index: number, change: (words: Words) => Words) => ({
    script: {
      ...script,
      lines: replaced(script.lines, index, change),
      room: [...(script.room ?? []), ...script.lines.slice(index, index + 1)],
    },
    lengths: replaced(lengths, index, anew),
  });
  return {
    count: script.lines.length,
    hook: script.lines[0]?.text ?? null,
    isHook: (index) => index === 0,
    speaks: () => true,
    withText: (index, text) => changed(index, (words) => reworded(words, text)),
    withHook: (text) => changed(0, (words) => ({ ...words, text })),
    withPicture: null,
    inOrder: null,
  };
}

/** The beats of a reaction are one scene, the demo another or each of the points one, the call the last. */
function ofReaction({ script, lengths }: Timed<ReactionScript>): Changes {
  const { words, beats, points = [], room = [] } = script;
  const { call } = words;
  const said = [...(points.length > 0 ? points : [null]), ...(call ? [call] : [])];
  const before = words.hook === null ? [] : [hookWords(words.hook)];
  const withHook = (hook: string) => ({
    script: { ...script, words: { ...words, hook }, room: [...room, ...before] },
    lengths: lengths.map((length, at) => (at < beats.length ? null : length)),
  });
  return {
    count: 1 + said.length,
    hook: words.hook,
    isHook: (index) => index === 0,
    speaks: (index) => index === 0 || Boolean(said[index - 1]),
    withText: (index, text) => {
      const old = said[index - 1];
      if (!old) return withHook(text);
      const anewAt = (at: number) =>
        // A longer call begins earlier, at the cost of the demo before it.
        points.length > 0 ? at === beats.length + index - 1 : at >= beats.length;
      const changed = reworded(old, text);
      return {
        script: {
          ...script,
          ...(old === call
            ? { words: { ...words, call: changed } }
            : { points: replaced(points, index - 1, () => changed) }),
          room: [...room, old],
        },
        lengths: lengths.map((length, at) => (anewAt(at) ? anew(length) : length)),
      };
    },
    withHook,
    withPicture: null,
    inOrder: null,
  };
}

/** Its words decide, but rather for the time it had. */
const anew = (length: Length): Length => (typeof length === 'number' ? { about: length } : length);

/** Whether a slide says the hook, or a page of it. */
export function isOpening(words: Pick<Words, 'role'> | undefined): boolean {
  return words?.role === 'hook' || words?.role === 'page';
}

/**
 * Words read line by line, as scenes tell them: what stands above them stays, and where something is explained the first
 * line is what is.
 */
function reworded<Kind extends Words>(words: Kind, text: string): Kind {
  const above = words.label === null ? '' : `${words.label}\n`;
  const own = above !== '' && text.startsWith(above) ? text.slice(above.length) : text;
  if (words.detail === null) return { ...words, text: own };
  const [first = '', ...rest] = own.split('\n');
  return { ...words, text: first, detail: rest.join('\n').trim() || null };
}

function replaced<Item>(list: readonly Item[], at: number, make: (item: Item) => Item): Item[] {
  return list.map((item, index) => (index === at ? make(item) : item));
}
