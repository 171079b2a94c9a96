import { captionLength, PLATFORM_RULES, type Platform, withHashtags } from './platforms.ts';
import { publishedCaption } from './published-caption.ts';

/** The words of a post as its maker left them. */
export type PostTexts = {
  title: string | null;
  hook: string | null;
  caption: string | null;
  hashtags: readonly string[];
  firstComment: string | null;
};

/** The words of a post as a platform takes them. */
export type KitTexts = {
  /** Null where the platform has no titles. */
  title: string | null;
  /** With its hashtags under it: what is pasted. */
  caption: string;
  firstComment: string | null;
  /** What was left out, in sentences; empty when all fits. */
  changes: string[];
};

/** Cuts the words of a post to what a platform takes ({@link PLATFORM_RULES}); what fits is left as it is. */
export function kitTexts(platform: Platform, texts: PostTexts): KitTexts {
  const { titleMost, hashtags, forbidden, caption: limit } = PLATFORM_RULES[platform];
  const changes: string[] = [];
  const allowed = (text: string) => {
    const kept = forbidden.reduce((left, sign) => left.replaceAll(sign, ''), text);
    const told = `${forbidden.join(' and ')} were left out: ${platform} refuses them.`;
    if (kept !== text && !changes.includes(told)) changes.push(told);
    return kept;
  };
  const title = titleMost === null ? null : allowed(texts.title ?? texts.hook?.split('\n', 1)[0] ?? '');
  const tags = texts.hashtags.join(' ');
  const whole = allowed(publishedCaption(texts.caption ?? '', texts.hashtags));
  // Hashtags are worth more than the last words: those are cut before them.
  const body = tags !== '' && whole.endsWith(tags) ? whole.slice(0, -tags.length).trimEnd() : whole;
  const ending = body === whole ? '' : body === '' ? tags : `\n\n${tags}`;
  const fits = (text: string) => captionLength(platform, text + ending) <= limit.most;
  const cutBody = cutWhile(body, (text) => !fits(text));
  if (cutBody !== body) changes.push(`The caption was cut: ${platform} takes ${limit.most} ${limit.in}.`);
  const counted = hashtags.beyond === 'refused' ? withHashtags(cutBody + ending, hashtags.most) : null;
  if (counted !== null && counted !== cutBody + ending)
    changes.push(`Hashtags after the first ${hashtags.most} lost their sign: ${platform} takes no more.`);
  const cutTitle = title && cutWhile(title, (text) => [...text].length > (titleMost ?? 0));
  if (cutTitle !== title) changes.push(`The title was cut: ${platform} takes ${titleMost} characters.`);
  return {
    title: cutTitle || null,
    caption: counted ?? cutBody + ending,
    firstComment: texts.firstComment,
    changes,
  };
}

/** The text, or as much of its beginning as is not too long, cut between words and ending in an ellipsis. */
function cutWhile(text: string, isTooLong: (text: string) => boolean): string {
  if (!isTooLong(text)) return text;
  const letters = [...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text)];
  const upTo = (count: number) => `${text.slice(0, letters[count]?.index ?? text.length).trimEnd()}…`;
  let [low, high] = [0, letters.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (isTooLong(upTo(middle))) high = middle - 1;
    else low = middle;
  }
  const kept = text.slice(0, letters[low]?.index ?? text.length);
  const space = kept.search(/\s\S*$/u);
  // Scripts without spaces are cut where the room ends.
  return space > kept.length / 2 ? `${kept.slice(0, space).trimEnd()}…` : upTo(low);
}
