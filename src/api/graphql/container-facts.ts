import type { DecisionCandidate as Candidate, FailureCode } from '../../domain/container.ts';
import { formatOfKebab } from '../../domain/formats.ts';
import { encodeId } from '../../domain/ids.ts';
import { WRITER_FALLBACKS, type WriterFallback, type WriterKind } from '../../domain/writer.ts';
import { builder } from './builder.ts';
import { enumOf } from './enum-of.ts';
import { ContentFormatEnum, StageEnum } from './enums.ts';
import { DecisionRef, DrawRef, LastErrorRef, WriterRef } from './refs.ts';

DrawRef.implement({
  description: 'What was drawn at random for a container, with the seed that drew it.',
  fields: (t) => ({
    seed: t.exposeInt('seed', { description: 'The seed.' }),
    templateId: t.id({
      nullable: true,
      description: 'The reaction template, such as `tpl_…`; null where there is none.',
      resolve: ({ templateId }) => templateId && encodeId('template', templateId),
    }),
    trackId: t.id({
      nullable: true,
      description: 'The music track, such as `trk_…`; null where there is none.',
      resolve: ({ trackId }) => trackId && encodeId('track', trackId),
    }),
  }),
});

const FormatPerformance = builder
  .objectRef<NonNullable<Candidate['performance']>>('FormatPerformance')
  .implement({
    description: "How the project's published posts of a format did, as recordPostMetrics told.",
    fields: (t) => ({
      posts: t.exposeInt('posts', { description: 'Posts with results.' }),
      views: t.exposeFloat('views', { description: 'Views of all of them.' }),
      engagements: t.exposeFloat('engagements', { description: 'Likes, comments, shares and saves.' }),
      sampledRate: t.exposeFloat('sampledRate', {
        description:
          'The rate of engagement, 0 to 1, that was drawn from what these results make believable (Thompson sampling).',
      }),
    }),
  });

const DecisionCandidate = builder.objectRef<Candidate>('DecisionCandidate').implement({
  description: 'A format that was considered.',
  fields: (t) => ({
    format: t.field({
      type: ContentFormatEnum,
      description: 'The format.',
      resolve: ({ format }) => formatOfKebab(format),
    }),
    feasible: t.exposeBoolean('feasible', { description: 'Whether the project has what it needs.' }),
    score: t.exposeFloat('score', {
      description: 'The highest feasible score wins; of equal ones the first.',
    }),
    reasons: t.exposeStringList('reasons', {
      description: 'What raised or lowered the score, in plain words.',
    }),
    performance: t.field({
      type: FormatPerformance,
      nullable: true,
      description: 'Its record; null while no post of the project has results.',
      resolve: ({ performance }) => performance,
    }),
  }),
});

DecisionRef.implement({
  description: 'How AUTO chose a format. The same request, project and seed choose the same again.',
  fields: (t) => ({
    chosen: t.field({
      type: ContentFormatEnum,
      description: 'The format chosen.',
      resolve: ({ chosen }) => formatOfKebab(chosen),
    }),
    candidates: t.field({
      type: [DecisionCandidate],
      description: 'All that were considered.',
      resolve: ({ candidates }) => candidates,
    }),
  }),
});

const WriterKindEnum = enumOf<WriterKind>('WriterKind', 'What wrote the words of a post.', {
  embedded: 'The built-in writer, which needs no key and no network.',
  model: 'The language model that this installation has configured.',
});

const WriterFallbackEnum = enumOf<WriterFallback>(
  'WriterFallback',
  'Why the built-in writer wrote although a model is configured. Values may be added.',
  WRITER_FALLBACKS,
);

WriterRef.implement({
  description: 'Who wrote the words of a post, and what that took.',
  fields: (t) => ({
    kind: t.field({ type: WriterKindEnum, description: 'What wrote them.', resolve: ({ kind }) => kind }),
    model: t.exposeString('model', {
      nullable: true,
      description: 'The model, as its server calls it; null for the built-in writer.',
    }),
    tokens: t.exposeInt('tokens', {
      nullable: true,
      description: 'Tokens read and written; null where nobody counts them.',
    }),
    costUsd: t.exposeFloat('costUsd', {
      nullable: true,
      description: 'What they cost in US dollars; null where no prices are known.',
    }),
    fallback: t.field({
      type: WriterFallbackEnum,
      nullable: true,
      description: 'Why the model that is configured did not write; null when nothing went wrong.',
      resolve: ({ fallback }) => fallback,
    }),
  }),
});

const FailureCodeEnum = enumOf<FailureCode>(
  'FailureCode',
  'Why an attempt at a container or an ingest failed.',
  {
    RENDER_FAILED: 'The video could not be rendered.',
    SOURCE_UNREADABLE: 'A file it is made from could not be read; `message` names it and what to do.',
    MISSING_GLYPHS: 'It has characters that no bundled font can draw; `message` names them.',
    SITE_UNREADABLE: 'The page that an ingest begins with could not be read; `message` says why.',
    PROVIDER_FAILED: 'A service that helps to make posts gave no answer.',
    SERVICE_UNAVAILABLE:
      'Something on our side is out of order. While the container waits, it goes on by itself as soon as that works again, and loses none of its tries.',
    INTERRUPTED:
      'The worker that had it went away. Another one goes on by itself, and it loses none of its tries.',
    INTERNAL: 'A fault on our side.',
  },
);

LastErrorRef.implement({
  description: 'Why an attempt failed.',
  fields: (t) => ({
    code: t.field({
      type: FailureCodeEnum,
      description: 'The kind of failure.',
      resolve: ({ code }) => code,
    }),
    message: t.exposeString('message', { description: 'The failure in words that may be shown.' }),
    stage: t.field({ type: StageEnum, description: 'Where it happened.', resolve: ({ stage }) => stage }),
  }),
});
