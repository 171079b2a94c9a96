import { projectsOf, type Step } from './size.ts';

/** Few projects have much and many have little: the number of one of `count`, as SQL. */
export const skewed = (count: number) => `(1 + floor(${count} * power(random(), 2.5)))::int`;

/** A digest that nothing else has, as SQL. */
export const DIGEST = `md5(random()::text) || md5(random()::text)`;

/** Organisations with keys and endpoints, their projects, and whom and what those have. */
export const OWNERS: readonly Step[] = [
  ({ organisations }) => `create temp table made_organisation as
    select n, uuidv7(interval '-60 days') as id, uuidv7(interval '-60 days') as key_id,
      uuidv7(interval '-60 days') as endpoint_id from generate_series(1, ${organisations}) n`,
  () => `insert into organisation (id, name, created_at)
    select id, 'Organisation ' || n, now() - interval '60 days' from made_organisation`,
  () => `insert into api_key (id, organisation_id, name, prefix, sha256, test, scopes, tier)
    select key_id, id, 'main', md5('key' || n), ${DIGEST}, false, '{}', 'standard' from made_organisation`,
  () => `insert into webhook_endpoint (id, organisation_id, url, events)
    select endpoint_id, id, 'https://example.org/' || n, '{job.completed,job.failed}' from made_organisation`,
  (size) => `create temp table made_project as
    select nth.n, uuidv7(interval '-50 days') as id, uuidv7(interval '-50 days') as influencer_id,
      uuidv7(interval '-50 days') as account_id, uuidv7(interval '-50 days') as layer_id,
      owner.id as organisation_id, owner.key_id
    from generate_series(1, ${projectsOf(size)}) nth (n)
      join made_organisation owner on owner.n = 1 + nth.n % ${size.organisations}`,
  () => `insert into project (id, organisation_id, customer_external_id, name, app_name, app_description,
      target_platforms, created_at)
    select id, organisation_id, 'customer-' || n, 'Project ' || n, 'Tideline',
      'Tideline is a calm habit tracker: pick three habits and watch your streaks grow.', '{tiktok}',
      now() - interval '50 days' from made_project`,
  () => `insert into influencer (id, project_id, name, appearance, created_at)
    select case nth when 1 then influencer_id else uuidv7() end, id, 'Mara', '{"seed": "1"}',
      now() - interval '49 days' from made_project, generate_series(1, 2) nth`,
  () => `insert into social_account (id, project_id, platform, handle, created_at)
    select case nth when 1 then account_id else uuidv7() end, id, 'tiktok', '@tideline',
      now() - interval '49 days' from made_project, generate_series(1, 2) nth`,
  () => `insert into layer (id, project_id, kind, name, created_at)
    select case nth when 1 then layer_id else uuidv7() end, id, 'content', 'layer',
      now() - interval '49 days' from made_project, generate_series(1, 2) nth`,
  (
    size,
  ) => `insert into media_asset (id, project_id, role, kind, mime_type, width, height, size_bytes, sha256,
      blob_key, drawn_key, words, colors, created_at, deleted_at)
    select uuidv7(), project.id, (array['reference', 'app-screenshot', 'logo', 'reference'])[1 + made.n % 4], 'image',
      'image/jpeg', 1080, 1920, 200000, ${DIGEST}, 'media/' || ${DIGEST}, 'drawn/' || ${DIGEST}, 'a phone on a desk',
      '["#102030"]', now() - interval '45 days' * random(), case when made.n % 20 = 0 then now() end
    from (select n, ${skewed(projectsOf(size))} as project
      from generate_series(1, ${size.containers / 5}) n) made
      join made_project project on project.n = made.project`,
  (size) => `insert into source_post (id, project_id, kind, caption, created_at)
    select uuidv7(), project.id, 'slideshow', 'A caption', now() - interval '45 days' * random()
    from (select ${skewed(projectsOf(size))} as project from generate_series(1, ${size.containers / 10})) made
      join made_project project on project.n = made.project`,
  () => `insert into collection (id, project_id, name, created_at)
    select uuidv7(), id, 'Best of', now() - interval '40 days' from made_project`,
  () => `insert into collection_media (collection_id, media_id)
    select collection.id, media.id from collection join (
      select id, project_id, row_number() over (partition by project_id) as nth from media_asset
      where deleted_at is null) media on media.project_id = collection.project_id and nth <= 10`,
  (
    size,
  ) => `insert into media_upload (id, project_id, role, filename, mime_type, size_bytes, media_id, expires_at)
    select uuidv7(), project.id, 'reference', 'a.jpg', 'image/jpeg', 1000, case when made.n % 10 > 0 then uuidv7() end,
      now() + interval '1 day' * random()
    from (select n, ${skewed(projectsOf(size))} as project from generate_series(1, ${size.containers / 50}) n) made
      join made_project project on project.n = made.project`,
];
