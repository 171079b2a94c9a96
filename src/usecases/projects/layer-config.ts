import type { Owner } from '../../domain/caller.ts';
import { decodeId, encodeId } from '../../domain/ids.ts';
import { LAYER_CONFIG_BYTES, type LayerConfigInput } from '../../domain/inputs/layer.ts';
import { ConflictError, type Issue, NotFoundError, ValidationError } from '../../domain/refusals.ts';
import { distributionLayerOf, type LayerConfig, type LayerKind } from '../../domain/wiring.ts';
import type { Db } from '../../infra/store/database.ts';
import type { Project } from '../../infra/store/entities/project.ts';
import { layersById } from '../../infra/store/queries/read/layers.ts';
import { hasSocialAccount, projectInfluencers, projectLayers } from '../../infra/store/queries/start/cast.ts';
import { findOnProject } from '../start/find-on-project.ts';

/** Which members of the wiring chain belong to the layers of the other kind. */
const FOREIGN = {
  content: ['social', 'contentLayerSourceIds'],
  distribution: ['customInfluencerId'],
} as const satisfies Record<LayerKind, readonly (keyof LayerConfig)[]>;

/** The layer that the config is for: `id` is null while it is being made. */
type Target = { id: string | null; kind: LayerKind; config: LayerConfig };

/**
 * A layer's config after a change: given members replace their like, null removes, others stay. The ids in what
 * is given must name things in reach, and are stored bare.
 * @throws ValidationError, NotFoundError, ConflictError
 */
export async function changedConfig(
  db: Db,
  owner: Owner,
  project: Project,
  layer: Target,
  given: LayerConfigInput,
): Promise<LayerConfig> {
  const issues: Issue[] = FOREIGN[layer.kind]
    .filter((member) => given[member] != null)
    .map((member) => ({ path: `config.${member}`, message: `does not belong to a ${layer.kind} layer` }));
  if (issues.length > 0) throw new ValidationError(issues);
  const merged = { ...layer.config, ...given, ...(await resolved(db, owner, project, layer.id, given)) };
  const config = Object.fromEntries(Object.entries(merged).filter(([, member]) => member != null));
  if (Buffer.byteLength(JSON.stringify(config)) > LAYER_CONFIG_BYTES) {
    const message = `would be larger than ${LAYER_CONFIG_BYTES} bytes of JSON with what it holds already`;
    throw new ValidationError([{ path: 'config', message }]);
  }
  return config;
}

/** The members of the chain that are given, with bare ids. */
async function resolved(
  db: Db,
  owner: Owner,
  project: Project,
  layerId: string | null,
  { social, contentLayerSourceIds, customInfluencerId }: LayerConfigInput,
): Promise<LayerConfig> {
  const accountId = await accountOf(db, project, layerId, social?.socialAccountId ?? undefined);
  const influencer = await findOnProject(
    'influencer',
    'config.customInfluencerId',
    customInfluencerId ?? undefined,
    async (id) => (await projectInfluencers(db, project.id)).find((one) => one.id === id),
  );
  return {
    ...(accountId && { social: { ...social, socialAccountId: accountId } }),
    ...(contentLayerSourceIds && {
      contentLayerSourceIds: await sourcesOf(db, owner, contentLayerSourceIds),
    }),
    ...(influencer && { customInfluencerId: influencer.id }),
  };
}

/** The account, unless another layer distributes to it already: of two, the chain would follow the older only. */
async function accountOf(
  db: Db,
  project: Project,
  layerId: string | null,
  outsideId: string | undefined,
): Promise<string | null> {
  const accountId = await findOnProject(
    'socialAccount',
    'config.social.socialAccountId',
    outsideId,
    async (id) => ((await hasSocialAccount(db, project.id, id)) ? id : null),
  );
  if (!accountId) return null;
  const holder = distributionLayerOf(await projectLayers(db, project.id), accountId);
  if (!holder || holder.id === layerId) return accountId;
  throw new ConflictError(`The social account has a distribution layer: ${encodeId('layer', holder.id)}.`);
}

/** Content layers of any project in the owner's reach, each once. */
async function sourcesOf(db: Db, owner: Owner, outsideIds: string[]): Promise<string[]> {
  const ids = outsideIds.map((outsideId) => decodeId('layer', outsideId));
  const readable = ids.filter((id) => id !== null);
  const layers = readable.length === 0 ? [] : await layersById(db, owner, readable);
  const known = new Set(layers.filter(({ kind }) => kind === 'content').map(({ id }) => id));
  const missing = ids.findIndex((id) => id === null || !known.has(id));
  if (missing >= 0) {
    throw new NotFoundError(
      `config.contentLayerSourceIds.${missing}`,
      outsideIds[missing] ?? '',
      'in this organisation',
    );
  }
  return [...new Set(readable)];
}
