import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { errorsDocument } from '../../tools/print-errors.ts';
import { mediaDocument } from '../../tools/print-media.ts';
import { platformsDocument } from '../../tools/print-platforms.ts';
import { parityDocument } from '../../tools/print-table.ts';
import { rowOf, type SendOptions } from './bench.ts';
import { compareWithDocument } from './documented.ts';
import type { Face, Request } from './faces/face.ts';
import { graphqlFace } from './faces/graphql.ts';
import { restFace } from './faces/rest.ts';
import { PROBES } from './probes.ts';
import type { Accepts, Ask, Json, PageTable, Refuses, Row } from './row.ts';
import { TABLES } from './tables.ts';
import { openWorld, resolveNames, type World } from './world.ts';

let world: World;
const faces = {} as Record<'GraphQL' | 'REST', Face>;
beforeAll(async () => {
  world = await openWorld();
  const {
    url,
    gateway: { demo },
  } = world;
  faces.GraphQL = graphqlFace(url, demo.apiKey);
  faces.REST = restFace(url, demo.apiKey, compareWithDocument);
});
afterAll(() => world?.[Symbol.asyncDispose]());

for (const table of TABLES) {
  describe(table.page, () => {
    const rows = table.sections.flatMap((section) => section.rows);
    for (const name of ['GraphQL', 'REST'] as const) {
      test.each(rows.map((row) => [`${row.says}: ${row.means} [${name}]`, row] as const))(
        '%s',
        async (_, row) => check(faces[name], table, row),
      );
    }
  });
}

test.each([
  ['parity.md', () => parityDocument(TABLES)],
  ['errors.md', errorsDocument],
  ['media.md', mediaDocument],
  ['platforms.md', platformsDocument],
])('docs/%s is up to date (npm run docs)', async (name, document) => {
  expect(await readFile(new URL(`../../docs/${name}`, import.meta.url), 'utf8')).toBe(document());
});

async function check(face: Face, { start }: PageTable, row: Row): Promise<void> {
  if ('probe' in row) {
    const probe = PROBES[row.probe];
    if (!probe) throw new Error(`There is no probe "${row.probe}".`);
    return probe({
      face,
      world,
      start,
      send: (body, options) => face.start(request(options?.start ?? start, body, options)),
    });
  }
  const outcome = await face.start(requestOf(start, row.ask));
  const expected = resolveNames(expectationOf(face, row), world.names);
  if ('accepts' in expected) await expectAccepted(face, outcome, expected);
  else expectRefused(face, outcome, expected);
}

const expectationOf = (face: Face, row: Exclude<Row, { probe: string }>): Accepts | Refuses => {
  if ('accepts' in row || 'refuses' in row) return row;
  return face.name === 'REST' ? row.rest : row.graphql;
};

function request(start: PageTable['start'], body: Json, options: SendOptions = {}): Request {
  const { projectId = '@project', apiKey = '@key', idempotencyKey } = options;
  const headers = { 'X-Api-Key': apiKey, ...(idempotencyKey && { 'Idempotency-Key': idempotencyKey }) };
  return resolveNames({ start, projectId, body, headers }, world.names);
}

function requestOf(
  start: PageTable['start'],
  { body = {}, project = '@project', key, headers }: Ask,
): Request {
  const apiKey = key === undefined ? '@key' : key;
  const sent = { ...(apiKey && { 'X-Api-Key': apiKey }), ...headers };
  return resolveNames({ start, projectId: project, body, headers: sent }, world.names);
}

async function expectAccepted(
  face: Face,
  outcome: Awaited<ReturnType<Face['start']>>,
  { accepts: { containers, shows, orders, receipt } }: Accepts,
): Promise<void> {
  expect(outcome).toMatchObject({ outcome: 'accepted' });
  if (outcome.outcome !== 'accepted') return;
  const [first = ''] = outcome.containerIds;
  if (containers !== undefined) expect(outcome.containerIds).toHaveLength(containers);
  if (receipt && face.name === 'REST') expect(JSON.parse(outcome.text)).toMatchObject(receipt);
  if (shows) expect(await face.container(first)).toMatchObject(shows);
  if (orders) {
    const { order, platforms, brandVoice } = await rowOf(world, first);
    expect({ ...order, platforms, brandVoice }).toMatchObject(orders);
  }
}

function expectRefused(
  face: Face,
  outcome: Awaited<ReturnType<Face['start']>>,
  { refuses: { code, status, type, graphqlCode, paths, names = [], message, details = {} } }: Refuses,
): void {
  const rest = face.name === 'REST';
  expect(outcome).toMatchObject({
    outcome: 'refused',
    code: rest ? code : graphqlCode,
    status: rest ? status : null,
    type: rest ? null : type,
    details,
    ...(message && { message: matching(message) }),
  });
  if (outcome.outcome !== 'refused') return;
  // A wrong value is told with its path, an unknown field by its name.
  for (const name of names)
    expect(outcome.message).toMatch(RegExp(`^${RegExp.escape(name)}: |^Field "${name}"`));
  if (paths) expect(outcome.paths?.toSorted()).toEqual(paths.toSorted());
}

/** `A: …` stands for whatever begins with `A: `. */
const matching = (message: string) =>
  message.endsWith('…') ? expect.stringMatching(`^${RegExp.escape(message.slice(0, -1))}`) : message;
