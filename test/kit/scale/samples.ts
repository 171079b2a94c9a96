import pg from 'pg';

/** A post somewhere in a history, with all around it. Ids are bare. */
export type Sample = {
  containerId: string;
  jobId: string;
  projectId: string;
  organisationId: string;
  layerId: string;
  influencerId: string;
  accountId: string;
  keyId: string;
  keyPrefix: string;
  endpointId: string;
  customer: string;
  createdAt: Date;
  assetId: string | null;
  mediaId: string | null;
  mediaBlob: string | null;
  collectionId: string | null;
  scheduledId: string | null;
  deliveryId: string | null;
  jobKey: string;
};

/** Posts at random: of a project that has more of them more are taken. */
const SAMPLES = `select container.id as "containerId", job_id as "jobId", container.project_id as "projectId",
    container.organisation_id as "organisationId", layer_id as "layerId", influencer_id as "influencerId",
    container.created_at as "createdAt", customer_external_id as customer,
    (select id from social_account where project_id = project.id limit 1) as "accountId",
    api_key.id as "keyId", prefix as "keyPrefix", endpoint.id as "endpointId",
    (select id from asset where container_id = container.id limit 1) as "assetId",
    media.id as "mediaId", media.blob_key as "mediaBlob",
    (select id from collection where project_id = project.id limit 1) as "collectionId",
    (select id from scheduled_post where container_id = container.id limit 1) as "scheduledId",
    (select id from webhook_delivery where endpoint_id = endpoint.id limit 1) as "deliveryId",
    md5(seed::text) as "jobKey"
  from (select * from container tablesample system (least(100, $1 * 2000.0 / greatest($2, 1))) order by random() limit $1) container
    join project on project.id = container.project_id
    join api_key on api_key.organisation_id = container.organisation_id
    join webhook_endpoint endpoint on endpoint.organisation_id = container.organisation_id
    left join lateral (select id, blob_key from media_asset where project_id = project.id limit 1) media on true`;

/** `count` samples of a history. */
export async function takeSamples(databaseUrl: string, count: number): Promise<Sample[]> {
  const client = new pg.Client(databaseUrl);
  await client.connect();
  try {
    const { rows: sizes } = await client.query<{ rows: number }>(
      `select reltuples::float8 as rows from pg_class where oid = 'container'::regclass`,
    );
    const { rows } = await client.query<Sample>(SAMPLES, [count, sizes[0]?.rows ?? 0]);
    if (rows.length === 0) throw new Error('The history holds no posts.');
    return Array.from({ length: count }, (_, index) => rows[index % rows.length] as Sample);
  } finally {
    await client.end();
  }
}

/** How many rows each table has, as the last analysis found. */
export async function tableSizes(databaseUrl: string): Promise<Map<string, number>> {
  const client = new pg.Client(databaseUrl);
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string; rows: number }>(
      `select relname as name, reltuples::float8 as rows from pg_class where relkind = 'r'`,
    );
    return new Map(rows.map((one) => [one.name, one.rows]));
  } finally {
    await client.end();
  }
}
