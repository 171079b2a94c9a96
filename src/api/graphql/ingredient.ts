import { creditsText } from '../../domain/credits-text.ts';
import type { PictureProvider } from '../../domain/found-photo.ts';
import { encodeId } from '../../domain/ids.ts';
import {
  INGREDIENT_KINDS,
  INGREDIENT_SOURCES,
  type Ingredient,
  ingredientsOf,
  isAiGenerated,
} from '../../domain/ingredients.ts';
import { postWarnings } from '../../domain/post-warnings.ts';
import { builder } from './builder.ts';
import type { Context } from './context.ts';
import { enumOf } from './enum-of.ts';
import { PlanWarningRef } from './plan-warning.ts';
import { ContainerRef } from './refs.ts';

const IngredientKindEnum = enumOf(
  'IngredientKind',
  'What an ingredient of a post is. Kinds may be added.',
  INGREDIENT_KINDS,
);
const IngredientSourceEnum = enumOf(
  'IngredientSource',
  'Where an ingredient of a post comes from. Sources may be added.',
  INGREDIENT_SOURCES,
);
const PictureProviderEnum = enumOf<PictureProvider>(
  'PictureProvider',
  'Who gave a picture that is neither yours nor drawn here. Providers may be added.',
  {
    openverse: 'Openverse: pictures under CC0, public domain mark or CC BY.',
    pexels: 'Pexels, under its licence.',
    pixabay: 'Pixabay, under its licence.',
    unsplash: 'Unsplash, under its licence.',
    picture_model: 'The image model that this installation has configured.',
  },
);

export const IngredientRef = builder.objectRef<Ingredient>('Ingredient').implement({
  description: 'Something a post is made of, and whose it is. What is not known is null.',
  fields: (t) => ({
    id: t.exposeString('id', {
      description: 'Its name among the sources of the plan; `text` for the words.',
    }),
    kind: t.field({ type: IngredientKindEnum, description: 'What it is.', resolve: ({ kind }) => kind }),
    source: t.field({
      type: IngredientSourceEnum,
      description: 'Where it comes from.',
      resolve: ({ source }) => source,
    }),
    provider: t.field({
      type: PictureProviderEnum,
      nullable: true,
      description: 'Who found or made it.',
      resolve: ({ provider }) => provider,
    }),
    model: t.exposeString('model', { nullable: true, description: 'The model that made it.' }),
    mediaId: t.id({
      nullable: true,
      description: 'The file of the media library, such as `med_…`; it may be deleted since.',
      resolve: ({ mediaId }) => mediaId && encodeId('media', mediaId),
    }),
    name: t.exposeString('name', { nullable: true, description: 'Its title.' }),
    licence: t.exposeString('licence', {
      nullable: true,
      description: "Its licence: SPDX identifier where there is one, such as `CC0-1.0`, else the provider's.",
    }),
    licenceLink: t.exposeString('licenceLink', { nullable: true, description: 'The text of the licence.' }),
    author: t.exposeString('author', { nullable: true, description: 'Who made it.' }),
    authorLink: t.exposeString('authorLink', { nullable: true, description: 'A page of theirs.' }),
    link: t.exposeString('link', { nullable: true, description: 'The page that shows it.' }),
    attribution: t.exposeString('attribution', {
      nullable: true,
      description: 'A ready line that gives credit.',
    }),
    query: t.exposeString('query', { nullable: true, description: 'The words it was found or made by.' }),
    isAiGenerated: t.exposeBoolean('isAiGenerated', { description: 'Whether a model made it.' }),
  }),
});

type Row = typeof ContainerRef.$inferType;

async function ingredientsFor(row: Row, context: Context): Promise<Ingredient[] | null> {
  const plan = await planOf(row, context);
  return plan && ingredientsOf({ ...row, plan });
}

async function planOf({ id }: Row, context: Context) {
  return (await (await context.reader()).plan.load(id))?.plan ?? null;
}

builder.objectFields(ContainerRef, (t) => ({
  ingredients: t.field({
    type: [IngredientRef],
    description:
      'Every picture, clip, voice, track and text that it is made of, and whose it is; empty until planned.',
    resolve: async (row, _args, context) => (await ingredientsFor(row, context)) ?? [],
  }),
  isAiGenerated: t.boolean({
    nullable: true,
    description:
      'Whether an ingredient is made by a model: words by a language model, a picture by an image model. What is drawn by rule is not. Null until planned.',
    resolve: async (row, _args, context) => {
      const ingredients = await ingredientsFor(row, context);
      return ingredients && isAiGenerated(ingredients);
    },
  }),
  creditsText: t.string({
    nullable: true,
    description:
      'The ingredients as a text that gives credit, for a file beside the post; null until planned.',
    resolve: async (row, _args, context) => {
      const ingredients = await ingredientsFor(row, context);
      return ingredients && creditsText(ingredients);
    },
  }),
  warnings: t.field({
    type: [PlanWarningRef],
    description:
      'What stood in where a service that is configured gave nothing, and files of the request that no scene shows.',
    resolve: async (row, _args, context) => postWarnings({ ...row, plan: await planOf(row, context) }),
  }),
}));
