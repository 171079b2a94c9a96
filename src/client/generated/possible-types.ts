export const possibleTypes = {
  "AddMediaFromUrlResult": [
    "MediaAdded",
    "NotFoundError",
    "ValidationError"
  ],
  "AddSourcePostResult": [
    "NotFoundError",
    "SourcePostAdded",
    "ValidationError"
  ],
  "ApproveContainerResult": [
    "ConflictError",
    "ContainerReviewed",
    "NotFoundError",
    "ValidationError"
  ],
  "CancelJobResult": [
    "CancelJobAnswer",
    "NotFoundError",
    "ValidationError"
  ],
  "CancelScheduledPostResult": [
    "ConflictError",
    "NotFoundError",
    "ScheduledPostChanged",
    "ValidationError"
  ],
  "ConnectSocialAccountResult": [
    "NotFoundError",
    "SocialAccount",
    "ValidationError"
  ],
  "CreateApiKeyResult": [
    "ApiKeyCreated",
    "ValidationError"
  ],
  "CreateClientTokenResult": [
    "ClientTokenCreated",
    "NotFoundError",
    "ValidationError"
  ],
  "CreateCollectionResult": [
    "MediaCollectionSaved",
    "NotFoundError",
    "ValidationError"
  ],
  "CreateInfluencerResult": [
    "Influencer",
    "NotFoundError",
    "ValidationError"
  ],
  "CreateLayerResult": [
    "ConflictError",
    "Layer",
    "NotFoundError",
    "ValidationError"
  ],
  "CreateMediaUploadResult": [
    "MediaUploadCreated",
    "NotFoundError",
    "ValidationError"
  ],
  "CreateProjectResult": [
    "Project",
    "ValidationError"
  ],
  "CreateWebhookEndpointResult": [
    "ConflictError",
    "NotFoundError",
    "ValidationError",
    "WebhookEndpointSecret"
  ],
  "DeleteCollectionResult": [
    "MediaCollectionDeleted",
    "NotFoundError",
    "ValidationError"
  ],
  "DeleteMediaResult": [
    "MediaDeleted",
    "NotFoundError",
    "ValidationError"
  ],
  "DeleteWebhookEndpointResult": [
    "NotFoundError",
    "ValidationError",
    "WebhookEndpointDeleted"
  ],
  "FinalizeMediaUploadResult": [
    "MediaAdded",
    "NotFoundError",
    "ValidationError"
  ],
  "GenerateContentResult": [
    "BillingExhaustedError",
    "BudgetExceededError",
    "ConflictError",
    "ContentJobAccepted",
    "IdempotencyConflictError",
    "MissingAppDemoError",
    "ModerationBlockedError",
    "NotFoundError",
    "PlanUnusableError",
    "ValidationError"
  ],
  "IngestGithubResult": [
    "IdempotencyConflictError",
    "IngestAccepted",
    "NotFoundError",
    "ValidationError"
  ],
  "IngestWebsiteResult": [
    "IdempotencyConflictError",
    "IngestAccepted",
    "NotFoundError",
    "ValidationError"
  ],
  "MarkPostPublishedResult": [
    "ConflictError",
    "NotFoundError",
    "ScheduledPostChanged",
    "ValidationError"
  ],
  "Node": [
    "ApiKey",
    "Asset",
    "Container",
    "Influencer",
    "Job",
    "Layer",
    "Media",
    "MediaCollection",
    "Organisation",
    "Project",
    "ScheduledPost",
    "SocialAccount",
    "SourcePost",
    "WebhookDelivery",
    "WebhookEndpoint"
  ],
  "PlanContentResult": [
    "ContentPlan",
    "NotFoundError",
    "ValidationError"
  ],
  "PreconditionError": [
    "AccountNotWiredError",
    "InfluencerNotWiredError",
    "InfluencerRequiredError",
    "MissingAppDemoError",
    "MissingAppDescriptionError",
    "NoContentLayerWiredError"
  ],
  "RecordPostMetricsResult": [
    "NotFoundError",
    "PostMetricsRecorded",
    "ValidationError"
  ],
  "RejectContainerResult": [
    "ConflictError",
    "ContainerReviewed",
    "NotFoundError",
    "ValidationError"
  ],
  "ReplayWebhookDeliveryResult": [
    "ConflictError",
    "NotFoundError",
    "ValidationError",
    "WebhookDeliverySent"
  ],
  "ReplayWebhookEventsResult": [
    "NotFoundError",
    "ValidationError",
    "WebhookEventsReplayed"
  ],
  "ReschedulePostResult": [
    "ConflictError",
    "NotFoundError",
    "ScheduledPostChanged",
    "ValidationError"
  ],
  "RetryJobResult": [
    "BillingExhaustedError",
    "ContentJobAccepted",
    "IdempotencyConflictError",
    "ModerationBlockedError",
    "NotFoundError",
    "NotRetryableError",
    "ValidationError"
  ],
  "ReviseContainerResult": [
    "BillingExhaustedError",
    "ConflictError",
    "ContentJobAccepted",
    "IdempotencyConflictError",
    "ModerationBlockedError",
    "NotFoundError",
    "ValidationError"
  ],
  "RevokeApiKeyResult": [
    "ApiKey",
    "NotFoundError",
    "ValidationError"
  ],
  "RotateWebhookSecretResult": [
    "NotFoundError",
    "ValidationError",
    "WebhookEndpointSecret"
  ],
  "ScheduleContainerResult": [
    "ApprovalRequiredError",
    "ContainerScheduled",
    "ContentRejectedError",
    "NotFoundError",
    "ValidationError"
  ],
  "SlideshowBuildResult": [
    "AccountNotWiredError",
    "BillingExhaustedError",
    "ContentJobAccepted",
    "IdempotencyConflictError",
    "InfluencerNotWiredError",
    "MissingAppDescriptionError",
    "ModerationBlockedError",
    "NoContentLayerWiredError",
    "NotFoundError",
    "ValidationError"
  ],
  "TestWebhookEndpointResult": [
    "NotFoundError",
    "ValidationError",
    "WebhookDeliverySent"
  ],
  "UgcRemixResult": [
    "AccountNotWiredError",
    "BillingExhaustedError",
    "ContentJobAccepted",
    "IdempotencyConflictError",
    "InfluencerNotWiredError",
    "InfluencerRequiredError",
    "MissingAppDemoError",
    "ModerationBlockedError",
    "NoContentLayerWiredError",
    "NotFoundError",
    "ValidationError"
  ],
  "UpdateCollectionResult": [
    "MediaCollectionSaved",
    "NotFoundError",
    "ValidationError"
  ],
  "UpdateInfluencerResult": [
    "Influencer",
    "NotFoundError",
    "ValidationError"
  ],
  "UpdateLayerResult": [
    "ConflictError",
    "Layer",
    "NotFoundError",
    "ValidationError"
  ],
  "UpdateMediaResult": [
    "MediaUpdated",
    "NotFoundError",
    "ValidationError"
  ],
  "UpdateProjectResult": [
    "NotFoundError",
    "Project",
    "ValidationError"
  ],
  "UpdateWebhookEndpointResult": [
    "NotFoundError",
    "ValidationError",
    "WebhookEndpointSaved"
  ],
  "UserError": [
    "AccountNotWiredError",
    "ApprovalRequiredError",
    "BillingExhaustedError",
    "BudgetExceededError",
    "ConflictError",
    "ContentRejectedError",
    "IdempotencyConflictError",
    "InfluencerNotWiredError",
    "InfluencerRequiredError",
    "MissingAppDemoError",
    "MissingAppDescriptionError",
    "ModerationBlockedError",
    "NoContentLayerWiredError",
    "NotFoundError",
    "NotRetryableError",
    "NotVerifiableError",
    "PlanUnusableError",
    "ValidationError"
  ],
  "VerifyRenderResult": [
    "IdempotencyConflictError",
    "NotFoundError",
    "NotVerifiableError",
    "ValidationError",
    "VerificationAccepted"
  ],
  "WireSocialAccountResult": [
    "NotFoundError",
    "ValidationError",
    "Wiring"
  ]
};
