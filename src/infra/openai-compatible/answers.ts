import { z } from 'zod';
import type { Copy, CopyBrief, ReviseBrief, Rewritten } from '../../creative/ports/copywriter.ts';
import { mostTags } from '../../creative/words/check-copy.ts';
import { type PointRange, promiseOf } from '../../creative/words/promised-points.ts';

const point = z.object({
  text: z.string(),
  detail: z.string().nullable(),
  label: z.string().nullable(),
  picture: z.string().nullable(),
});

/**
 * What a model answers for a post, as it is sent: lengths are told in words, since some servers refuse schemas with
 * them, but the number of points is held to where a server can.
 */
export const postAnswer = ({ fewest, most }: PointRange) =>
  z.object({
    hook: z.string(),
    title: z.string(),
    points: z.array(point).min(fewest).max(most),
    flow: z.enum(['list', 'story']),
    callToAction: z.string(),
    caption: z.string(),
    hashtags: z.array(z.string()).min(3),
    firstComment: z.string(),
    picture: z.string().nullable(),
  });
export type PostAnswer = z.infer<ReturnType<typeof postAnswer>>;

export const hooksAnswer = (count: number) => z.object({ hooks: z.array(z.string()).min(count) });

/** What is other than before, as it is sent; null is what stays. */
export const rewriteAnswer = z.object({
  slides: z.array(z.object({ index: z.number().int(), text: z.string() })),
  title: z.string().nullable(),
  caption: z.string().nullable(),
});

/** Only what differs from what was there. */
export function toRewritten(
  { scenes, title, caption }: ReviseBrief,
  answer: z.infer<typeof rewriteAnswer>,
): Omit<Rewritten, 'writer'> {
  const before = (index: number) => scenes.find((scene) => scene.index === index)?.text;
  const other = (said: string | null, had: string | null) => {
    const text = lines(said ?? '');
    return text === '' || text === had ? null : text;
  };
  return {
    slides: answer.slides.flatMap(({ index, text }) => {
      const said = lines(text);
      return said === before(index) ? [] : [{ index, text: said }];
    }),
    title: other(answer.title, title),
    caption: other(answer.caption, caption),
  };
}

/** Thoughts that some models write down before they answer. */
const THOUGHTS = /<think>[\s\S]*?(?:<\/think>|$)/gu;

/** The object in an answer, whatever stands around it; else what is wrong with it, as the model is told. */
export function readAnswer<Answer>(
  text: string,
  schema: z.ZodType<Answer>,
): { answer: Answer } | { wrong: string[] } {
  const said = text.replaceAll(THOUGHTS, '');
  const object = said.slice(said.indexOf('{'), said.lastIndexOf('}') + 1);
  try {
    const { data, error } = schema.safeParse(JSON.parse(object));
    if (data !== undefined) return { answer: data };
    return {
      wrong: (error?.issues ?? []).map(({ path, message }) => `${path.join('.') || 'answer'}: ${message}.`),
    };
  } catch {
    return { wrong: ['The answer was not one whole JSON object.'] };
  }
}

/**
 * The answer as words of a post. What the caller gave stays as it was given, and what can be mended without touching
 * what is said is mended here: space, numbers that a list shows anyway, hashtags in the caption.
 */
export function toCopy(brief: CopyBrief, answer: PostAnswer): Omit<Copy, 'writer'> {
  const hook = brief.hook ?? lines(answer.hook);
  const lists = promiseOf(hook, brief.language).shape === 'list';
  const flow = brief.sourceTexts.length > 0 ? 'source' : lists ? 'list' : answer.flow;
  return {
    hook,
    title: line(answer.title),
    points: answer.points.map(({ text, detail, label, picture }) => ({
      text: flow === 'list' ? line(text).replace(NUMBER, '') : line(text),
      detail: line(detail ?? '') || null,
      // What stands in a list is numbered, but for the app.
      label: (flow !== 'list' || sameName(label, brief.appName) ? line(label ?? '') : '') || null,
      picture: shown(picture),
    })),
    flow,
    callToAction: brief.cta?.trim() || line(answer.callToAction),
    caption: withoutTags(answer.caption),
    hashtags: distinctTags(answer.hashtags).slice(0, mostTags(brief.platforms)),
    firstComment: lines(answer.firstComment),
    picture: shown(answer.picture),
  };
}

/** Models are asked for English, which every photo search knows best. */
const shown = (picture: string | null) => {
  const words = line(picture ?? '').slice(0, LONGEST_PICTURE);
  return words === '' ? null : { words, language: 'en' };
};

const LONGEST_PICTURE = 60;

const sameName = (label: string | null, appName: string) =>
  line(label ?? '').toLocaleLowerCase() === appName.toLocaleLowerCase();

const NUMBER = /^\p{Nd}{1,2}\s*[.):\-–—、]\s*/u;

const line = (text: string) => text.replaceAll(/\s+/gu, ' ').trim();

/** Line breaks are kept, white space around them is not. */
export const lines = (text: string) =>
  text
    .split('\n')
    .map(line)
    .join('\n')
    .replaceAll(/\n{3,}/gu, '\n\n')
    .trim();

/** Tags have a place of their own: a row of them is dropped, one in a sentence is a word like any other. */
function withoutTags(caption: string): string {
  const rows = caption.split('\n').filter((row) => !/^\s*(?:#[\p{L}\p{M}\p{N}_]+[\s,]*)+$/u.test(row));
  return lines(rows.join('\n').replaceAll(/#(?=[\p{L}\p{N}_])/gu, ''));
}

function distinctTags(tags: readonly string[]): string[] {
  const written = tags.map((tag) => `#${tag.replaceAll(/[\s#]+/gu, '')}`);
  return [...new Map(written.map((tag) => [tag.toLocaleLowerCase(), tag])).values()];
}
