import type { Caller } from '../../domain/caller.ts';
import type { ContainerDraw, Decision, LastError } from '../../domain/container.ts';
import type { JobEvent } from '../../domain/events.ts';
import type { Row } from '../../infra/store/database.ts';
import type { ContainerView } from '../../usecases/list-containers.ts';
import type { Accepted } from '../../usecases/start/accepted.ts';
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
export const JobRef = builder.objectRef<Row<'job'>>('Job');
export const JobEventRef = builder.objectRef<JobEvent>('JobEvent');
export const ContainerRef = builder.objectRef<ContainerView>('Container');
export const AssetRef = builder.objectRef<Row<'asset'>>('Asset');
export const DrawRef = builder.objectRef<ContainerDraw>('Draw');
export const DecisionRef = builder.objectRef<Decision>('Decision');
export const LastErrorRef = builder.objectRef<LastError>('LastError');
export const ContentJobAcceptedRef = builder.objectRef<Accepted>('ContentJobAccepted');
export const ViewerRef = builder.objectRef<Caller>('Viewer');
