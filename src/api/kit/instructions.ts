import type { Kit } from '../../usecases/publish/publish-kit.ts';

/** What whoever publishes has to mind, in sentences. */
export function instructionsOf({ disclosure, cover, sound, notes }: Kit): string[] {
  const { isAiGenerated, aiLabel } = disclosure;
  const track =
    sound.name && `It holds "${sound.name}"${sound.author ? ` by ${sound.author}` : ''}${licence(sound)}.`;
  return [
    ...notes,
    isAiGenerated
      ? `A model made something in it: switch "${aiLabel}" on.`
      : `No model made anything in it: "${aiLabel}" may stay off.`,
    ...(cover ? ['Choose the cover that comes with it.'] : []),
    ...(track ? [track] : []),
    sound.advice,
  ];
}

const licence = ({ licence: name }: Kit['sound']) => (name ? ` (licence ${name})` : '');
