import type { MediaFact } from '../craft/facts.ts';
import { hookSlides } from '../formats/copy-slides.ts';
import type { Script } from '../formats/scripts.ts';
import type { SlidesScript, Words } from '../formats/slideshow.ts';
import type { ReactionScript } from '../formats/ugc-remix.ts';
import type { MomentsScript } from '../formats/video-remix.ts';

/** How long each scene of a script lasts, ms; null where its words decide anew. */
export type Lengths = readonly (number | null)[];
/** A script with its lengths. */
export type Timed<Kind extends Script> = { script: Kind; lengths: Lengths };

/** What can be changed of scripts of one kind. Scenes are counted as `ContainerPlan.scenes` has them. */
type Changes<Kind extends Script> = {
  count: (script: Kind) => number;
  /** Whether the words of a scene are the hook, or a page of it. */
  isHook: (script: Kind, index: number) => boolean;
  /** Whether a scene has words. */
  speaks: (script: Kind, index: number) => boolean;
  /** `told` is what was read in the scene before. */
  text: (from: Timed<Kind>, index: number, text: string, told: string | null) => Timed<Kind>;
  hook: (from: Timed<Kind>, hook: string) => Timed<Kind>;
  /** The hook as it stands in it; null where there is none. */
  hookOf: (script: Kind) => string | null;
  /** Null where scenes have no pictures of their own, or stand in the order of a film. */
  picture: ((from: Timed<Kind>, index: number, picture: MediaFact) => Timed<Kind>) | null;
  order: ((from: Timed<Kind>, order: readonly number[]) => Timed<Kind>) | null;
};

const slides: Changes<SlidesScript> = {
  count: ({ slides }) => slides.length,
  isHook: ({ slides }, index) => isOpening(slides[index]),
  speaks: () => true,
  text: ({ script, lengths }, index, text, told) => ({
    script: {
      ...script,
      slides: replaced(script.slides, index, (slide) => {
        const label = slide.counted ? (told?.split('\n')[0] ?? null) : slide.label;
        return { ...slide, ...reworded({ ...slide, label }, text), label: slide.label };
      }),
    },
    lengths: replaced(lengths, index, () => null),
  }),
  hook: ({ script, lengths }, hook) => {
    const at = script.slides.findIndex(isOpening);
    const opening = script.slides[at];
    if (!opening) return { script, lengths };
    const { picture, found, ground } = opening;
    const pages = hookSlides(hook, { picture, found, ground });
    const rest = script.slides.map((slide, index) => ({ slide, length: lengths[index] ?? null }));
    const opened = pages.map((slide) => ({ slide, length: null }));
    const all = [...rest.slice(0, at), ...opened, ...rest.slice(at).filter(({ slide }) => !isOpening(slide))];
    return {
      script: { ...script, slides: all.map(({ slide }) => slide) },
      lengths: all.map(({ length }) => length),
    };
  },
  hookOf: ({ slides }) =>
    slides
      .filter(isOpening)
      .map(({ text }) => text)
      .join('\n') || null,
  picture: ({ script, lengths }, index, picture) => ({
    script: {
      ...script,
      slides: replaced(script.slides, index, (slide) => ({ ...slide, picture, found: null })),
    },
    lengths: replaced(lengths, index, () => null),
  }),
  order: ({ script, lengths }, order) => ({
    script: { ...script, slides: order.flatMap((from) => script.slides[from] ?? []) },
    lengths: order.map((from) => lengths[from] ?? null),
  }),
};

const moments: Changes<MomentsScript> = {
  count: ({ lines }) => lines.length,
  isHook: (_script, index) => index === 0,
  speaks: () => true,
  text: ({ script, lengths }, index, text) => ({
    script: { ...script, lines: replaced(script.lines, index, (words) => reworded(words, text)) },
    lengths: replaced(lengths, index, () => null),
  }),
  hook: ({ script, lengths }, text) => ({
    script: { ...script, lines: replaced(script.lines, 0, (words) => ({ ...words, text })) },
    lengths: replaced(lengths, 0, () => null),
  }),
  hookOf: ({ lines }) => lines[0]?.text ?? null,
  picture: null,
  order: null,
};

/** The beats of a reaction are one scene, the demo another, the call the last. */
const reaction: Changes<ReactionScript> = {
  count: ({ words }) => (words.call ? 3 : 2),
  isHook: (_script, index) => index === 0,
  speaks: (_script, index) => index !== 1,
  text: (from, index, text) => {
    const { script, lengths } = from;
    const { call } = script.words;
    if (index === 0 || !call) return reaction.hook(from, text);
    // A longer call begins earlier, at the cost of the demo before it.
    const kept = lengths.map((length, at) => (at < script.beats.length ? length : null));
    return {
      script: { ...script, words: { ...script.words, call: reworded(call, text) } },
      lengths: kept,
    };
  },
  hook: ({ script, lengths }, hook) => ({
    script: { ...script, words: { ...script.words, hook } },
    lengths: lengths.map((length, at) => (at < script.beats.length ? null : length)),
  }),
  hookOf: ({ words }) => words.hook,
  picture: null,
  order: null,
};

/** What can be changed of each kind; one that is missing does not compile. */
const CHANGES: { [Kind in Script['kind']]: Changes<Extract<Script, { kind: Kind }>> } = {
  slides,
  moments,
  reaction,
};

/** The changes that a script is open to. */
export function changesOf(script: Script): Changes<Script> {
  return CHANGES[script.kind] as Changes<Script>;
}

const isOpening = (words: Pick<Words, 'role'> | undefined) =>
  words?.role === 'hook' || words?.role === 'page';

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
