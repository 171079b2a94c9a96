import { suggestHooksInput } from '../../domain/inputs/suggest-hooks.ts';
import { type HookSuggestions, suggestHooks } from '../../usecases/plan/suggest-hooks.ts';
import { find } from '../../usecases/reader.ts';
import { argsOf } from './args-of.ts';
import { builder } from './builder.ts';
import { BrandVoiceEnum } from './enums.ts';
import { InfluencerRef } from './refs.ts';

const HookSuggestionsType = builder.objectRef<HookSuggestions>('HookSuggestions').implement({
  description: 'Opening lines to choose from, and what they were written for.',
  fields: (t) => ({
    hooks: t.exposeStringList('hooks', {
      description: 'All different. Line breaks are real ones: pass a hook on to slideshowBuild as it is.',
    }),
    seed: t.exposeInt('seed', { description: 'Ask with it again to get the same.' }),
    language: t.exposeString('language', {
      description:
        'BCP-47 tag of the language asked for. Where there are no built-in phrases in it, they are own lines of the project, and may be fewer.',
    }),
    brandVoice: t.field({
      type: BrandVoiceEnum,
      description: 'The voice they are in.',
      resolve: ({ brandVoice }) => brandVoice,
    }),
    influencer: t.field({
      type: InfluencerRef,
      nullable: true,
      authScopes: { key: 'projects:read' },
      description: 'Whose voice it is; null for that of the project.',
      resolve: async ({ influencerId }, _args, context) =>
        influencerId ? find((await context.reader()).influencer, 'influencer', influencerId) : null,
    }),
  }),
});

builder.queryField('hooks', (t) =>
  t.field({
    type: HookSuggestionsType,
    nullable: true,
    authScopes: { key: 'content:read' },
    description:
      'Suggests opening lines for posts of a project, which needs an app name and description. Null when there is no such project.',
    args: argsOf(suggestHooksInput.shape),
    resolve: async (_root, args, { deps, caller }) => suggestHooks(deps, await caller(), args),
  }),
);
