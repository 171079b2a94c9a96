import { glob } from 'node:fs/promises';
import { isObjectType } from 'graphql';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { schema } from '#src/api/graphql/schema.ts';
import { influencer, project } from '#src/api/rest/openapi/schemas/projects.ts';
import { generateContentInput } from '#src/domain/inputs/generate-content.ts';
import { updateInfluencerInput } from '#src/domain/inputs/influencer.ts';
import * as lists from '#src/domain/inputs/lists.ts';
import { marks } from '#src/domain/inputs/notes.ts';
import { updateProjectInput } from '#src/domain/inputs/project.ts';
import { reviseContainerInput } from '#src/domain/inputs/revise-container.ts';
import { slideshowBuildInput } from '#src/domain/inputs/slideshow-build.ts';
import { ugcRemixInput } from '#src/domain/inputs/ugc-remix.ts';
import { Influencer } from '#src/infra/store/entities/influencer.ts';
import { Layer } from '#src/infra/store/entities/layer.ts';
import { MediaAsset } from '#src/infra/store/entities/media-asset.ts';
import { PostMetric } from '#src/infra/store/entities/post-metric.ts';
import { Project } from '#src/infra/store/entities/project.ts';
import { SocialAccount } from '#src/infra/store/entities/social-account.ts';
import { generationRequest } from '#src/usecases/start/generate-content.ts';
import { revisionRequest } from '#src/usecases/start/revise-container.ts';
import { slideshowBuildRequest } from '#src/usecases/start/slideshow-build.ts';
import { ugcRemixRequest } from '#src/usecases/start/ugc-remix.ts';
import { openReach } from '#test/kit/architecture/reach.ts';

/** Use cases that hand on to an entity what they do not read. */
const HANDED_ON = {
  createProject: Project,
  updateProject: Project,
  createInfluencer: Influencer,
  updateInfluencer: Influencer,
  recordPostMetrics: PostMetric,
};

const WORDS = 'Some words';

/** What is taken in, under what may be absent or is made ready first. */
function inside(schema: unknown): unknown {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) return inside(schema.unwrap());
  if (!(schema instanceof z.ZodPipe)) return schema;
  return inside(schema.in instanceof z.ZodTransform ? schema.out : schema.in);
}

/** A request with words wherever a caller may put them, and those places; ids only where they must be. */
function inWords(schema: z.ZodObject, at = ''): { raw: Record<string, unknown>; places: string[] } {
  const raw: Record<string, unknown> = {};
  const places: string[] = [];
  for (const [name, member] of Object.entries(schema.shape)) {
    const type = inside(member);
    const item = type instanceof z.ZodArray ? inside(type.element) : type;
    const path = `${at}${name}${type instanceof z.ZodArray ? '.0' : ''}`;
    if (item instanceof z.ZodObject) {
      const nested = inWords(item, `${path}.`);
      if (nested.places.length > 0) raw[name] = item === type ? nested.raw : [nested.raw];
      places.push(...nested.places);
    } else if (item instanceof z.ZodString && !marks.get(item) && item.safeParse(WORDS).success) {
      raw[name] = type instanceof z.ZodArray ? [WORDS] : WORDS;
      places.push(path);
    } else if (marks.get(item as z.ZodType) && !(member as z.ZodType).safeParse(undefined).success) {
      raw[name] = WORDS;
    } else if (item instanceof z.ZodNumber && !(member as z.ZodType).safeParse(undefined).success) {
      raw[name] = 0;
    }
  }
  return { raw, places };
}

describe('a start has every text of its request judged', () => {
  test.each([
    ['generateContent', generateContentInput, generationRequest],
    ['ugcRemix', ugcRemixInput, ugcRemixRequest],
    ['slideshowBuild', slideshowBuildInput, slideshowBuildRequest],
    ['reviseContainer', reviseContainerInput, revisionRequest],
  ] as const)('of %s', (_name, input, requestOf) => {
    const { raw, places } = inWords(input);
    const expected = places.filter((place) => place !== 'idempotencyKey');
    expect(expected.length).toBeGreaterThan(0);
    expect(
      requestOf(raw)
        .texts.map(({ field }) => field)
        .sort(),
    ).toEqual(expected.sort());
  });
});

describe('a use case reads every member of its input, or hands it on to a row', async () => {
  const reach = await openReach('src/{usecases,infra/store}/**/*.ts');
  const inputs: [useCase: string, file: string, schema: z.ZodObject][] = [];
  const exported: Record<string, unknown> = {};
  for await (const file of glob('src/domain/inputs/*.ts')) {
    Object.assign(exported, await import(new URL(`../${file}`, import.meta.url).href));
  }
  for await (const file of glob('src/usecases/**/*.ts')) {
    const module = (await import(new URL(`../${file}`, import.meta.url).href)) as object;
    for (const useCase of Object.keys(module)) {
      const schema = exported[`${useCase}Input`];
      if (schema instanceof z.ZodObject) inputs.push([useCase, file, schema]);
    }
  }

  test.each(inputs)('%s', (useCase, file, schema) => {
    const columns = Object.entries(HANDED_ON).find(([name]) => name === useCase)?.[1].properties ?? {};
    const { uses } = reach(file, useCase);
    const unread = Object.keys(schema.shape).filter((name) => !uses.has(name) && !(name in columns));
    expect(unread).toEqual([]);
  });
});

/** Filters whose members are handed to a statement as columns. */
const COLUMNS = { accountsFilter: SocialAccount, layersFilter: Layer, mediaFilter: MediaAsset };

describe('a list is filtered by every member of its filter', async () => {
  const reach = await openReach('src/{usecases,infra/store}/**/*.ts');
  const useCases: [file: string, name: string][] = [];
  for await (const file of glob('src/usecases/**/list-*.ts')) {
    const module = (await import(new URL(`../${file}`, import.meta.url).href)) as object;
    for (const name of Object.keys(module)) useCases.push([file, name]);
  }
  const filters = Object.entries(lists).filter(([name]) => name.endsWith('Filter'));

  test.each(filters)('%s', (filter, of) => {
    const members = Object.keys(of instanceof z.ZodObject ? of.shape : of);
    const readers = useCases.map(([file, name]) => reach(file, name).uses).filter((uses) => uses.has(filter));
    expect(readers.length).toBeGreaterThan(0);
    const columns = Object.entries(COLUMNS).find(([name]) => name === filter)?.[1].properties ?? {};
    const unread = (uses: Set<string>) => members.filter((name) => !(uses.has(name) || name in columns));
    expect(readers.flatMap(unread)).toEqual([]);
  });
});

describe('what can be set can be read again, on both faces', () => {
  test.each([
    ['Project', updateProjectInput, project, ['projectId']],
    ['Influencer', updateInfluencerInput, influencer, ['influencerId']],
  ] as const)('of a %s', (name, input, restSchema, own: readonly string[]) => {
    const settable = Object.keys(input.shape).filter((member) => !own.includes(member));
    const type = schema.getType(name);
    const graphql = isObjectType(type) ? Object.keys(type.getFields()) : [];
    expect(settable.filter((member) => !graphql.includes(member))).toEqual([]);
    expect(settable.filter((member) => !(member in restSchema.shape))).toEqual([]);
  });
});

describe('what is kept can be set, but for what is ours', () => {
  test.each([
    ['Project', Project, updateProjectInput, ['id', 'organisationId', 'reviewFirstN', 'test', 'createdAt']],
    [
      'Influencer',
      Influencer,
      updateInfluencerInput,
      ['id', 'projectId', 'appearance', 'status', 'test', 'createdAt'],
    ],
  ] as const)('of a %s', (_name, { properties }, input, ours: readonly string[]) => {
    const kept = Object.keys(properties).filter((member) => !(member in input.shape));
    expect(kept).toEqual(ours);
  });
});
