import { chargedFor } from '../../charged-for.ts';
import { builder } from '../builder.ts';
import { PlatformEnum } from '../enums.ts';
import { BrandVoiceEnum } from '../project-enums.ts';
import { ContainerRef, DecisionRef, DrawRef } from '../refs.ts';

/** How a container is made and what it costs. */
builder.objectFields(ContainerRef, (t) => ({
  language: t.exposeString('language', {
    description:
      'BCP-47 tag of the language it speaks. Built-in phrases that a language lacks are in English.',
  }),
  brandVoice: t.field({
    type: BrandVoiceEnum,
    description: 'The voice it speaks in.',
    resolve: ({ brand_voice }) => brand_voice,
  }),
  platforms: t.field({
    type: [PlatformEnum],
    resolve: ({ platforms }) => platforms,
    description:
      'Where it is meant to go, decides the safe area for text. When empty, text keeps clear of what any of the apps covers.',
  }),
  seed: t.exposeInt('seed', { description: 'Seed of everything drawn at random.' }),
  credits: t.int({
    description: 'Credits it cost, charged when it is completed; 0 until then, and for test keys.',
    resolve: chargedFor,
  }),
  metadata: t.field({
    type: 'JSON',
    nullable: true,
    description: 'Your own data from the request.',
    resolve: (row) => row.metadata,
  }),
  draw: t.field({
    type: DrawRef,
    nullable: true,
    description:
      'What was drawn from the pools; pin it in ugcRemix to get the same again. Null until planned.',
    resolve: (row) => row.draw,
  }),
  decision: t.field({
    type: DecisionRef,
    nullable: true,
    description: 'Why this format was chosen; null when it was asked for.',
    resolve: (row) => row.decision,
  }),
}));
