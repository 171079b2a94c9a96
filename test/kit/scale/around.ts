import { DIGEST } from './owners.ts';
import { IS_OPEN } from './posts.ts';
import type { Step } from './size.ts';

/** What is told, planned, counted, remembered and kept of posts. */
export const AROUND: readonly Step[] = [
  () => `insert into webhook_delivery (id, endpoint_id, number, type, job_id, seq, status, tries, next_try_at, payload,
      created_at)
    select uuidv7(at - now()), endpoint_id, row_number() over (partition by endpoint_id order by made_job.n), 'job.' || state,
      made_job.id, 9, case when made_job.n % 50 = 0 then 'failed' when made_job.n % 97 = 0 then 'pending' else 'delivered' end,
      '[{"at": "2026-01-01T00:00:00.000Z", "status": 200, "milliseconds": 12, "response": "ok", "error": null}]',
      case when made_job.n % 97 = 0 then now() + interval '1 hour' * random() else at end, repeat('{"type": "x"}', 40), at
    from made_job join made_organisation owner on owner.id = made_job.organisation_id
    where state in ('completed', 'failed') order by made_job.n`,
  () => `update webhook_endpoint set last_number = last.number from (
      select endpoint_id, max(number) as number from webhook_delivery group by 1) last where id = last.endpoint_id`,
  () => `insert into scheduled_post (id, project_id, container_id, social_account_id, scheduled_for, scheduled_by, status,
      publisher, next_try_at, published_at, created_at)
    select uuidv7(at - now()), project_id, id, account_id, at + interval '3 days', key_id,
      case when at > now() - interval '3 days' then 'scheduled' else 'published' end, 'x',
      case when at > now() - interval '3 days' then at + interval '3 days' end,
      case when at <= now() - interval '3 days' then at + interval '3 days' end, at
    from made_container where state = 'completed' and n % 5 = 1 order by n`,
  () => `insert into post_metric (id, container_id, views, likes, comments, shares, saves, recorded_at)
    select uuidv7(), id, 1000, 100, 10, 5, 5, at + interval '1 day' * day
    from made_container, generate_series(1, 3) day where state = 'completed' and n % 10 = 1`,
  () => `insert into audit_entry (id, organisation_id, key_id, by_token, door, act, subject, outcome, request_id, created_at)
    select uuidv7(at - now()), organisation_id, key_id, false, 'graphql',
      case n % 50 when 0 then 'createProject' else 'generateContent' end, 'job_' || id, 'DONE', md5(n::text), at
    from made_job order by n`,
  () => `insert into idempotency_record (organisation_id, use_case, project_id, key, request_hash, job_id, response, created_at)
    select organisation_id, 'generate_content', project_id, md5(n::text), md5(n::text), id, repeat('x', 400), at
    from made_job where at > now() - interval '26 hours'`,
  () => `insert into plan (id, organisation_id, project_id, test, resolution, variants, created_at, expires_at, job_id)
    select uuidv7(at - now()), organisation_id, project_id, false, '{}', jsonb_build_array(repeat('x', 1000)), at,
      at + interval '1 day', case when n % 2 = 0 then id end
    from made_job where at > now() - interval '8 days 2 hours' and n % 5 = 0`,
  () => `insert into segment (organisation_id, key, blob_key, size_bytes, frames, used_at)
    select organisation_id, ${DIGEST}, 'segment/' || ${DIGEST}, 100000, 60, at from made_job where n % 5 = 0`,
  () => `insert into kept_photo (organisation_id, provider, photo_id, blob_key)
    select organisation_id, 'pexels', n::text, 'photo/' || ${DIGEST} from made_job where n % 10 = 0`,
  () => `insert into photo_search_answer (organisation_id, provider, query, photos, asked_at)
    select organisation_id, 'pexels', 'en ' || n, '[]', at from made_job
    where n % 5 = 0 and at > now() - interval '25 hours'`,
  () => `insert into preview_piece (container_id, ordinal, seconds, is_last, blob_key)
    select id, ordinal_of, 2, false, 'preview/' || ${DIGEST} from made_container, generate_series(1, 8) ordinal_of
    where state = 'working' or (not (${IS_OPEN}) and at > now() - interval '75 hours')`,
];
