import { encodeId } from '../../domain/ids.ts';
import { verifyRenderInput } from '../../domain/inputs/verify-render.ts';
import {
  type Difference,
  type FileDigests,
  VERIFIED_PARTS,
  type Verification,
} from '../../domain/verification.ts';
import { NOT_VERIFIABLE_REASONS } from '../../domain/verify-refusals.ts';
import { VERIFY_RENDER_REFUSALS, verifyRender } from '../../usecases/verify/verify-render.ts';
import { AssetKindEnum } from './asset.ts';
import { builder } from './builder.ts';
import { enumOf } from './enum-of.ts';
import { withHeaderKey } from './idempotency-key.ts';
import { mutation } from './mutation.ts';
import { present } from './present.ts';
import { ContainerRef, JobRef, VerificationAcceptedRef } from './refs.ts';

/** Of the refusal only, which finds it by its values. */
enumOf('NotVerifiableReason', 'Why nothing can be proven of a post.', NOT_VERIFIABLE_REASONS);

const VerifiedPartEnum = enumOf(
  'VerifiedPart',
  'Where a post can differ from what its plan gives, in the order in which it is told.',
  VERIFIED_PARTS,
);

const DifferenceType = builder.objectRef<Difference>('VerificationDifference').implement({
  description: 'The first thing that is not as the plan gives it.',
  fields: (t) => ({
    part: t.field({ type: VerifiedPartEnum, description: 'What differs.', resolve: ({ part }) => part }),
    ordinal: t.exposeInt('ordinal', { description: 'Position among the files of its kind, from 0.' }),
    frame: t.exposeInt('frame', {
      nullable: true,
      description: 'The first frame of the film that differs, or that is shown where its sound does, from 0.',
    }),
    seconds: t.exposeFloat('seconds', { nullable: true, description: 'When that is in the film.' }),
  }),
});

const DigestsType = builder.objectRef<FileDigests>('VerificationDigests').implement({
  description:
    'A file of the post by its SHA-256, lower-case hex; it is as it should be where all three are one.',
  fields: (t) => ({
    kind: t.field({ type: AssetKindEnum, description: 'What the file is.', resolve: ({ kind }) => kind }),
    ordinal: t.exposeInt('ordinal', { description: 'Position among the files of its kind, from 0.' }),
    delivered: t.exposeString('delivered', { description: 'As it was delivered.' }),
    stored: t.exposeString('stored', {
      nullable: true,
      description: 'As storage has it now; null when it is gone.',
    }),
    rendered: t.exposeString('rendered', {
      nullable: true,
      description: 'As it was rendered again; null when the plan gives no such file.',
    }),
  }),
});

const VerificationType = builder.objectRef<Verification>('Verification').implement({
  description: 'Whether a post is, bit for bit, what its plan gives when it is rendered again.',
  fields: (t) => ({
    same: t.exposeBoolean('same', {
      description: 'True when every file is as it was delivered, in storage and rendered again.',
    }),
    firstDifference: t.field({
      type: DifferenceType,
      nullable: true,
      description: 'What differs first; null when all is the same.',
      resolve: ({ firstDifference }) => firstDifference,
    }),
    digests: t.field({
      type: [DigestsType],
      description: 'Every file of the post: film, photos, poster, thumbnail.',
      resolve: ({ digests }) => digests,
    }),
    madeWith: t.exposeString('madeWith', {
      nullable: true,
      description: 'What drew and encoded the post, by name and release; null where that was not kept yet.',
    }),
    renderedWith: t.exposeString('renderedWith', {
      description: 'What did so again. Other releases may give other bytes.',
    }),
    containerId: t.id({
      description: 'The post, such as `cnt_…`.',
      resolve: ({ containerId }) => encodeId('container', containerId),
    }),
    container: t.field({
      type: ContainerRef,
      nullable: true,
      authScopes: { key: 'content:read' },
      description: 'The post; null when it is out of your reach.',
      resolve: async ({ containerId }, _args, context) =>
        (await context.reader()).container.load(containerId),
    }),
  }),
});

builder.objectField(JobRef, 'verification', (t) =>
  t.field({
    type: VerificationType,
    nullable: true,
    description: 'What a verification found; null until it is COMPLETED, and for other jobs.',
    resolve: async ({ id }, _args, context) =>
      (await (await context.reader()).workOfJob.load(id))[0]?.verification ?? null,
  }),
);

VerificationAcceptedRef.implement({
  description: 'The job was accepted. Watch it with `jobProgress`; `Job.verification` is what it found.',
  fields: (t) => ({
    job: t.field({
      type: JobRef,
      description: 'The job, as it is now.',
      resolve: async ({ jobId }, _args, context) => present(await (await context.reader()).job.load(jobId)),
    }),
    replayed: t.exposeBoolean('replayed', {
      description: 'True when an earlier request was answered again and nothing new was started.',
    }),
  }),
});

mutation('verifyRender', {
  scope: 'content:write',
  description:
    'Starts a job that renders a finished post again from its plan, without kept pieces of films, and compares film, photos and sound with what was delivered. Changes nothing and costs nothing.',
  input: verifyRenderInput,
  result: VerificationAcceptedRef,
  refusals: VERIFY_RENDER_REFUSALS,
  resolve: async (input, context, info) =>
    verifyRender(context.deps, await context.caller(), withHeaderKey(input, context, info)),
});
