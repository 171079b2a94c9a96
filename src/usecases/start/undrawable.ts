import type { DrawnText } from '../../creative/formats/format.ts';
import { drawnTexts } from '../../creative/plan/drawn-texts.ts';
import type { Copywriter } from '../../creative/ports/copywriter.ts';
import { faultOf } from '../../domain/issues.ts';
import { nameGlyphs } from '../../domain/name-glyphs.ts';
import { type Issue, ValidationError } from '../../domain/refusals.ts';
import type { StartProject } from '../../infra/store/queries/start/project.ts';
import type { ModeratedText } from '../../safety/moderation.ts';
import type { Resolution } from './resolution.ts';

export type GlyphDeps = {
  /** Characters of a text that would be drawn as boxes, each once. */
  missingGlyphs: (text: string) => string[];
  text: Pick<Copywriter, 'quotes' | 'revise'>;
};

/**
 * The refusal of a post that would show boxes instead of words: an issue for every text of the request and of the
 * project that may come on screen and holds characters no bundled font can draw. Null when all can be drawn, and
 * for posts that are planned already.
 */
export function undrawableIn(
  { missingGlyphs, text }: GlyphDeps,
  project: StartProject,
  resolution: Resolution,
  texts: ModeratedText[],
): ValidationError | null {
  if (resolution.given?.every(({ post }) => post)) return null;
  const drawn: ReadonlySet<string> = resolution.order.revision ? CHANGED : drawnTexts(resolution);
  const issues = [...texts.map(named), ...textsOfProject(project)].flatMap((one): Issue[] => {
    const missing = drawn.has(one.name) ? missingGlyphs(one.text) : [];
    if (missing.length === 0) return [];
    if (QUOTED.has(one.name) && !text.quotes(one.text, resolution.language)) return [];
    return [{ path: one.field, ...faultOf('MISSING_GLYPHS', nameGlyphs(missing)) }];
  });
  return issues.length > 0 ? new ValidationError(issues) : null;
}

/** What a revision brings on screen; all else is there already. */
const CHANGED: ReadonlySet<string> = new Set<DrawnText>(['hook', 'slides']);

/** Texts that a post in another language leaves out. */
const QUOTED: ReadonlySet<string> = new Set<DrawnText>(['appDescription', 'tagline']);

type NamedText = ModeratedText & { name: string };

/** `brief.valuePropositions.0` is one of `valuePropositions`. */
function named({ field, text }: ModeratedText): NamedText {
  return { name: field.replace(/^brief\./, '').split('.')[0] ?? '', field, text };
}

/** Under the name of the project's own field; a project's name stands for an app name that it lacks. */
function textsOfProject({ name, appDescription, tagline, ...project }: StartProject): NamedText[] {
  const appName = project.appName?.trim();
  return [
    { name: 'appName', field: appName ? 'project.appName' : 'project.name', text: appName || name },
    { name: 'appDescription', field: 'project.appDescription', text: appDescription ?? '' },
    { name: 'tagline', field: 'project.tagline', text: tagline ?? '' },
  ];
}
