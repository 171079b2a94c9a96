import type { OwnImport, SourceFile } from './source-file.ts';

/** A part of the source and the parts it may import by value; the first that fits a path is its part. */
type Part = { path: string; rank: number; values: string[] };

const TELEMETRY = 'src/infra/telemetry/';
const STORE = 'src/infra/store/';
const DOMAIN = 'src/domain/';
const MEDIA = 'src/media/';
const CREATIVE = 'src/creative/';

/**
 * The walk downhill. A value may be imported from the own part or a listed one; a type from any part that is
 * not above. `domain`, `media` and `client` stand alone: they import nothing of ours, not even types; `web`, which
 * runs in browsers, imports of ours what browsers may: `client`.
 */
const PARTS: Part[] = [
  { path: DOMAIN, rank: 0, values: [] },
  { path: MEDIA, rank: 0, values: [] },
  { path: 'src/client/', rank: 0, values: [] },
  { path: 'src/web/', rank: 1, values: ['src/client/'] },
  { path: 'src/safety/', rank: 1, values: [DOMAIN] },
  { path: CREATIVE, rank: 1, values: [DOMAIN, MEDIA] },
  { path: 'src/config.ts', rank: 2, values: [DOMAIN] },
  { path: 'src/infra/photo-search/', rank: 2, values: [DOMAIN, CREATIVE] },
  { path: 'src/infra/publishers/', rank: 2, values: [DOMAIN, CREATIVE] },
  { path: 'src/infra/queue/', rank: 2, values: [DOMAIN, STORE, TELEMETRY] },
  ...['events', 'limits'].map((name) => ({
    path: `src/infra/${name}/`,
    rank: 2,
    values: [DOMAIN, TELEMETRY, 'src/infra/redis/'],
  })),
  ...[
    'store',
    'redis',
    'blobs',
    'own-postgres',
    'telemetry',
    'fetch',
    'uploads',
    'leftovers',
    'tokens',
    'webhooks',
  ].map((name) => ({
    path: `src/infra/${name}/`,
    rank: 2,
    values: [DOMAIN, TELEMETRY],
  })),
  { path: 'src/sites/', rank: 2, values: [DOMAIN] },
  { path: 'src/usecases/', rank: 3, values: [DOMAIN, 'src/safety/', CREATIVE, STORE, TELEMETRY] },
  { path: 'src/worker/', rank: 3, values: [DOMAIN, CREATIVE, MEDIA, 'src/sites/', STORE, TELEMETRY] },
  { path: 'src/api/', rank: 4, values: ['src/usecases/', DOMAIN, TELEMETRY] },
  { path: 'src/app/', rank: 5, values: ['src/'] },
  { path: 'src/cli/', rank: 6, values: ['src/', 'schema/'] },
];

/** A room of `infra` that the table does not name is that of a provider. */
const PROVIDER = /^src\/infra\/[^/]+\//;

function partOf(path: string): Part | undefined {
  const [provider] = PROVIDER.exec(path) ?? [];
  return (
    PARTS.find((part) => path.startsWith(part.path)) ??
    (provider ? { path: provider, rank: 2, values: [DOMAIN, TELEMETRY, CREATIVE] } : undefined)
  );
}

/** Imports that go against the table, as sentences. */
export function againstTheTable(files: readonly SourceFile[]): string[] {
  return files.flatMap((file) => {
    const part = partOf(file.path);
    if (!part) return [`${file.path} lies in no part of the table`];
    return file.imports
      .filter((imported) => !isAllowed(part, imported))
      .map(({ to, byValue }) => `${file.path} imports ${byValue ? 'values' : 'types'} of ${to}`);
  });
}

function isAllowed(part: Part, { to, byValue }: OwnImport): boolean {
  if (to.startsWith(part.path)) return true;
  const target = partOf(to);
  if (byValue) return part.values.some((path) => to.startsWith(path)) && (target?.rank ?? 0) <= part.rank;
  return part.rank > 0 && target !== undefined && target.rank <= part.rank;
}

const ADAPTERS = [
  /^src\/infra\/blobs\/(filesystem|s3)\.ts$/,
  /^src\/infra\/events\/(memory|redis)[^/]*\.ts$/,
  /^src\/infra\/limits\/(memory|redis)\.ts$/,
];
/** Those that choose an adapter, and the tests of the adapters themselves; all else sees the port. */
const CHOOSERS = [
  /^src\/app\//,
  /^src\/cli\//,
  /^test\/(contract|kit)\//,
  /^test\/.*\/fixtures\//,
  /^bench\//,
];

/** Imports by value of an adapter by someone outside its part, who should only know its port. */
export function adaptersOutOfPlace(files: readonly SourceFile[]): string[] {
  return files
    .filter((file) => !CHOOSERS.some((chooser) => chooser.test(file.path)))
    .flatMap((file) =>
      file.imports
        .filter(({ to, byValue }) => byValue && ADAPTERS.some((adapter) => adapter.test(to)))
        .filter(({ to }) => partOf(to)?.path !== partOf(file.path)?.path)
        .map(({ to }) => `${file.path} imports the adapter ${to}`),
    );
}

/** Circles of imports, of values or types, each as a path that returns to its start. */
export function cycles(files: readonly SourceFile[]): string[] {
  const graph = new Map(files.map((file) => [file.path, file.imports.map(({ to }) => to)]));
  const done = new Set<string>();
  const found: string[] = [];
  const walk = (path: string, trail: string[]) => {
    const met = trail.indexOf(path);
    if (met >= 0) found.push([...trail.slice(met), path].join(' → '));
    if (met >= 0 || done.has(path)) return;
    for (const next of graph.get(path) ?? []) walk(next, [...trail, path]);
    done.add(path);
  };
  for (const path of graph.keys()) walk(path, []);
  return found;
}

/** Started by hand, found in their folder, or an entry of the client package or the console. */
const ROOTS = /^src\/((cli|infra\/store\/migrations|client\/entry)\/.*\.ts|web\/main\.tsx)$/;

/** Files that nothing leads to, such as a noun that its face does not name. */
export function unreached(files: readonly SourceFile[]): string[] {
  const graph = new Map(
    files.map(({ path, imports, starts }) => [path, [...imports.map(({ to }) => to), ...starts]]),
  );
  const reached = new Set<string>();
  const walk = (path: string) => {
    if (reached.has(path)) return;
    reached.add(path);
    graph.get(path)?.forEach(walk);
  };
  [...graph.keys()].filter((path) => ROOTS.test(path)).forEach(walk);
  return [...graph.keys()].filter((path) => !reached.has(path));
}

const SUITES = /\.test\.ts$/;

/** Files that register tests or hooks when they are loaded, and are loaded by more than one file of tests. */
export function sharedSuites(files: readonly SourceFile[]): string[] {
  const graph = new Map(files.map(({ path, imports }) => [path, imports.map(({ to }) => to)]));
  const leadsTo = (from: string, seen = new Set<string>()): Set<string> => {
    for (const to of graph.get(from) ?? []) if (!seen.has(to)) leadsTo(to, seen.add(to));
    return seen;
  };
  const reached = files.filter(({ path }) => SUITES.test(path)).map(({ path }) => leadsTo(path));
  return files
    .filter(({ path, found }) => !SUITES.test(path) && found.some(({ what }) => what === 'suite at import'))
    .filter(({ path }) => reached.filter((paths) => paths.has(path)).length > 1)
    .map(({ path }) => path);
}

const CONTRACTS = /^test\/contract\/.*\.test\.ts$/;
const PORTS = /^src\/(creative\/ports|safety\/moderation\.ts)/;

/** What `src/app/` may choose for a port, and no suite of the port runs on. */
export function withoutContract(files: readonly SourceFile[]): string[] {
  const held = new Set(
    files.filter(({ path }) => CONTRACTS.test(path)).flatMap(({ imports }) => imports.map(({ to }) => to)),
  );
  const chosen = files.filter(({ path }) => path.startsWith('src/app/')).flatMap(({ imports }) => imports);
  const adapts = (path: string) =>
    files.find((file) => file.path === path)?.imports.some(({ to }) => PORTS.test(to));
  return chosen
    .filter(({ to, byValue }) => byValue && !to.startsWith('src/app/') && adapts(to) && !held.has(to))
    .map(({ to }) => to);
}
