import type { IdKind } from './ids.ts';

/**
 * All that changes something, by its name in GraphQL, and what it is done to: a member of its input that names it, or
 * what it makes. Both faces keep each act in the audit log by this table.
 */
export const ACTS = {
  generateContent: { makes: 'job' },
  ugcRemix: { makes: 'job' },
  slideshowBuild: { makes: 'job' },
  reviseContainer: { makes: 'job' },
  retryJob: { makes: 'job' },
  ingestWebsite: { makes: 'job' },
  ingestGithub: { makes: 'job' },
  verifyRender: { makes: 'job' },
  planContent: { makes: 'plan' },
  cancelJob: { named: 'jobId' },
  approveContainer: { named: 'containerId' },
  rejectContainer: { named: 'containerId' },
  scheduleContainer: { named: 'containerId' },
  cancelScheduledPost: { named: 'scheduledPostId' },
  reschedulePost: { named: 'scheduledPostId' },
  markPostPublished: { named: 'scheduledPostId' },
  recordPostMetrics: { named: 'containerId' },
  createProject: { makes: 'project' },
  updateProject: { named: 'projectId' },
  createInfluencer: { makes: 'influencer' },
  updateInfluencer: { named: 'influencerId' },
  connectSocialAccount: { makes: 'socialAccount' },
  wireSocialAccount: { named: 'socialAccountId' },
  createLayer: { makes: 'layer' },
  updateLayer: { named: 'layerId' },
  createCollection: { makes: 'collection' },
  updateCollection: { named: 'collectionId' },
  deleteCollection: { named: 'collectionId' },
  createMediaUpload: { makes: 'upload' },
  finalizeMediaUpload: { named: 'uploadId' },
  addMediaFromUrl: { makes: 'media' },
  updateMedia: { named: 'mediaId' },
  deleteMedia: { named: 'mediaId' },
  addSourcePost: { makes: 'sourcePost' },
  createWebhookEndpoint: { makes: 'webhookEndpoint' },
  updateWebhookEndpoint: { named: 'endpointId' },
  deleteWebhookEndpoint: { named: 'endpointId' },
  rotateWebhookSecret: { named: 'endpointId' },
  testWebhookEndpoint: { named: 'endpointId' },
  replayWebhookDelivery: { named: 'deliveryId' },
  replayWebhookEvents: { named: 'endpointId' },
  createApiKey: { makes: 'key' },
  revokeApiKey: { named: 'keyId' },
  createClientToken: { named: null },
} as const satisfies Record<string, { named: string | null } | { makes: IdKind }>;
export type Act = keyof typeof ACTS;

/** The ways in. */
export const DOORS = ['graphql', 'rest', 'mcp'] as const;
export type Door = (typeof DOORS)[number];
