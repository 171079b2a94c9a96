/** Music beds. The embedded implementation synthesises them, so they carry no licence. Fails as the copywriter does. */
export type Musician = {
  /** 48 kHz stereo 16-bit WAV of exactly `durationMs`, ending musically (no cut-off tail). Rejects when aborted. */
  track(spec: TrackSpec, signal: AbortSignal): Promise<Buffer>;
};

export const MUSIC_STYLES = ['lofi', 'house', 'ambient', 'trap', 'pop'] as const;
export type MusicStyle = (typeof MUSIC_STYLES)[number];

export type TrackSpec = {
  style: MusicStyle;
  bpm: number;
  /** Same seed, style and bpm: the same tune. */
  seed: number;
  durationMs: number;
};
