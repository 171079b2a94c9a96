import { Migration } from '@mikro-orm/migrations';

const SCHEMA = `
create table organisation (
  id uuid not null,
  name varchar(255) not null,
  wallet int not null default 0,
  held int not null default 0,
  created_at timestamptz(3) not null default now(),
  primary key (id)
);
alter table organisation add constraint organisation_wallet_check check (wallet >= 0);
alter table organisation add constraint organisation_held_check check (held >= 0);
create table ledger_entry (
  id uuid not null,
  transaction_id uuid not null,
  organisation_id uuid not null,
  cause varchar(255) not null,
  account text not null,
  amount int not null,
  job_id uuid null,
  container_id uuid null,
  created_at timestamptz(3) not null default now(),
  primary key (id)
);
create index ledger_entry_organisation_id_created_at_id_index on ledger_entry (organisation_id, created_at, id);
alter table ledger_entry add constraint ledger_entry_cause_account_unique unique (cause, account);
alter table ledger_entry add constraint ledger_entry_account_check check (account in ('issued', 'wallet', 'held', 'revenue'));
create table api_key (
  id uuid not null,
  organisation_id uuid not null,
  name varchar(255) not null,
  prefix varchar(255) not null, sha256 varchar(255) not null,
  test boolean not null,
  scopes text[] not null,
  tier text not null,
  created_at timestamptz(3) not null default now(),
  revoked_at timestamptz(3) null,
  primary key (id)
);
alter table api_key add constraint api_key_prefix_unique unique (prefix);
alter table api_key add constraint api_key_tier_check check (tier in ('standard', 'pilot', 'partner', 'sandbox'));
create table project (
  id uuid not null,
  organisation_id uuid not null,
  name varchar(255) not null,
  app_name varchar(255) null,
  app_description text null,
  tagline varchar(255) null,
  brand_voice varchar(255) not null default 'authentic',
  primary_language varchar(255) not null default 'en',
  timezone varchar(255) not null default 'UTC',
  target_platforms text[] not null,
  review_policy text not null default 'auto_approve',
  review_first_n int null,
  metadata jsonb not null default '{}',
  status text not null default 'active',
  created_at timestamptz(3) not null default now(),
  primary key (id)
);
create index project_organisation_id_created_at_index on project (organisation_id, created_at);
alter table project add constraint project_review_policy_check check (review_policy in ('auto_approve', 'review_first_n', 'review_all'));
alter table project add constraint project_status_check check (status in ('active', 'archived'));
create table media_asset (
  id uuid not null,
  project_id uuid not null,
  role text not null,
  kind text not null,
  mime_type varchar(255) not null,
  width int null,
  height int null,
  duration_ms int null,
  size_bytes int not null, sha256 varchar(255) not null,
  blob_key varchar(255) not null,
  created_at timestamptz(3) not null default now(),
  deleted_at timestamptz(3) null,
  primary key (id)
);
create index media_asset_project_id_role_created_at_index on media_asset (project_id, role, created_at);
alter table media_asset add constraint media_asset_role_check check (role in ('logo', 'app-screenshot', 'app-demo', 'end-card', 'reference', 'reaction', 'music'));
alter table media_asset add constraint media_asset_kind_check check (kind in ('image', 'video', 'audio'));
create table layer (
  id uuid not null,
  project_id uuid not null,
  kind text not null,
  name varchar(255) not null,
  config jsonb not null default '{}',
  created_at timestamptz(3) not null default now(),
  primary key (id)
);
create index layer_project_id_created_at_index on layer (project_id, created_at);
alter table layer add constraint layer_kind_check check (kind in ('content', 'distribution'));
create table job (
  id uuid not null,
  organisation_id uuid not null,
  project_id uuid not null,
  use_case text not null,
  request_hash varchar(255) not null,
  test boolean not null,
  status text not null default 'running',
  stage text not null default 'queued',
  progress double precision not null default 0,
  eta_seconds int null,
  last_seq int not null default 0,
  cancel_requested_at timestamptz(3) null,
  created_at timestamptz(3) not null default now(),
  finished_at timestamptz(3) null,
  primary key (id)
);
create index job_organisation_id_status_index on job (organisation_id, status);
create index job_project_id_created_at_id_index on job (project_id, created_at, id);
alter table job add constraint job_use_case_check check (use_case in ('generate_content', 'ugc_remix', 'slideshow_build'));
alter table job add constraint job_status_check check (status in ('running', 'completed', 'failed', 'canceled'));
alter table job add constraint job_stage_check check (stage in ('queued', 'planning', 'generating_visuals', 'assembling', 'finalizing'));
create table job_event (
  job_id uuid not null,
  seq int not null,
  type text not null,
  status text not null,
  stage text not null,
  progress double precision not null,
  eta_seconds int null,
  container_id uuid null,
  container_status text null,
  container_stage text null,
  container_progress double precision null,
  at timestamptz(3) not null default now(),
  primary key (job_id, seq)
);
alter table job_event add constraint job_event_type_check check (type in ('job_accepted', 'container_started', 'container_stage', 'progress', 'container_completed', 'container_failed', 'container_canceled', 'container_requeued', 'cancel_requested', 'job_completed', 'job_failed', 'job_canceled'));
alter table job_event add constraint job_event_status_check check (status in ('running', 'completed', 'failed', 'canceled'));
alter table job_event add constraint job_event_stage_check check (stage in ('queued', 'planning', 'generating_visuals', 'assembling', 'finalizing'));
alter table job_event add constraint job_event_container_status_check check (container_status in ('queued', 'processing', 'completed', 'failed', 'canceled'));
alter table job_event add constraint job_event_container_stage_check check (container_stage in ('queued', 'planning', 'generating_visuals', 'assembling', 'finalizing'));
create table influencer (
  id uuid not null,
  project_id uuid not null,
  name varchar(255) not null,
  gender varchar(255) null,
  age_range varchar(255) null,
  brand_voice varchar(255) not null default 'authentic',
  language varchar(255) not null default 'en',
  appearance jsonb not null,
  status text not null default 'ready',
  created_at timestamptz(3) not null default now(),
  primary key (id)
);
create index influencer_project_id_created_at_index on influencer (project_id, created_at);
alter table influencer add constraint influencer_status_check check (status in ('draft', 'pending', 'training', 'ready', 'failed'));
create table idempotency_record (
  organisation_id uuid not null,
  use_case text not null,
  project_id uuid not null,
  key varchar(255) not null,
  request_hash varchar(255) not null,
  job_id uuid not null,
  response text not null,
  created_at timestamptz(3) not null default now(),
  primary key (organisation_id, use_case, project_id, key)
);
alter table idempotency_record add constraint idempotency_record_use_case_check check (use_case in ('generate_content', 'ugc_remix', 'slideshow_build'));
create table container (
  id uuid not null,
  organisation_id uuid not null,
  project_id uuid not null,
  job_id uuid not null,
  ordinal int not null,
  status text not null default 'queued',
  stage text not null default 'queued',
  progress double precision not null default 0,
  format text null,
  layer_id uuid null,
  influencer_id uuid null,
  language varchar(255) not null,
  brand_voice varchar(255) not null,
  platforms text[] not null,
  seed int not null,
  held int not null,
  "order" jsonb not null,
  metadata jsonb null,
  hook text null,
  caption text null,
  hashtags text[] not null default '{}',
  first_comment text null,
  draw jsonb null,
  decision jsonb null,
  plan jsonb null,
  checkpoint jsonb null,
  approval_status text not null default 'not_required',
  last_error jsonb null,
  attempt int not null default 0,
  failures int not null default 0,
  interruptions int not null default 0,
  queued_at timestamptz(3) null,
  heartbeat_at timestamptz(3) null,
  created_at timestamptz(3) not null default now(),
  started_at timestamptz(3) null,
  finished_at timestamptz(3) null,
  primary key (id)
);
create index container_job_id_ordinal_index on container (job_id, ordinal);
create index container_project_id_created_at_id_index on container (project_id, created_at, id);
create index container_open on container (queued_at) where status in ('queued', 'processing');
alter table container add constraint container_status_check check (status in ('queued', 'processing', 'completed', 'failed', 'canceled'));
alter table container add constraint container_stage_check check (stage in ('queued', 'planning', 'generating_visuals', 'assembling', 'finalizing'));
alter table container add constraint container_format_check check (format in ('video_remix', 'slideshow_remix', 'ugc_remix', 'slideshow_builder'));
alter table container add constraint container_approval_status_check check (approval_status in ('not_required', 'pending', 'approved', 'rejected'));
create table asset (
  id uuid not null,
  container_id uuid not null,
  kind text not null,
  ordinal int not null,
  width int null,
  height int null,
  duration_ms int null,
  mime_type varchar(255) not null,
  size_bytes int not null, sha256 varchar(255) not null,
  blob_key varchar(255) not null,
  created_at timestamptz(3) not null default now(),
  primary key (id)
);
alter table asset add constraint asset_container_id_kind_ordinal_unique unique (container_id, kind, ordinal);
alter table asset add constraint asset_kind_check check (kind in ('video', 'poster', 'thumbnail', 'slide', 'captions'));
create table reaction_template (
  id uuid not null,
  slug varchar(255) not null,
  name varchar(255) not null,
  beats jsonb not null,
  trend int not null,
  licence varchar(255) not null,
  created_at timestamptz(3) not null default now(),
  primary key (id)
);
alter table reaction_template add constraint reaction_template_slug_unique unique (slug);
create table social_account (
  id uuid not null,
  project_id uuid not null,
  platform text not null,
  handle varchar(255) not null,
  status text not null default 'connected',
  created_at timestamptz(3) not null default now(),
  primary key (id)
);
create index social_account_project_id_created_at_index on social_account (project_id, created_at);
alter table social_account add constraint social_account_platform_check check (platform in ('tiktok', 'instagram', 'youtube'));
alter table social_account add constraint social_account_status_check check (status in ('connected', 'reauth_required', 'disconnected'));
create table source_post (
  id uuid not null,
  project_id uuid not null,
  kind text not null,
  caption text null,
  slides jsonb not null default '[]',
  media_id uuid null,
  created_at timestamptz(3) not null default now(),
  primary key (id)
);
create index source_post_project_id_created_at_index on source_post (project_id, created_at);
alter table source_post add constraint source_post_kind_check check (kind in ('slideshow', 'clip'));
create table track (
  id uuid not null,
  slug varchar(255) not null,
  title varchar(255) not null,
  style varchar(255) not null,
  bpm int not null,
  seed int not null,
  trend int not null,
  licence varchar(255) not null,
  created_at timestamptz(3) not null default now(),
  primary key (id)
);
alter table track add constraint track_slug_unique unique (slug);
alter table ledger_entry add constraint ledger_entry_organisation_id_foreign foreign key (organisation_id) references organisation (id);
alter table api_key add constraint api_key_organisation_id_foreign foreign key (organisation_id) references organisation (id);
alter table project add constraint project_organisation_id_foreign foreign key (organisation_id) references organisation (id);
alter table media_asset add constraint media_asset_project_id_foreign foreign key (project_id) references project (id);
alter table layer add constraint layer_project_id_foreign foreign key (project_id) references project (id);
alter table job add constraint job_organisation_id_foreign foreign key (organisation_id) references organisation (id);
alter table job add constraint job_project_id_foreign foreign key (project_id) references project (id);
alter table job_event add constraint job_event_job_id_foreign foreign key (job_id) references job (id);
alter table influencer add constraint influencer_project_id_foreign foreign key (project_id) references project (id);
alter table idempotency_record add constraint idempotency_record_organisation_id_foreign foreign key (organisation_id) references organisation (id);
alter table idempotency_record add constraint idempotency_record_project_id_foreign foreign key (project_id) references project (id);
alter table container add constraint container_organisation_id_foreign foreign key (organisation_id) references organisation (id);
alter table container add constraint container_project_id_foreign foreign key (project_id) references project (id);
alter table container add constraint container_job_id_foreign foreign key (job_id) references job (id);
alter table container add constraint container_layer_id_foreign foreign key (layer_id) references layer (id) on delete set null;
alter table container add constraint container_influencer_id_foreign foreign key (influencer_id) references influencer (id) on delete set null;
alter table asset add constraint asset_container_id_foreign foreign key (container_id) references container (id);
alter table social_account add constraint social_account_project_id_foreign foreign key (project_id) references project (id);
alter table source_post add constraint source_post_project_id_foreign foreign key (project_id) references project (id);
`;

/** Every table of the first release. */
export class Initial extends Migration {
  override up(): void {
    this.addSql(SCHEMA);
  }
}
