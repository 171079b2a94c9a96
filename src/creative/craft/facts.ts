import type { BrandStyle } from '../../domain/brand-style.ts';
import type { PlannedScene, PlannedSource, PoolFact } from '../../domain/container.ts';
import type { FoundPhoto } from '../../domain/found-photo.ts';
import type { PostPosition, PostStyle } from '../../domain/post-styles.ts';
import type { ReactionBeat } from '../../domain/reaction.ts';
import type { PictureLight } from '../../media/seeing/light.ts';
import type { FilmShot } from '../../media/seeing/see-shots.ts';
import type { Point, Timeline } from '../../media/timeline.ts';
import type { Copy } from '../ports/copywriter.ts';
import type { MusicStyle } from '../ports/musician.ts';
import type { Topic } from '../words/library/topics.ts';
import type { Frame } from './frame.ts';

/** A picture or clip that can be used, with its size as shown. */
export type MediaFact = {
  id: string;
  kind: 'image' | 'video';
  role: string;
  width: number;
  height: number;
  /** 0 for pictures. */
  durationMs: number;
  /** Whether there is anything to hear; a file that nobody listened to yet counts as heard. */
  hasAudio: boolean;
  /** Of its sound, integrated, in LUFS; null where there is none, or nobody listened. */
  loudness: number | null;
  mimeType: string;
  /** What it shows, in any language; null where nobody knows. */
  words: string | null;
  /** What a crop keeps in view; null where nobody looked. */
  focus: Point | null;
  /** Of pictures alone. */
  light: PictureLight | null;
  /** Of clips alone: whether one was recorded of a screen. */
  look: 'screen' | 'film' | null;
  /** Of those that a camera saw: the cuts, and where the eye goes in between; null where nobody looked. */
  shots: FilmShot[] | null;
  /** Of the file as a post shows it. */
  blobKey: string;
};

export type TrackFact = {
  id: string;
  style: MusicStyle;
  bpm: number;
  seed: number;
  /** Null for a tune that is in no pool. */
  pool: PoolFact | null;
  /** What is heard instead, of the project's own; the cuts keep to the tune. */
  own?: SoundFact;
};

/** A file of the library that is music. */
export type SoundFact = Pick<MediaFact, 'durationMs' | 'loudness'> & { mediaId: string; blobKey: string };

export type Actor = { personSeed: string; gender: string | null };

/** What every planner needs beside a script; all of it decided, nothing left to look up. */
export type Setting = {
  seed: number;
  /** BCP 47. */
  language: string;
  frame: Frame;
  appName: string;
  track: TrackFact;
  /** What the post is about, if the library knows it: it stands where such posts are at home. */
  topic: Topic | null;
  /** Whether it is told at night, which its places then show; by day when absent. */
  isNight?: boolean;
  /** How the words are to be set; drawn from the seed when absent. */
  style?: PostStyle;
  /** Where they are to stand; each kind has a place of its own when absent. */
  position?: PostPosition;
  /** The project's colours; drawn from the seed when absent or null. */
  brand?: Pick<BrandStyle, 'accent' | 'background'>;
  /** How long scenes last, by their place; null and absent ones are timed by their words. */
  lengths?: readonly Length[];
};

/** How long a scene lasts, ms: exactly so, or so if its words are read in about that; null where its words decide. */
export type Length = number | { about: number } | null;

/** What a script is written from. */
export type PlanFacts = Setting & {
  copy: Copy;
  /** Pictures that were looked for where the project has none; absent when nobody looked. */
  found?: FoundPictures;
};

/** A picture of the project's own for each slide, or null; none twice, but for a screen wherever the app is named. */
export type Dealt = { hook: MediaFact | null; points: (MediaFact | null)[]; call: MediaFact | null };

/** By slide; null where nothing was found, or was looked for. */
export type FoundPictures = {
  /** What was there already. */
  own: Dealt;
  hook: FoundPhoto | null;
  points: (FoundPhoto | null)[];
  call: FoundPhoto | null;
};

/** A timeline, for every id in it how the file is had, and the scenes as a person reads them. */
export type Planned = {
  timeline: Timeline;
  sources: Record<string, PlannedSource>;
  scenes: PlannedScene[];
  /** How long each scene of the script lasts, ms. */
  lengths: number[];
};

export type ReactionFact = { id: string; beats: ReactionBeat[]; pool: PoolFact };

/** A post to remix. */
export type PostFact = {
  id: string;
  /** Of its slides; of a clip, its caption. Empty ones left out. */
  texts: string[];
  mediaId: string | null;
};
