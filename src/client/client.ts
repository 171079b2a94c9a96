import { type AskOptions, ask } from './ask.ts';
import { type Connection, type ConnectionOptions, connect } from './connection.ts';
import { FreshLinkDocument, type FreshLinkQuery } from './generated/operations.ts';
import { isStale, type Linked } from './media.ts';
import type { RefusalOf } from './refusals.ts';
import { type AnswerOf, type EndedJob, type JobEvent, type RunOptions, run } from './run.ts';
import { type SubscribeOptions, subscribe } from './subscribe.ts';
import type { Answer, Operation } from './transports/transport.ts';
import type { TypedDocument } from './typed-document.ts';
import { type Uploaded, type UploadOptions, upload } from './upload.ts';
import { type WatchOptions, watch } from './watch.ts';

/** A gateway, as a program or a page uses it. It holds nothing open by itself. */
export type Client = {
  /** The data of a query or mutation. @throws RefusedError, or whatever failed unless `patient` */
  ask<Result, Variables extends object>(
    document: TypedDocument<Result, Variables>,
    variables: Variables,
    options?: AskOptions,
  ): Promise<Result>;
  /**
   * Starts a job, watches it to its end and gives the posts it made, or the refusal. @throws RefusedError
   */
  run<Result extends object, Input extends object>(
    document: TypedDocument<Result, { input: Input }>,
    input: Input,
    options?: RunOptions,
  ): Promise<EndedJob | RefusalOf<AnswerOf<Result>>>;
  /** The events of a job, each once and in order, to its end, whatever happens. @throws RefusedError */
  watch(jobId: string, options?: WatchOptions): AsyncGenerator<JobEvent, void>;
  /** The data of a subscription, likewise; without errors beside it. @throws RefusedError */
  subscribe<Result, Variables extends object>(
    document: TypedDocument<Result, Variables>,
    variables: Variables,
    options?: SubscribeOptions,
  ): AsyncGenerator<Answer<Result>, void>;
  /** Sends a file to the media library, in pieces. @throws RefusedError */
  upload(file: Blob, options: UploadOptions): Promise<Uploaded>;
  /** A link that works: the one that the file has, or a new one when that is over. Null when the file is gone. */
  linkOf(file: Linked, options?: AskOptions): Promise<string | null>;
  /** What the links for other clients are made of. */
  connection: Connection;
};

/** @throws nothing: who asks, and whether the gateway is there, is found out with the first request */
export function createClient(options: ConnectionOptions): Client {
  const connection = connect(options);
  const operation = (document: object, variables: object) =>
    ({ query: `${document}`, variables }) as Operation;
  const client: Client = {
    connection,
    ask: (document, variables, how = {}) => ask(connection, operation(document, variables), how),
    run: (document, input, how) => run(connection, document, input, how),
    watch: (jobId, how) => watch(connection, jobId, how),
    subscribe: (document, variables, how) => subscribe(connection, operation(document, variables), how),
    upload: (file, how) => upload(connection, file, how),
    linkOf: async (file, how) => {
      if (!isStale(file)) return file.url;
      const { node } = (await client.ask(FreshLinkDocument, { id: file.id }, how)) as FreshLinkQuery;
      return node && 'url' in node ? node.url : null;
    },
  };
  return client;
}
