import type { Copywriter } from '../creative/ports/copywriter.ts';
import type { ImageMaker } from '../creative/ports/image-maker.ts';
import type { Musician } from '../creative/ports/musician.ts';
import type { ContainerCheckpoint, RenderedBlob } from '../domain/container.ts';
import type { Stage } from '../domain/stages.ts';
import type { Blobs } from '../infra/blobs/blobs.ts';
import type { FetchPage } from '../infra/fetch/fetch-page.ts';
import type { Db, Row } from '../infra/store/database.ts';
import type { ContainerPatch } from '../infra/store/queries/run/write-checkpoint.ts';
import type { HardwareEncoder } from '../media/encode/encoder-options.ts';
import type { TakePrints } from '../media/film-prints.ts';
import type { Probe } from '../media/probe.ts';
import type { FilmFragment, Render } from '../media/render-request.ts';
import type { KeepFacts } from '../usecases/ingest/keep-facts.ts';
import type { OpenPhotos } from '../usecases/photos/deps.ts';
import type { SegmentStore } from './segment-store.ts';

/**
 * What stages lean on. `db` is for reading: what a stage finds out goes into its outcome, never into a row. What an
 * ingest writes into its project goes through `keepFacts`.
 */
export type StagePorts = {
  db: Db;
  blobs: Blobs;
  render: Render;
  probe: Probe;
  takePrints: TakePrints;
  images: ImageMaker;
  music: Musician;
  text: Copywriter;
  /** What encodes films where x264 does not. */
  encoder?: HardwareEncoder;
  /** Absent where no piece of a film is kept. */
  segments?: SegmentStore;
  /** Null where nobody is asked for pictures. */
  photos: OpenPhotos;
  fetchPage: FetchPage;
  keepFacts: KeepFacts;
};

export type StageInput = {
  /** The row as claimed, with the patches of the stages before this one. */
  container: Row<'container'>;
  /** Results of the stages before this one. */
  checkpoint: ContainerCheckpoint;
  /** Aborted by a cancel, a lost claim, a shutdown or one of its times being over; a stage then stops within 2 s and rejects. */
  signal: AbortSignal;
  /** Tells which share of this stage is done, 0..1; call it as often as you like, and at least once a minute. */
  report: (fraction: number) => void;
  /** Shows photos before the end: they are kept with the container and watchers hear of them, once. */
  announce: (photos: RenderedBlob[]) => Promise<void>;
  /** Shows the next part of the film that is being made. Never rejects. */
  grow: (fragment: FilmFragment) => Promise<void>;
  /** Absolute path of an empty folder of this run's own; it is removed when the run ends, however it ends. */
  workDir: string;
  ports: StagePorts;
};

export type StageOutcome<S extends Stage> = {
  checkpoint: NonNullable<ContainerCheckpoint[S]>;
  /** Columns this stage decided; written in the statement that writes the checkpoint. */
  patch?: ContainerPatch;
};

/**
 * One stage of a container. It may be run again after a crash, on another machine, so each effect is named by
 * what it makes (blob keys from content). A throw counts as a failure; {@link RenderError} tells why.
 */
export type StageRun<S extends Stage> = (input: StageInput) => Promise<StageOutcome<S>>;

/** Every stage has its run; leaving one out does not compile. */
export type StageTable = { [S in Stage]: StageRun<S> };
