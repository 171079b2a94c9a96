import { ApiKey } from './entities/api-key.ts';
import { Asset } from './entities/asset.ts';
import { AuditEntry } from './entities/audit-entry.ts';
import { Collection } from './entities/collection.ts';
import { CollectionMedia } from './entities/collection-media.ts';
import { Container } from './entities/container.ts';
import { FileDeath } from './entities/file-death.ts';
import { IdempotencyRecord } from './entities/idempotency-record.ts';
import { Influencer } from './entities/influencer.ts';
import { Job } from './entities/job.ts';
import { JobEvent } from './entities/job-event.ts';
import { KeptPhoto } from './entities/kept-photo.ts';
import { Layer } from './entities/layer.ts';
import { LedgerEntry } from './entities/ledger-entry.ts';
import { MediaAsset } from './entities/media-asset.ts';
import { MediaUpload } from './entities/media-upload.ts';
import { Organisation } from './entities/organisation.ts';
import { PhotoSearchAnswer } from './entities/photo-search-answer.ts';
import { Plan } from './entities/plan.ts';
import { PostMetric } from './entities/post-metric.ts';
import { PreviewPiece } from './entities/preview-piece.ts';
import { ProcessBeat } from './entities/process-beat.ts';
import { Project } from './entities/project.ts';
import { ReactionTemplate } from './entities/reaction-template.ts';
import { ScheduledPost } from './entities/scheduled-post.ts';
import { Segment } from './entities/segment.ts';
import { SocialAccount } from './entities/social-account.ts';
import { SourcePost } from './entities/source-post.ts';
import { Track } from './entities/track.ts';
import { WebhookDelivery } from './entities/webhook-delivery.ts';
import { WebhookEndpoint } from './entities/webhook-endpoint.ts';

/** Every entity, for the mapper, the migrations and the types of hand-written queries. */
export const entities = [
  Organisation,
  ApiKey,
  Project,
  Influencer,
  SocialAccount,
  Layer,
  MediaAsset,
  MediaUpload,
  FileDeath,
  Collection,
  CollectionMedia,
  Track,
  ReactionTemplate,
  SourcePost,
  Job,
  Container,
  Asset,
  PreviewPiece,
  PostMetric,
  JobEvent,
  IdempotencyRecord,
  LedgerEntry,
  Plan,
  ScheduledPost,
  PhotoSearchAnswer,
  KeptPhoto,
  ProcessBeat,
  Segment,
  WebhookEndpoint,
  WebhookDelivery,
  AuditEntry,
] as const;
