import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { loadEnvFile } from 'node:process';
import { z } from 'zod';
import { PHOTO_SERVICES, type PhotoService } from './domain/found-photo.ts';
import { sentence } from './domain/inputs/sentences.ts';
import { MendableError } from './domain/mendable-error.ts';
import * as models from './domain/model-settings.ts';
import { type Network, networks, urlOfHost } from './domain/networks.ts';
import * as publishing from './domain/publisher-settings.ts';
import { RENDER_ENCODERS, type RenderEncoder } from './domain/render-encoders.ts';

/** Which command asks. `start` is gateway and worker in one process and may run embedded. */
export type Role = keyof ConfigOf;

export type BlobConfig =
  | { kind: 'filesystem'; directory: string }
  | {
      kind: 's3';
      bucket: string;
      endpoint: string | undefined;
      region: string;
      /** null: whatever the SDK finds, such as a role of the machine or of the pod. */
      keys: { accessKeyId: string; secretAccessKey: string } | null;
    };

/** The most that may be open at once in one process. */
type OpenCaps = Record<
  'sockets' | 'waitingSockets' | 'streams' | 'subscriptions',
  { perKey: number; perAddress: number }
>;

/** A photo search; `key` is null where the service needs none. */
export type PhotoServiceConfig = { service: PhotoService; baseUrl: string; key: string | null };

type Common = models.ModelSettings & {
  http: {
    host: string;
    port: number;
    /** Without a slash at the end. */
    publicUrl: string;
    /** Whether it was given; else it is where the gateway listens. */
    publicUrlGiven: boolean;
    trustedProxies: Network[];
  };
  /** Where a separate worker tells of its health; null: nowhere. */
  workerPort: number | null;
  /** Absolute path of the folder that keeps whatever belongs to this installation. */
  dataDir: string;
  /** null: events stay in the process. */
  redisUrl: string | null;
  logLevel: LogLevel;
  /** Containers rendered at once by one worker, how much kept pieces of films may take (0: none are kept), and what encodes them. */
  render: { concurrency: number; segmentBytes: number; encoder: RenderEncoder };
  /** How long a post waits for what is out of order on our side before it fails. */
  houseFaultHours: number;
  /** Where webhooks may be sent: to public addresses over https, or anywhere that a gateway reaches. */
  webhookTargets: 'public' | 'any';
  graphql: { introspection: boolean };
  /** Whether agents are served at /mcp, and whether they may change anything. */
  mcp: 'off' | 'read' | 'on';
  /** Folders and manifests of the only GraphQL documents that are run, between commas; null: any is. */
  trustedDocuments: string | null;
  limits: { runningJobsPerOrganisation: number; open: OpenCaps };
  blobs: BlobConfig;
  /** Asked for pictures in this order; empty: nobody is. */
  photoSearch: PhotoServiceConfig[];
  publishing: publishing.PublishingSettings;
  /** The server that the demo client talks to; null: one on this machine. */
  server: { url: string; apiKey: string } | null;
};

export type Config = Common & { databaseUrl: string };
/** `secret` signs media links and client tokens; every gateway of an installation has the same. */
export type GatewayConfig = Config & { secret: string };
/** null: `start` brings its own database, and keeps a secret in the data directory. */
export type StartConfig = Common & { databaseUrl: string | null; secret: string | null };

type ConfigOf = {
  start: StartConfig;
  gateway: GatewayConfig;
  worker: Config;
  migrate: Config;
  seed: Config;
  keys: Config;
  credits: Config;
  doctor: StartConfig;
  demo: StartConfig;
};

/** Everything that is wrong with the environment, one line each. */
export class ConfigError extends MendableError {
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(`The configuration has mistakes:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
    this.name = 'ConfigError';
    this.problems = problems;
  }
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

const url = (protocols: RegExp, example: string) =>
  z.url({ protocol: protocols, error: `must be a URL such as ${example}` });
const port = z.coerce.number().int().min(1).max(65_535);
const count = (max: number) => z.coerce.number().int().min(1).max(max);

const MOST_OPEN = 1_000_000;
/** A path that begins so could be one that a proxy has left or has taken off: nobody could tell. */
const OWN_PATHS = /^\/(v1|graphql|media|health|metrics|mcp|console|llms\.txt)(\/|$)/;

/** Services by name, between commas, each once. */
const photoServices = z
  .string()
  .transform((list) => list.split(',').map((name) => name.trim().toLowerCase()))
  .pipe(
    z
      .array(z.enum(PHOTO_SERVICES, { error: `must name some of ${PHOTO_SERVICES.join(', ')}` }))
      .refine((names) => new Set(names).size === names.length, 'names a service twice'),
  );

/** One entry per variable, as a shell gives it; each is told in `.env.example`. */
export const ENVIRONMENT = z.object({
  DATABASE_URL: url(/^postgres(ql)?$/, 'postgres://user:password@host:5432/reelgate').optional(),
  REDIS_URL: url(/^rediss?$/, 'redis://host:6379').optional(),
  // An address of IPv6 is often given as URLs hold it.
  HOST: z
    .string()
    .default('127.0.0.1')
    .transform((host) => host.replace(/^\[(.*)\]$/, '$1')),
  PORT: port.default(4000),
  WORKER_PORT: port.optional(),
  REELGATE_PUBLIC_URL: url(/^https?$/, 'https://reelgate.example.com')
    .refine((text) => !/[?#]/.test(text), 'must not hold a query or a fragment')
    .refine(
      (text) => !OWN_PATHS.test(URL.canParse(text) ? new URL(text).pathname : ''),
      'must not hold a path of ours, such as /v1 or /graphql',
    )
    .optional(),
  TRUSTED_PROXIES: networks.default([]),
  REELGATE_DATA_DIR: z.string().default('.reelgate'),
  REELGATE_URL: url(/^https?$/, 'https://reelgate.example.com').optional(),
  REELGATE_API_KEY: z.string().optional(),
  REELGATE_SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
  LOG_LEVEL: z.enum(LOG_LEVELS).optional(),
  RENDER_CONCURRENCY: count(64).default(Math.max(1, Math.floor(availableParallelism() / 2))),
  RENDER_ENCODER: z.enum(RENDER_ENCODERS).default('libx264'),
  SEGMENT_STORE_MB: z.coerce.number().int().min(0).max(100_000_000).default(2_000),
  HOUSE_FAULT_HOURS: count(8_760).default(24),
  WEBHOOK_TARGETS: z.enum(['public', 'any']).default('public'),
  TRUSTED_DOCUMENTS: z.string().optional(),
  INTROSPECTION: z.enum(['on', 'off']).default('on'),
  MCP: z.enum(['off', 'read', 'on']).default('on'),
  RUNNING_JOBS_PER_ORGANISATION: count(100_000).default(50),
  SOCKETS_PER_KEY: count(MOST_OPEN).default(1_000),
  SOCKETS_PER_ADDRESS: count(MOST_OPEN).default(2_000),
  WAITING_SOCKETS_PER_ADDRESS: count(MOST_OPEN).default(200),
  STREAMS_PER_KEY: count(MOST_OPEN).default(1_000),
  STREAMS_PER_ADDRESS: count(MOST_OPEN).default(2_000),
  SUBSCRIPTIONS_PER_KEY: count(MOST_OPEN).default(5_000),
  SUBSCRIPTIONS_PER_ADDRESS: count(MOST_OPEN).default(10_000),
  ...models.MODEL_VARIABLES,
  PHOTO_SEARCH: photoServices.optional(),
  OPENVERSE_BASE_URL: url(/^https?$/, 'https://api.openverse.org').default('https://api.openverse.org'),
  PEXELS_API_KEY: z.string().optional(),
  PEXELS_BASE_URL: url(/^https?$/, 'https://api.pexels.com').default('https://api.pexels.com'),
  PIXABAY_API_KEY: z.string().optional(),
  PIXABAY_BASE_URL: url(/^https?$/, 'https://pixabay.com').default('https://pixabay.com'),
  UNSPLASH_ACCESS_KEY: z.string().optional(),
  UNSPLASH_BASE_URL: url(/^https?$/, 'https://api.unsplash.com').default('https://api.unsplash.com'),
  ...publishing.PUBLISHING_VARIABLES,
  S3_BUCKET: z.string().optional(),
  S3_ENDPOINT: url(/^https?$/, 'https://s3.example.com').optional(),
  S3_REGION: z.string().default('us-east-1'),
  S3_ACCESS_KEY_ID: z.string().optional(),
  S3_SECRET_ACCESS_KEY: z.string().optional(),
});
type Variables = z.infer<typeof ENVIRONMENT>;
type Environment = Record<string, string | undefined>;

/**
 * Reads the configuration of a role. A `.env` file in the working directory is read too; what the
 * environment already holds wins over it. An empty variable counts as absent.
 * @throws ConfigError with all mistakes at once
 */
export function readConfig<R extends Role>(
  role: R,
  environment: Environment = processEnvironment(),
): ConfigOf[R] {
  const given = Object.entries(environment).filter(([, value]) => value !== undefined && value !== '');
  const parsed = ENVIRONMENT.safeParse(Object.fromEntries(given), { error: sentence });
  const problems = [
    ...(parsed.error?.issues ?? []).map((issue) => `${issue.path.join('.')}: ${issue.message}`),
    ...missingFor(role, Object.fromEntries(given)),
  ];
  if (!parsed.data || problems.length > 0) throw new ConfigError(problems);
  const config = assemble(role, parsed.data);
  if (environment === process.env) prepareChildren(config);
  // What the role needs is present: missingFor has seen to it.
  return config as ConfigOf[R];
}

function processEnvironment(): Environment {
  if (existsSync('.env')) loadEnvFile('.env');
  return process.env;
}

/** How glibc gives memory to children that decode and encode. */
const CHILD_MEMORY = [
  // In pages of 2 MB, for 3 to 11 % less CPU time.
  'glibc.malloc.hugetlb=1',
  // And keeps what is given back: each piece of a film takes as much as the one before it, and the system would clear all
  // of it anew, which for 15 s of film is 1.7 GB in place of 0.4.
  'glibc.malloc.mmap_threshold=33554432',
  'glibc.malloc.trim_threshold=1073741824',
];

/** Sets what the children that decode and encode inherit. */
export function prepareChildren({ dataDir }: Pick<StartConfig, 'dataDir'>): void {
  process.env.GLIBC_TUNABLES ??= CHILD_MEMORY.join(':');
  // Node finds there what an earlier child compiled, which is half of what a start takes.
  process.env.NODE_COMPILE_CACHE ??= join(dataDir, 'compiled');
}

/** The first makes no sense without the second. */
const PAIRS = [
  ['S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'],
  ['S3_SECRET_ACCESS_KEY', 'S3_ACCESS_KEY_ID'],
  ...models.MODEL_PAIRS,
] as const;

/** Roles that open the database in the data directory where none is named, or need none. */
const BRINGS_ITS_OWN: readonly Role[] = ['start', 'doctor', 'demo'];

/** Where each photo search is, and what holds its key. */
const SERVICE_VARIABLES = {
  openverse: { baseUrl: 'OPENVERSE_BASE_URL', key: null },
  pexels: { baseUrl: 'PEXELS_BASE_URL', key: 'PEXELS_API_KEY' },
  pixabay: { baseUrl: 'PIXABAY_BASE_URL', key: 'PIXABAY_API_KEY' },
  unsplash: { baseUrl: 'UNSPLASH_BASE_URL', key: 'UNSPLASH_ACCESS_KEY' },
} as const satisfies Record<PhotoService, { baseUrl: keyof Variables; key: keyof Variables | null }>;

/** Which variables a role cannot do without, and why. */
function missingFor(role: Role, given: Environment): string[] {
  const problems: string[] = [];
  const separate = role === 'gateway' || role === 'worker';
  if (role === 'demo' && Boolean(given.REELGATE_URL) !== Boolean(given.REELGATE_API_KEY)) {
    problems.push('REELGATE_URL and REELGATE_API_KEY: give both, or none to use a server on this machine');
  }
  if (!BRINGS_ITS_OWN.includes(role) && !given.DATABASE_URL) {
    problems.push(`DATABASE_URL: "${role}" needs a database; only "start" brings its own`);
  }
  if (separate && !given.REDIS_URL) {
    problems.push(
      `REDIS_URL: without Redis events stay inside one process, so a separate ${role} would never be heard; ` +
        'set it, or run "start", which is gateway and worker in one',
    );
  }
  const signs = 'gateways sign links, client tokens and webhooks with it; give all of them the same';
  if (role === 'gateway' && !given.REELGATE_SECRET) problems.push(`REELGATE_SECRET: ${signs}`);
  for (const [name, other] of PAIRS) {
    if (given[name] && !given[other]) problems.push(`${other}: needed with ${name}`);
  }
  for (const service of photoServices.safeParse(given.PHOTO_SEARCH).data ?? []) {
    const { key } = SERVICE_VARIABLES[service];
    if (key && !given[key]) problems.push(`${key}: needed with ${service} in PHOTO_SEARCH`);
  }
  problems.push(...publishing.missingForPublishers(given));
  return problems;
}

function assemble(role: Role, variables: Variables): StartConfig {
  const { HOST: host, PORT: port } = variables;
  const dataDir = resolve(variables.REELGATE_DATA_DIR);
  return {
    http: {
      host,
      port,
      publicUrlGiven: variables.REELGATE_PUBLIC_URL !== undefined,
      trustedProxies: variables.TRUSTED_PROXIES,
      publicUrl: (variables.REELGATE_PUBLIC_URL ?? urlOfHost(host, port)).replace(/\/+$/, ''),
    },
    workerPort: variables.WORKER_PORT ?? null,
    dataDir,
    databaseUrl: variables.DATABASE_URL ?? null,
    redisUrl: variables.REDIS_URL ?? null,
    secret: variables.REELGATE_SECRET ?? null,
    // A start prints words for people.
    logLevel: variables.LOG_LEVEL ?? (role === 'start' ? 'warn' : 'info'),
    render: {
      concurrency: variables.RENDER_CONCURRENCY,
      segmentBytes: variables.SEGMENT_STORE_MB * 1e6,
      encoder: variables.RENDER_ENCODER,
    },
    houseFaultHours: variables.HOUSE_FAULT_HOURS,
    webhookTargets: variables.WEBHOOK_TARGETS,
    graphql: { introspection: variables.INTROSPECTION === 'on' },
    mcp: variables.MCP,
    trustedDocuments: variables.TRUSTED_DOCUMENTS ?? null,
    limits: {
      runningJobsPerOrganisation: variables.RUNNING_JOBS_PER_ORGANISATION,
      open: openCaps(variables),
    },
    blobs: blobConfig(variables, dataDir),
    ...models.modelSettings(variables),
    photoSearch: photoSearchConfig(variables),
    publishing: publishing.publishingSettings(variables),
    server: serverConfig(variables),
  };
}

function openCaps(variables: Variables): OpenCaps {
  return {
    sockets: { perKey: variables.SOCKETS_PER_KEY, perAddress: variables.SOCKETS_PER_ADDRESS },
    // Nothing is known of their keys.
    waitingSockets: { perKey: MOST_OPEN, perAddress: variables.WAITING_SOCKETS_PER_ADDRESS },
    streams: { perKey: variables.STREAMS_PER_KEY, perAddress: variables.STREAMS_PER_ADDRESS },
    subscriptions: {
      perKey: variables.SUBSCRIPTIONS_PER_KEY,
      perAddress: variables.SUBSCRIPTIONS_PER_ADDRESS,
    },
  };
}

function blobConfig(variables: Variables, dataDir: string): BlobConfig {
  const { S3_ACCESS_KEY_ID: accessKeyId, S3_SECRET_ACCESS_KEY: secretAccessKey } = variables;
  if (!variables.S3_BUCKET) return { kind: 'filesystem', directory: join(dataDir, 'blobs') };
  return {
    kind: 's3',
    bucket: variables.S3_BUCKET,
    endpoint: variables.S3_ENDPOINT,
    region: variables.S3_REGION,
    keys: accessKeyId && secretAccessKey ? { accessKeyId, secretAccessKey } : null,
  };
}

function photoSearchConfig(variables: Variables): PhotoServiceConfig[] {
  return (variables.PHOTO_SEARCH ?? []).map((service) => {
    const { baseUrl, key } = SERVICE_VARIABLES[service];
    return { service, baseUrl: variables[baseUrl].replace(/\/+$/, ''), key: (key && variables[key]) ?? null };
  });
}

function serverConfig({ REELGATE_URL: url, REELGATE_API_KEY: apiKey }: Variables): StartConfig['server'] {
  return url && apiKey ? { url: url.replace(/\/+$/, ''), apiKey } : null;
}
