import { DIGEST, skewed } from './owners.ts';
import { jobsOf, projectsOf, type Step, WAITING_OF_100 } from './size.ts';

/** Credits that a post costs. */
const PRICE = 4;
/** So long a history goes back; a little longer than events are kept, so that retention has something to do. */
const HOURS = 30 * 24 + 2;

/** The jobs of 30 days, the newest of which wait or are being worked on, with all that belongs to them. */
export const POSTS: readonly Step[] = [
  (size) => `create temp table made_job as
    select made.n, uuidv7(-age) as id, uuidv7(-age) as first_container, 1 + made.n % 3 as containers,
      project.id as project_id, project.organisation_id, project.influencer_id, project.layer_id,
      project.account_id, project.key_id, now() - age as at,
      case when made.n > ${waitingFrom(jobsOf(size))} then 'waiting'
        when made.n > ${waitingFrom(jobsOf(size)) - jobsOf(size) / 2_000} then 'working'
        when made.n % 33 = 0 then 'failed' when made.n % 101 = 0 then 'canceled' else 'completed' end as state
    from (select n, ${skewed(projectsOf(size))} as project,
        make_interval(secs => ${HOURS * 3600} * (1 - n / ${jobsOf(size)}::float8)) as age
      from generate_series(1, ${jobsOf(size)}) n) made
      join made_project project on project.n = made.project`,
  (
    size,
  ) => `insert into job (id, organisation_id, project_id, use_case, request_hash, test, status, stage, progress,
      last_seq, created_at, finished_at)
    select id, organisation_id, project_id,
      (array['generate_content', 'slideshow_build', 'ugc_remix'])[1 + n % 3], md5(n::text), n % 20 = 0,
      case when ${IS_OPEN} then 'running' else state end,
      case state when 'waiting' then 'queued' when 'working' then 'assembling' else 'finalizing' end,
      case when ${IS_OPEN} then 0 else 1 end, ${eventsOf(size)}, at,
      case when ${IS_OPEN} then null else at + interval '2 minutes' end
    from made_job order by n`,
  () => `create temp table made_container as
    select case nth when 1 then first_container else uuidv7(at - now()) end as id, nth - 1 as ordinal, made_job.n,
      made_job.id as job_id, organisation_id, project_id, influencer_id, layer_id, account_id, key_id, state, at
    from made_job cross join lateral generate_series(1, containers) nth`,
  () => `insert into container (id, organisation_id, project_id, job_id, ordinal, status, stage, progress, format, layer_id,
      influencer_id, language, brand_voice, platforms, seed, held, "order", hook, caption, hashtags, draw, decision, plan,
      checkpoint, approval_status, attempt, queued_at, heartbeat_at, created_at, started_at, finished_at)
    select id, organisation_id, project_id, job_id, ordinal,
      case state when 'waiting' then 'queued' when 'working' then 'processing' else state end,
      case state when 'waiting' then 'queued' when 'working' then 'assembling' else 'finalizing' end,
      case when ${IS_OPEN} then 0 else 1 end,
      (array['video_remix', 'slideshow_remix', 'ugc_remix', 'slideshow_builder'])[1 + n % 4], layer_id, influencer_id,
      'en', 'authentic', '{tiktok}', n, ${PRICE}, '{"requestedFormat": "auto", "sourcePostIds": [], "referenceMediaIds": []}',
      'wait for it... this simple habit changed everything', repeat('a caption of some length ', 8), '{habits,calm}',
      case when state <> 'waiting' then '{"seed": 1}'::jsonb end,
      case when state <> 'waiting' then '{"chosen": "ugc_remix", "candidates": []}'::jsonb end,
      case when state <> 'waiting' then ${PLAN} end, case when state <> 'waiting' then ${CHECKPOINT} end,
      case when state <> 'completed' or n % 5 > 0 then 'not_required' when n % 10 > 0 then 'approved'
        when n % 100 = 0 then 'pending' else 'rejected' end,
      case state when 'waiting' then 0 else 1 + (n % 50 = 0)::int end,
      at + interval '1 second', case when state <> 'waiting' then now() end, at,
      case when state <> 'waiting' then at + interval '5 seconds' end,
      case when ${IS_OPEN} then null else at + interval '2 minutes' end
    from made_container order by n`,
  () => `insert into asset (id, container_id, kind, ordinal, mime_type, duration_ms, size_bytes, sha256, blob_key, created_at)
    select uuidv7(at - now()), id, kind, 0, 'video/mp4', case kind when 'video' then 20000 end, 1000000, ${DIGEST},
      'asset/' || ${DIGEST}, at + interval '2 minutes'
    from made_container, unnest(array['video', 'poster', 'thumbnail']) kind where state = 'completed' order by n`,
  (
    size,
  ) => `insert into job_event (job_id, seq, type, status, stage, progress, container_id, container_status,
      container_stage, container_progress, at)
    select id, seq, case when seq = 1 then 'job_accepted' when seq = ${eventsOf(size)} and not (${IS_OPEN}) then 'job_' || state
        when seq = 2 then 'container_started' else 'progress' end,
      case when seq = ${eventsOf(size)} and not (${IS_OPEN}) then state else 'running' end,
      case when seq < 3 then 'queued' else 'assembling' end, seq / ${eventsOf(size)}::float8,
      case when seq > 1 then first_container end, case when seq > 1 then 'processing' end,
      case when seq > 1 then 'assembling' end, case when seq > 1 then 0.5 end, at + interval '1 second' * seq
    from (select * from made_job order by n) made_job cross join lateral generate_series(1, ${eventsOf(size)}) seq`,
  () => entries('hold', 'at', [`('wallet', -${PRICE}), ('held', ${PRICE})`, 'true']),
  () =>
    entries('settle', `at + interval '2 minutes'`, [
      `('held', -${PRICE}), (case state when 'completed' then 'revenue' else 'wallet' end, ${PRICE})`,
      `not (${IS_OPEN})`,
    ]),
  () => `insert into ledger_entry (id, transaction_id, organisation_id, cause, account, amount, created_at)
    select uuidv7(), id, id, 'grant:' || id, account, amount, now() - interval '60 days'
    from made_organisation, (values ('issued', -1000000), ('wallet', 1000000)) side (account, amount)`,
  () => `update organisation set wallet = told.wallet, held = told.held from (
      select organisation_id, sum(amount) filter (where account = 'wallet') as wallet,
        coalesce(sum(amount) filter (where account = 'held'), 0) as held from ledger_entry group by 1) told
    where told.organisation_id = organisation.id`,
];

export const IS_OPEN = `state in ('waiting', 'working')`;

/** Some hundred bytes that do not compress to nothing. */
const PLAN = `jsonb_build_object('engine', '1', 'timeline', (select jsonb_agg(md5(n * 100 + part || '')) from generate_series(1, 20) part),
  'sources', '{}'::jsonb, 'scenes', '[]'::jsonb)`;
const CHECKPOINT = `jsonb_build_object('planning', '{}'::jsonb, 'generating_visuals', jsonb_build_object('blobs',
  jsonb_build_object('a', 'part/' || md5(n::text), 'b', 'part/' || md5('b' || n))))`;

const eventsOf = (size: Parameters<Step>[0]) => Math.max(3, Math.round(size.events / jobsOf(size)));
const waitingFrom = (jobs: number) => Math.floor((jobs * (100 - WAITING_OF_100)) / 100);

const entries = (cause: string, at: string, [sides, which]: [sides: string, which: string]) =>
  `insert into ledger_entry (id, transaction_id, organisation_id, cause, account, amount, job_id, container_id, created_at)
    select uuidv7(at - now()), id, organisation_id, '${cause}:' || id, account, amount, job_id, id, ${at}
    from made_container cross join lateral (values ${sides}) side (account, amount) where ${which} order by n`;
