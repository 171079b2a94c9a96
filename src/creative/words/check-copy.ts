import { mostHashtags } from '../../domain/platforms.ts';
import { missingGlyphs } from '../../media/text/fonts.ts';
import type { Copy, CopyBrief, HookBrief, ReviseBrief, Rewritten } from '../ports/copywriter.ts';
import { columnsOf } from './columns.ts';
import { isForeign, speechFor } from './language.ts';
import { promisedPoints, promiseOf } from './promised-points.ts';
import { isOfOtherScript } from './script-of.ts';
import { LONGEST_POINT } from './sentences.ts';

const LONGEST_TITLE = 90;
const LONGEST_LABEL = 24;
/** Longer hooks are stories told on the first slide, which only a caller may want. */
const LONGEST_HOOK = 120;
const LONGEST_COMMENT = 300;
const LONGEST_CAPTION = 1_900;
const FEWEST_TAGS = 3;
const MOST_TAGS = 8;

type Words = Omit<Copy, 'writer'>;

/** A text of the writer's own, by the name that a writer knows it by. */
type Piece = {
  name: string;
  text: string;
  columns: number;
  /** Whether it comes on screen, on one line or as the fonts break it. */
  drawn: boolean;
};

/** What both briefs say of the post's language and of what is known to be true. */
type About = Pick<CopyBrief, 'language'> & {
  said: string;
  /** Names and words of the caller's own that hold an address, and may be repeated. */
  addresses: readonly string[];
};

/**
 * What is wrong with the words of a post, one sentence each, as the writer is told; empty when all is as agreed. Any
 * writer's answer is judged by this, whatever the brief's texts may have talked it into. What the caller gave word for
 * word is not judged, only kept.
 */
export function checkCopy(brief: CopyBrief, copy: Words): string[] {
  const { language, appName, hook, cta, topic, angle, valuePropositions } = brief;
  const addresses = addressesIn([appName, hook, cta, topic, angle, ...valuePropositions]);
  const about = { language, addresses, said: textsOf(brief) };
  return [
    ...keptFaults(brief, copy),
    ...countFaults(brief, copy),
    ...pieceFaults(piecesOf(brief, copy), about),
    ...tagFaults(copy.hashtags, mostTags(brief.platforms)),
    ...aroundFaults(copy),
  ];
}

/** What is wrong with opening lines, in the same manner. */
export function checkHooks(brief: HookBrief, hooks: readonly string[]): string[] {
  const { language, appName, appDescription, tagline } = brief;
  const about = { language, addresses: addressesIn([appName]), said: `${appDescription} ${tagline ?? ''}` };
  const different = new Set(hooks.map((hook) => hook.toLocaleLowerCase())).size;
  const counted =
    hooks.length === brief.count && different === brief.count
      ? []
      : [`hooks must hold ${brief.count} different lines; it holds ${different}.`];
  return [
    ...counted,
    ...pieceFaults(
      hooks.map((text, index) => ({ name: `hooks[${index}]`, text, columns: LONGEST_HOOK, drawn: true })),
      about,
    ),
  ];
}

/** What is wrong with rewritten words, in the same manner. What the post said before may be said again. */
export function checkRewritten(
  brief: ReviseBrief,
  { slides, title, caption }: Omit<Rewritten, 'writer'>,
): string[] {
  const { language, appName, instruction, scenes } = brief;
  const before = [appName, instruction, brief.title, brief.caption, ...scenes.map(({ text }) => text)];
  const about = { language, addresses: addressesIn(before), said: before.join(' ') };
  const around = [
    { name: 'title', text: title, columns: 2 * LONGEST_TITLE },
    { name: 'caption', text: caption, columns: 2 * LONGEST_CAPTION },
  ];
  const drawn = slides.map(({ index, text }): Piece => {
    return { name: `slides[${index}]`, text, columns: LONGEST_HOOK, drawn: true };
  });
  const unknown = slides.filter(({ index }) => !scenes.some((scene) => scene.index === index));
  const twice = new Set(slides.map(({ index }) => index)).size < slides.length;
  return [
    ...(slides.length === 0 && title === null && caption === null ? ['Nothing is changed.'] : []),
    ...(twice ? ['slides must name each index once.'] : []),
    ...unknown.map(({ index }) => `slides: there is no scene ${index} with words.`),
    ...pieceFaults(
      [
        ...drawn,
        ...around.flatMap(({ text, ...one }) => (text === null ? [] : [{ ...one, text, drawn: false }])),
      ],
      about,
    ),
    ...aroundFaults({ title: title ?? '', caption: caption ?? '' }),
  ];
}

function textsOf({ hook, topic, angle, cta, appDescription, tagline, ...lists }: CopyBrief): string {
  const { valuePropositions, themeTags, sourceTexts } = lists;
  const texts = [hook, topic, angle, cta, appDescription, tagline];
  return [...texts, ...valuePropositions, ...themeTags, ...sourceTexts].join(' ');
}

function piecesOf(brief: CopyBrief, copy: Words): Piece[] {
  const points = copy.points.flatMap(({ text, detail, label }, index): Piece[] => {
    const name = `points[${index}]`;
    return [
      { name: `${name}.text`, text, columns: LONGEST_POINT, drawn: true },
      ...(detail === null
        ? []
        : [{ name: `${name}.detail`, text: detail, columns: LONGEST_POINT, drawn: true }]),
      ...(label ? [{ name: `${name}.label`, text: label, columns: LONGEST_LABEL, drawn: true }] : []),
    ];
  });
  const { hook, title, callToAction, caption, firstComment } = copy;
  // A title made of the caller's hook is the caller's.
  const ownTitle = brief.hook === null || !sameBeginning(brief.hook, title);
  return [
    ...(brief.hook === null ? [{ name: 'hook', text: hook, columns: LONGEST_HOOK, drawn: true }] : []),
    ...(ownTitle ? [{ name: 'title', text: title, columns: 2 * LONGEST_TITLE, drawn: false }] : []),
    ...points,
    ...(brief.cta?.trim()
      ? []
      : [{ name: 'callToAction', text: callToAction, columns: LONGEST_POINT, drawn: true }]),
    { name: 'caption', text: caption, columns: 2 * LONGEST_CAPTION, drawn: false },
    ...(firstComment === null
      ? []
      : [{ name: 'firstComment', text: firstComment, columns: LONGEST_COMMENT, drawn: false }]),
  ];
}

function sameBeginning(hook: string, title: string): boolean {
  const line = hook.replaceAll(/\s+/gu, ' ').trim();
  return line.startsWith(title.replace(/…$/u, ''));
}

/** Whether what the caller gave is there word for word. */
function keptFaults({ hook, cta }: CopyBrief, copy: Words): string[] {
  return [
    ...(hook !== null && copy.hook !== hook ? ['hook must be the given hook to the letter.'] : []),
    ...(cta?.trim() && copy.callToAction !== cta.trim()
      ? ['callToAction must be the given one to the letter.']
      : []),
  ];
}

function countFaults(brief: CopyBrief, { hook, points }: Words): string[] {
  const { fewest, most } = promisedPoints(brief, hook);
  const count = points.length;
  const texts = new Set(points.map(({ text }) => text.toLocaleLowerCase()));
  const wanted = fewest === most ? `${most}` : `${fewest} to ${most}`;
  // A number in a hook of the writer's own is a promise whatever the brief follows.
  const promise = brief.followsHook || brief.hook === null ? promiseOf(hook, brief.language) : null;
  const numbered = points.filter(({ label }) => label === null).length;
  return [
    ...(count < fewest || count > most ? [`points must hold ${wanted} points; it holds ${count}.`] : []),
    ...(texts.size < count ? ['points must all be different.'] : []),
    ...(promise?.shape === 'list' && promise.count !== numbered
      ? [`hook promises ${promise.count} points, but ${numbered} have no label.`]
      : []),
  ];
}

const MARKDOWN = /\*\*|__|`|^\s*#{1,6}\s|^\s*[-*+]\s|\[[^\]]*\]\(|<\/?[a-z][^>]*>/imu;
/** Links, e-mail addresses, names of accounts, telephone numbers: nobody asked for them, and they may lead anywhere. */
const ADDRESS =
  /\b[a-z][a-z\d+.-]*:\/\/|\bwww\.|[\p{L}\d-]\.(?:com|net|org|io|app|co|ai|dev|ly|gg|tv|shop|store|info|example)\b|@[\p{L}\p{N}_]|\+?\d[\d ()-]{8,}\d/iu;
const addressesIn = (texts: readonly (string | null)[]) =>
  texts.flatMap((text) => (text && ADDRESS.test(text) ? [text.trim()] : []));

const SHARE = /(\d+(?:[.,]\d+)?)\s?%/gu;

type Rule = (piece: Piece, about: About) => string | false;

/** What holds of every text of a writer's own; each says what is wrong, if it is. */
const RULES: readonly Rule[] = [
  ({ text }) => text.trim() === '' && 'must not be empty',
  ({ text, columns }) =>
    columnsOf(text) > columns && `has ${columnsOf(text)} columns; at most ${columns} are allowed`,
  ({ text }) => MARKDOWN.test(text) && 'must be plain text without markup',
  ({ text }, { addresses }) =>
    ADDRESS.test(addresses.reduce((rest, address) => rest.replaceAll(address, ''), text)) &&
    'must hold no link, e-mail address, account name or telephone number',
  ({ text, drawn }) =>
    drawn &&
    missingGlyphs(text).length > 0 &&
    `has characters that cannot be drawn: ${missingGlyphs(text).join(' ')}`,
  ({ text }, { said }) =>
    [...text.matchAll(SHARE)].some(([, share]) => !said.includes(share ?? '')) &&
    'must not claim a percentage that the material does not name',
];

function pieceFaults(pieces: readonly Piece[], about: About): string[] {
  const faults = pieces.flatMap((piece) =>
    RULES.map((rule) => rule(piece, about))
      .filter((fault) => fault !== false)
      .map((fault) => `${piece.name} ${fault}.`),
  );
  const foreign = foreignAmong(pieces, about.language);
  return [...faults, ...foreign.map(({ name }) => `${name} must be in the language ${about.language}.`)];
}

/** Those in another script; and all that look foreign by their small words, where the post as a whole does. */
function foreignAmong(pieces: readonly Piece[], language: string): Piece[] {
  const speech = speechFor(language);
  // One line alone tells too little: French shares its small words with half of Europe.
  const whole = isForeign(pieces.map(({ text }) => text).join('\n'), speech);
  return pieces.filter(({ text }) => isOfOtherScript(text, language) || (whole && isForeign(text, speech)));
}

/** As many as every platform takes. */
export const mostTags = (platforms: readonly string[]) => Math.min(MOST_TAGS, mostHashtags(platforms));

function tagFaults(hashtags: readonly string[], most: number): string[] {
  const fits = (tag: string) => /^#[\p{L}\p{M}\p{N}_]{1,30}$/u.test(tag) && /\p{L}/u.test(tag);
  const different = new Set(hashtags.map((tag) => tag.toLocaleLowerCase())).size;
  const right = different >= FEWEST_TAGS && hashtags.length <= most && different === hashtags.length;
  return [
    ...(right ? [] : [`hashtags must hold ${FEWEST_TAGS} to ${most} different ones.`]),
    ...hashtags
      .filter((tag) => !fits(tag))
      .map((tag) => `hashtags: ${JSON.stringify(tag)} must be # and up to 30 letters, digits or _.`),
  ];
}

/** What is said around a post; tags have a place of their own. */
function aroundFaults({ title, caption }: Pick<Words, 'title' | 'caption'>): string[] {
  const length = [...caption].length;
  return [
    ...([...title].length > LONGEST_TITLE ? [`title must have at most ${LONGEST_TITLE} characters.`] : []),
    ...(length > LONGEST_CAPTION ? [`caption must have at most ${LONGEST_CAPTION} characters.`] : []),
    ...(/#[\p{L}\p{N}_]/u.test(caption) ? ['caption must hold no hashtag.'] : []),
    ...(/[<>]/u.test(title + caption) ? ['title and caption must hold no < and no >.'] : []),
  ];
}
