/** What `@reelgate/client` gives. */

export type { AskOptions } from '../ask.ts';
export { type Client, createClient } from '../client.ts';
export type { ConnectionOptions } from '../connection.ts';
export { FaultsError, type GraphQLFault, RefusedError, StatusError } from '../faults.ts';
export * from '../generated/operations.ts';
export { isStale, type Linked, photosOf, posterOf, videoOf } from '../media.ts';
export { explain, isRefusal, type Refusal, type RefusalOf, type SuccessOf } from '../refusals.ts';
export type { EndedJob, JobEvent, RunOptions } from '../run.ts';
export type { SubscribeOptions } from '../subscribe.ts';
export { TypedDocument } from '../typed-document.ts';
export type { Uploaded, UploadOptions } from '../upload.ts';
export type { WatchOptions } from '../watch.ts';
