import type { Readable } from 'node:stream';
import type { Platform } from '../../domain/platforms.ts';
import type { PostFigures } from '../../domain/post-figures.ts';
import type { PublicationError, PublicationStatus, PublishFault } from '../../domain/publications.ts';
import type { PublishMode } from '../../domain/publish-modes.ts';

/** An account as our rows know it. */
export type PublishAccount = { platform: Platform; handle: string };

export type PublishFile = {
  kind: 'video' | 'photo';
  /** Signed; whoever has it may fetch the file. */
  url: string;
  mimeType: string;
  sizeBytes: number;
  /** From a byte on. */
  read: (from: number) => Promise<Readable>;
};

/** A post as it is to go out on one account. */
export type Publication = {
  /** Names it for good, such as `sp_…`: handed over twice under one key it is one post. */
  key: string;
  account: PublishAccount;
  mode: PublishMode | null;
  title: string | null;
  caption: string;
  firstComment: string | null;
  isAiGenerated: boolean;
  /** The film, or photos in order. */
  files: PublishFile[];
  cover: PublishFile | null;
  /** Signed addresses of all of it. */
  zipUrl: string;
  pageUrl: string;
};

/** What a publisher has to remember of a post to ask after it. */
export type PublishHandle = Record<string, unknown>;

/** What became of a post; `url` is where it can be seen. */
export type PublishReport = { handle: PublishHandle; url: string | null } & (
  | { status: Extract<PublicationStatus, 'processing' | 'handed_over' | 'waiting_for_person' | 'published'> }
  | { status: 'failed'; error: PublicationError }
);

/** The same without what was remembered. */
export type PublishOutcome = PublishReport extends infer Report
  ? Report extends unknown
    ? Omit<Report, 'handle'>
    : never
  : never;

/** What a submit may do while it is under way. */
export type SubmitContext = {
  /** What an earlier submit of the same key, that was cut off, has remembered. */
  known: PublishHandle | null;
  /** Kept before this resolves. */
  remember: (handle: PublishHandle) => Promise<void>;
  signal: AbortSignal;
};

/** Whoever brings posts to a platform. Fails with a PublishError, or the signal's reason. */
export type Publisher = {
  /** Never changes: rows keep it. */
  name: string;
  /** Without asking anybody. */
  serves: (account: PublishAccount) => boolean;
  /** Hands a post over, or finds what an earlier submit of its key has handed over. */
  submit: (publication: Publication, context: SubmitContext) => Promise<PublishReport>;
  /** Asks what became of it; a post that failed is a report, an error says no more than that nobody told. Null where nobody can be asked: the person, or the receiver, tells. */
  check: ((handle: PublishHandle, signal: AbortSignal) => Promise<PublishReport>) | null;
  /** How a post that is out does, where its service tells. */
  metrics?: {
    /** Milliseconds between two questions at least, so that posts can still be handed over. */
    paceMs: number;
    /** Null: it tells nothing of the post, or not yet. */
    of: (handle: PublishHandle, signal: AbortSignal) => Promise<PostFigures | null>;
  };
};

/** A publisher did not do it. The message is shown to callers and holds no key. */
export class PublishError extends Error {
  readonly fault: PublishFault;
  /** Milliseconds, where the service said so. */
  readonly retryAfter: number | null;
  constructor(fault: PublishFault, message: string, retryAfter: number | null = null) {
    super(message);
    this.name = 'PublishError';
    this.fault = fault;
    this.retryAfter = retryAfter;
  }
}
