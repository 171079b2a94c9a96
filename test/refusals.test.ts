import { glob } from 'node:fs/promises';
import { isUnionType } from 'graphql';
import { describe, expect, test } from 'vitest';
import { schema } from '#src/api/graphql/schema.ts';
import * as accessRefusals from '#src/domain/access-refusals.ts';
import * as planRefusals from '#src/domain/plan-refusals.ts';
import * as preconditions from '#src/domain/preconditions.ts';
import * as refusals from '#src/domain/refusals.ts';
import * as retryRefusals from '#src/domain/retry-refusals.ts';
import * as verifyRefusals from '#src/domain/verify-refusals.ts';
import { openReach } from '#test/kit/architecture/reach.ts';

type Kind = (abstract new (...given: never[]) => object) & { code?: string };
type List = { file: string; name: string; useCase: string; kinds: readonly Kind[] };

/** Of these any field and route may answer; no result lists them. */
const EVERYWHERE = ['UnauthenticatedError', 'ForbiddenScopeError', 'RateLimitedError'];

/** What the code of a use case leads to, and its request cannot. */
const OUT_OF_REACH: Record<string, string[]> = {
  // Their inputs have neither `id` nor `budget`.
  ugcRemix: ['ConflictError', 'BudgetExceededError'],
  slideshowBuild: ['ConflictError', 'BudgetExceededError'],
  // Its input has no `budget`.
  reviseContainer: ['BudgetExceededError'],
  // Its input has neither `id` nor `budget`.
  retryJob: ['ConflictError', 'BudgetExceededError'],
  // It reads what is wrong with a chain, and then mends it.
  wireSocialAccount: ['AccountNotWiredError', 'NoContentLayerWiredError', 'InfluencerNotWiredError'],
  // What a start would be refused for is a part of the plan.
  planContent: [
    ...Object.values(preconditions.PRECONDITIONS).map(({ name }) => name),
    'BudgetExceededError',
    'ConflictError',
    'ModerationBlockedError',
  ],
};
/** Fields that are not called as their use case is. */
const FIELDS: Record<string, string> = {
  createUpload: 'createMediaUpload',
  finalizeUpload: 'finalizeMediaUpload',
};
/** Use cases that only REST has. */
const REST_ONLY = ['addAppMediaFromForm', 'receiveUpload', 'updateProjectReviewPolicy'];

const lists = await exportedLists();
const reach = await openReach('src/{usecases,domain,safety,infra/store}/**/*.ts');
const KINDS = {
  ...refusals,
  ...accessRefusals,
  ...preconditions,
  ...planRefusals,
  ...retryRefusals,
  ...verifyRefusals,
} as unknown as Record<string, Kind | undefined>;

async function exportedLists(): Promise<List[]> {
  const found: List[] = [];
  for await (const file of glob('src/usecases/**/*.ts')) {
    const exported = (await import(new URL(`../${file}`, import.meta.url).href)) as Record<string, unknown>;
    for (const name of Object.keys(exported).filter((one) => one.endsWith('_REFUSALS'))) {
      const words = name.replace('_REFUSALS', '').toLowerCase();
      const useCase = words.replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
      if (!(useCase in exported)) continue;
      found.push({ file, name, useCase, kinds: exported[name] as Kind[] });
    }
  }
  return found;
}

/** The kinds a use case can make, each as the listed one it is a case of. */
function made({ file, useCase, kinds }: List): string[] {
  const asListed = [...reach(file, useCase).makes].flatMap((name) => {
    const kind = KINDS[name];
    if (!kind || EVERYWHERE.includes(name)) return [];
    return kinds.find((one) => kind === one || kind.prototype instanceof one)?.name ?? name;
  });
  const possible = new Set(asListed).difference(new Set(OUT_OF_REACH[useCase]));
  return [...possible].sort();
}

test('every code but that of our own faults has a refusal', () => {
  const coded = Object.values(KINDS).flatMap((kind) => kind?.code ?? []);
  expect(refusals.ERROR_CODES.filter((code) => !coded.includes(code))).toEqual(['INTERNAL']);
});

test('every refusal is listed by a use case, or may be the answer of any', () => {
  const listed = lists.flatMap(({ kinds }) => kinds);
  const isListed = (kind: Kind) => listed.some((one) => kind === one || kind.prototype instanceof one);
  const unlisted = Object.entries(KINDS).flatMap(([name, kind]) =>
    typeof kind === 'function' && kind.code && !isListed(kind) ? [name] : [],
  );
  const ofAny = [...EVERYWHERE, 'ServiceUnavailableError', preconditions.PreconditionError.name];
  expect(unlisted.filter((name) => !ofAny.includes(name))).toEqual([]);
});

describe('a use case lists what it can be refused for', () => {
  test.each(lists)('$useCase, no more and no less', (list) => {
    const listed = list.kinds.map(({ name }) => name).filter((name) => !EVERYWHERE.includes(name));
    expect(made(list)).toEqual(listed.sort());
  });

  test('and the result of every mutation says the same', () => {
    const told = Object.values(schema.getMutationType()?.getFields() ?? {}).map(({ name, type }) => {
      const members = isUnionType(type) ? type.getTypes().map((member) => member.name) : [];
      return [name, members.filter((member) => member.endsWith('Error'))];
    });
    const listed = lists
      .filter(({ useCase }) => !REST_ONLY.includes(useCase))
      .map(({ useCase, kinds }) => [FIELDS[useCase] ?? useCase, kinds.map(({ name }) => name)]);
    expect(Object.fromEntries(told)).toEqual(Object.fromEntries(listed));
  });
});
