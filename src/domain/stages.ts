import { keysOf } from './records.ts';

/** Stages of a post, in the order the seeds guarantee, each with its share of the whole work; shares sum to 1. */
const POST = { planning: 0.03, generating_visuals: 0.17, assembling: 0.75, finalizing: 0.05 };
/** Stages of an ingest likewise. It waits for other people's servers most of the time. */
const INGEST = { fetching: 0.6, reading: 0.05, writing: 0.35 };
/** Stages of a verification likewise. */
const VERIFY = { rendering: 0.9, comparing: 0.1 };

/** What jobs do, and the stages that each kind walks through. Of every stage there is one share, whoever walks it. */
const WALKS = {
  content_generate: POST,
  project_ingest_website: INGEST,
  project_ingest_github: INGEST,
  content_verify: VERIFY,
} as const;
export type JobKind = keyof typeof WALKS;
export const JOB_KINDS = keysOf(WALKS);

/** The kinds that read a page into a project. */
export type IngestKind = Extract<JobKind, `project_ingest_${string}`>;

export type PostStage = keyof typeof POST;
export type IngestStage = keyof typeof INGEST;
export type VerifyStage = keyof typeof VERIFY;
export type Stage = PostStage | IngestStage | VerifyStage;

/** The stages of a kind of job, in order. */
export function stagesOf(kind: JobKind): readonly Stage[] {
  return keysOf(WALKS[kind]);
}

/** The stages of a container. */
export const STAGES = keysOf(POST);

/** What a job or container reports: it waits as `queued` before its first stage. */
export type ReportedStage = 'queued' | Stage;
export const REPORTED_STAGES = ['queued', ...keysOf(POST), ...keysOf(INGEST), ...keysOf(VERIFY)] as const;

/** The walk that a stage belongs to. */
function walkOf(stage: Stage): Partial<Record<Stage, number>> {
  const walk = Object.values(WALKS).find((one) => stage in one);
  if (!walk) throw new RangeError(`No job has the stage ${stage}.`);
  return walk;
}

/** How far a container or other work is, 0..1, when `fraction` (0..1) of `stage` is done. */
export function containerProgress(stage: Stage, fraction: number): number {
  const walk = walkOf(stage);
  let before = 0;
  for (const one of keysOf(walk)) {
    const share = walk[one] ?? 0;
    if (one === stage) return Math.min(1, before + share * Math.min(1, Math.max(0, fraction)));
    before += share;
  }
  return 1;
}

/** How much of `stage` is done, 0..1, when the progress over all stages is `progress`. */
export function stageProgress(stage: ReportedStage, progress: number): number {
  if (stage === 'queued') return 0;
  const start = containerProgress(stage, 0);
  const fraction = (progress - start) / (containerProgress(stage, 1) - start);
  return Math.min(1, Math.max(0, fraction));
}

/** Position in the walk: queued 0, the first stage 1. */
export function stageIndex(stage: ReportedStage): number {
  return stage === 'queued' ? 0 : keysOf(walkOf(stage)).indexOf(stage) + 1;
}
