import type { Caller } from '../../domain/caller.ts';
import type { ContainerDraw, Decision, LastError } from '../../domain/container.ts';
import type { JobEvent } from '../../domain/events.ts';
import type { Writer } from '../../domain/writer.ts';
import type { Row } from '../../infra/store/database.ts';
import type { CollectionRow } from '../../infra/store/queries/media/collections.ts';
import type { ShownKey } from '../../infra/store/queries/read/api-key.ts';
import type { AssetRow } from '../../infra/store/queries/read/assets.ts';
import type { ContainerView } from '../../usecases/jobs/list-containers.ts';
import type { Accepted } from '../../usecases/start/start.ts';
import { builder } from './builder.ts';

/**
 * The object types and what stands behind each: rows as the use cases give them. They are declared here, apart
 * from their fields, so that types may point at each other without the files doing so.
 */
export const ProjectRef = builder.objectRef<Row<'project'>>('Project');
export const InfluencerRef = builder.objectRef<Row<'influencer'>>('Influencer');
export const SocialAccountRef = builder.objectRef<Row<'social_account'>>('SocialAccount');
export const LayerRef = builder.objectRef<Row<'layer'>>('Layer');
export const MediaRef = builder.objectRef<Row<'media_asset'>>('Media');
export const CollectionRef = builder.objectRef<CollectionRow>('MediaCollection');
export const SourcePostRef = builder.objectRef<Row<'source_post'>>('SourcePost');
export const PostMetricRef = builder.objectRef<Row<'post_metric'>>('PostMetrics');
export const JobRef = builder.objectRef<Row<'job'>>('Job');
export const JobResultRef = builder.objectRef<Row<'job'>>('JobResult');
export const JobEventRef = builder.objectRef<JobEvent>('JobEvent');
export const ContainerRef = builder.objectRef<ContainerView>('Container');
export const AssetRef = builder.objectRef<AssetRow>('Asset');
export const DrawRef = builder.objectRef<ContainerDraw>('Draw');
export const DecisionRef = builder.objectRef<Decision>('Decision');
export const WriterRef = builder.objectRef<Writer>('Writer');
export const LastErrorRef = builder.objectRef<LastError>('LastError');
export const ScheduledPostRef = builder.objectRef<Row<'scheduled_post'>>('ScheduledPost');
export const CreditsRef = builder.objectRef<Pick<Row<'organisation'>, 'wallet' | 'held'>>('Credits');
export const LedgerEntryRef = builder.objectRef<Row<'ledger_entry'>>('LedgerEntry');
export const ContentJobAcceptedRef = builder.objectRef<Accepted>('ContentJobAccepted');
export const IngestAcceptedRef = builder.objectRef<Accepted>('IngestAccepted');
export const VerificationAcceptedRef = builder.objectRef<Accepted>('VerificationAccepted');
export const ApiKeyRef = builder.objectRef<ShownKey>('ApiKey');
export const ViewerRef = builder.objectRef<Caller>('Viewer');
export const WebhookEndpointRef = builder.objectRef<Row<'webhook_endpoint'>>('WebhookEndpoint');
export const WebhookDeliveryRef = builder.objectRef<Row<'webhook_delivery'>>('WebhookDelivery');
