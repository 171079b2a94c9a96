import { z } from 'zod';
import { decodeId } from './ids.ts';

/** Who can be configured to publish. */
export const PUBLISHER_KINDS = ['bundle', 'youtube', 'post-for-me', 'postiz', 'upload-post'] as const;
export type PublisherKind = (typeof PUBLISHER_KINDS)[number];

export type BundleSettings = {
  url: string;
  /** `whsec_` and base64. */
  secret: string;
};
export type BrokerSettings = { baseUrl: string; key: string };
/** The channel that `refreshToken` may upload to is `handle`'s. */
export type YoutubeSettings = {
  clientId: string;
  clientSecret: string;
  refreshToken: string;
  handle: string;
  baseUrl: string;
  tokenUrl: string;
};

/** Hosted or one's own, with a key. */
type BrokerKind = 'post-for-me' | 'postiz' | 'upload-post';

export type PublisherSettings =
  | ({ kind: 'bundle' } & BundleSettings)
  | ({ kind: 'youtube' } & YoutubeSettings)
  | ({ kind: BrokerKind } & BrokerSettings);

/** `publishers`: asked in this order; empty: schedules are intents. `organisations`: whose posts alone; null: all. */
export type PublishingSettings = {
  publishers: PublisherSettings[];
  organisations: ReadonlySet<string> | null;
};

const url = (example: string) => z.url({ protocol: /^https?$/, error: `must be a URL such as ${example}` });
const where = (address: string) => url(address).default(address);
const listed = z.string().transform((list) => list.split(',').map((name) => name.trim()));

/** Publishers by name, between commas, each once. */
const publisherKinds = listed
  .transform((names) => names.map((name) => name.toLowerCase()))
  .pipe(
    z
      .array(z.enum(PUBLISHER_KINDS, { error: `must name some of ${PUBLISHER_KINDS.join(', ')}` }))
      .refine((names) => new Set(names).size === names.length, 'names a publisher twice'),
  );

const organisations = listed
  .transform((ids) => ids.map((id) => decodeId('organisation', id)))
  .pipe(z.array(z.string({ error: 'must name organisations, such as org_…' })));

/** The variables of publishing, as a shell gives them. */
export const PUBLISHING_VARIABLES = {
  PUBLISHERS: publisherKinds.optional(),
  PUBLISH_ORGANISATIONS: organisations.optional(),
  BUNDLE_URL: url('https://automation.example.com/reelgate').optional(),
  BUNDLE_SECRET: z
    .string()
    .regex(/^whsec_[A-Za-z0-9+/]{32,}={0,2}$/, 'must be whsec_ and base64 of at least 24 bytes')
    .optional(),
  YOUTUBE_CLIENT_ID: z.string().optional(),
  YOUTUBE_CLIENT_SECRET: z.string().optional(),
  YOUTUBE_REFRESH_TOKEN: z.string().optional(),
  YOUTUBE_HANDLE: z.string().optional(),
  YOUTUBE_BASE_URL: where('https://www.googleapis.com'),
  YOUTUBE_TOKEN_URL: where('https://oauth2.googleapis.com/token'),
  POST_FOR_ME_API_KEY: z.string().optional(),
  POST_FOR_ME_BASE_URL: where('https://api.postforme.dev'),
  POSTIZ_API_KEY: z.string().optional(),
  POSTIZ_BASE_URL: where('https://api.postiz.com/public/v1'),
  UPLOAD_POST_API_KEY: z.string().optional(),
  UPLOAD_POST_BASE_URL: where('https://api.upload-post.com'),
};
const shape = z.object(PUBLISHING_VARIABLES);
type Variables = z.output<typeof shape>;

/** What each publisher cannot do without. */
const NEEDED_BY_PUBLISHER = {
  bundle: ['BUNDLE_URL', 'BUNDLE_SECRET'],
  youtube: ['YOUTUBE_CLIENT_ID', 'YOUTUBE_CLIENT_SECRET', 'YOUTUBE_REFRESH_TOKEN', 'YOUTUBE_HANDLE'],
  'post-for-me': ['POST_FOR_ME_API_KEY'],
  postiz: ['POSTIZ_API_KEY'],
  'upload-post': ['UPLOAD_POST_API_KEY'],
} as const satisfies Record<PublisherKind, readonly (keyof Variables)[]>;

/** What the publishers that are named lack, in sentences. */
export function missingForPublishers(given: Readonly<Record<string, string | undefined>>): string[] {
  const named = publisherKinds.safeParse(given.PUBLISHERS).data ?? [];
  return named.flatMap((kind) =>
    NEEDED_BY_PUBLISHER[kind].flatMap((name) =>
      given[name] ? [] : [`${name}: needed with ${kind} in PUBLISHERS`],
    ),
  );
}

/** Whatever the publishers that are named need is there. */
export function publishingSettings(variables: Variables): PublishingSettings {
  const { PUBLISHERS = [], PUBLISH_ORGANISATIONS: ids } = variables;
  return {
    publishers: PUBLISHERS.map((kind) => SETTINGS[kind](variables)),
    organisations: ids ? new Set(ids) : null,
  };
}

const SETTINGS: Record<PublisherKind, (variables: Variables) => PublisherSettings> = {
  bundle: ({ BUNDLE_URL = '', BUNDLE_SECRET = '' }) => ({
    kind: 'bundle',
    url: BUNDLE_URL,
    secret: BUNDLE_SECRET,
  }),
  youtube: (variables) => ({
    kind: 'youtube',
    clientId: variables.YOUTUBE_CLIENT_ID ?? '',
    clientSecret: variables.YOUTUBE_CLIENT_SECRET ?? '',
    refreshToken: variables.YOUTUBE_REFRESH_TOKEN ?? '',
    handle: variables.YOUTUBE_HANDLE ?? '',
    baseUrl: withoutSlash(variables.YOUTUBE_BASE_URL),
    tokenUrl: variables.YOUTUBE_TOKEN_URL,
  }),
  'post-for-me': ({ POST_FOR_ME_API_KEY = '', POST_FOR_ME_BASE_URL }) =>
    broker('post-for-me', POST_FOR_ME_API_KEY, POST_FOR_ME_BASE_URL),
  postiz: ({ POSTIZ_API_KEY = '', POSTIZ_BASE_URL }) => broker('postiz', POSTIZ_API_KEY, POSTIZ_BASE_URL),
  'upload-post': ({ UPLOAD_POST_API_KEY = '', UPLOAD_POST_BASE_URL }) =>
    broker('upload-post', UPLOAD_POST_API_KEY, UPLOAD_POST_BASE_URL),
};

const broker = (kind: BrokerKind, key: string, baseUrl: string): PublisherSettings => ({
  ...{ kind, key, baseUrl: withoutSlash(baseUrl) },
});

const withoutSlash = (address: string) => address.replace(/\/+$/, '');
