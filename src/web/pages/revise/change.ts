import type { ReviseContainerInput } from '../../../client/entry/main.ts';
import { NO_STYLE, type StyleChoice, styleOf } from '../../parts/style-choice.ts';
import type { ShownPost } from '../look/shown-post.ts';

export type SceneChange = { text: string; mediaId: string | null };

/** A post as somebody wants it, as the form has it; `scenes` are those of the post, in their order. */
export type Change = StyleChoice & {
  hook: string;
  title: string;
  caption: string;
  instruction: string;
  scenes: readonly SceneChange[];
};

type Post = Pick<ShownPost, 'hook' | 'title' | 'caption' | 'scenes' | 'format'>;
type Scene = Post['scenes'][number];
export type Revision = Omit<ReviseContainerInput, 'containerId' | 'idempotencyKey'>;

/** The form before anybody changed something. */
export const asItIs = ({ hook, title, caption, scenes }: Post): Change => ({
  hook: hook ?? '',
  title: title ?? '',
  caption: caption ?? '',
  ...NO_STYLE,
  instruction: '',
  scenes: scenes.map(({ text }) => ({ text: text ?? '', mediaId: null })),
});

/** Whether the words of a scene are those of the hook. */
export const saysHook = ({ role }: Scene): boolean => role === 'HOOK' || role === 'REACTION';

/** Whether its scenes have pictures that can be swapped: those of slides. */
export const hasSlides = ({ format }: Pick<Post, 'format'>): boolean =>
  format === 'SLIDESHOW_BUILDER' || format === 'SLIDESHOW_REMIX';

/** Other than before, and something: nothing can be changed to nothing. */
const isOther = (text: string, before: string | null) => text.trim() !== '' && text !== (before ?? '');

/** What is to be asked for: only what differs. Null while nothing does. */
export function revisionOf(post: Post, change: Change): Revision | null {
  const slides = post.scenes.flatMap((scene, at) => {
    const { text = '', mediaId = null } = change.scenes[at] ?? {};
    const isReworded = !saysHook(scene) && isOther(text, scene.text);
    if (!isReworded && !mediaId) return [];
    return [{ index: scene.index, ...(isReworded && { text }), ...(mediaId && { mediaId }) }];
  });
  const style = styleOf(change);
  const revision: Revision = {
    ...(isOther(change.hook, post.hook) && { hook: change.hook }),
    ...(slides.length > 0 && { slides }),
    ...(isOther(change.title, post.title) && { title: change.title }),
    ...(isOther(change.caption, post.caption) && { caption: change.caption }),
    ...(style && { style }),
    ...(change.instruction.trim() !== '' && { instruction: change.instruction }),
  };
  return Object.keys(revision).length > 0 ? revision : null;
}

/** The scenes that look other than before, as far as it can be told; what a model will change cannot. */
export function renderedScenes({ scenes }: Post, { hook, slides, style }: Revision): Scene[] {
  const changed = slides?.map(({ index }) => index) ?? [];
  return scenes.filter(
    (scene) => Boolean(style) || changed.includes(scene.index) || (Boolean(hook) && saysHook(scene)),
  );
}
