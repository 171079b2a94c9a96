import { RATIOS } from '../../src/domain/aspect-ratios.ts';
import type { GalleryPost } from './posts.ts';

type Verdict = 'post' | 'edit' | 'no';
/** By post: what each of two readers said, and why. */
export type Verdicts = Record<string, { verdicts: Verdict[]; reason: string }>;

const PICTURES = { own: 'own', found: 'found (stubbed)', none: 'none' };

/** The page of docs/gallery, with every sheet and what was said of it. */
export function galleryPage(posts: readonly GalleryPost[], verdicts: Verdicts): string {
  const films = posts.filter(({ format }) => isFilm(format));
  const slideshows = posts.filter(({ format }) => !isFilm(format));
  return `# Sixty posts

Made by \`npm run gallery\` from fixed inputs, with the built-in writer and no network: slides, or six moments of a film. Each was looked at by two readers who had made none of it, models both, with one question: would somebody who posts every day publish it untouched, by words and by looks? \`post\` is yes, \`edit\` is one thing to change, \`no\` is the rest. Hooks are those that mending had in view (see [posts](../posts.md)); own photographs are views in place of a project's own, found ones stand in for a photo service and show the same views whatever is asked for, the screens are those of one habit app in every post, and drawn people stand where an actor's clip would be; readers were told so, and saw the sheets at twice this size. After them four Arabic posts, the hair of one drawn person and some thirty sentences were mended; nobody has judged that.

| | post | edit | no |
| --- | --- | --- | --- |
| slideshows, ${slideshows.length} | ${shares(slideshows, verdicts)} |
| films, ${films.length} | ${shares(films, verdicts)} |

${posts.map((post) => entry(post, verdicts[post.name])).join('\n\n')}
`;
}

const isFilm = (format: GalleryPost['format']) => format === 'ugc_remix' || format === 'video_remix';

function shares(posts: readonly GalleryPost[], verdicts: Verdicts): string {
  const said = posts.flatMap(({ name }) => verdicts[name]?.verdicts ?? []);
  const share = (one: Verdict) =>
    said.length === 0
      ? '–'
      : `${Math.round((100 * said.filter((verdict) => verdict === one).length) / said.length)} %`;
  return (['post', 'edit', 'no'] as const).map(share).join(' | ');
}

function entry(
  { name, hook, aspectRatio, pictures }: GalleryPost,
  verdict: Verdicts[string] | undefined,
): string {
  const said = verdict ? `${verdict.verdicts.join(', ')}. ${verdict.reason}` : 'Not read yet.';
  const about = `${RATIOS[aspectRatio].name}, pictures: ${PICTURES[pictures]}`;
  return `## ${name}\n\n“${hook.replaceAll('\n', ' ')}” (${about})\n\n![${name}](${name}.jpg)\n\n${said}`;
}
