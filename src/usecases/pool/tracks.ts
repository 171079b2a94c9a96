import type { MusicStyle } from '../../infra/providers/music.ts';

export type PoolTrack = {
  slug: string;
  title: string;
  style: MusicStyle;
  bpm: number;
  seed: number;
  trend: number;
};

/** Recipes for the synthesiser, so no licence is needed. A higher trend is drawn more often. */
export const TRACKS: readonly PoolTrack[] = [
  { slug: 'slow-sunday', title: 'Slow Sunday', style: 'lofi', bpm: 78, seed: 11, trend: 90 },
  { slug: 'paper-lanterns', title: 'Paper Lanterns', style: 'lofi', bpm: 84, seed: 12, trend: 60 },
  { slug: 'rainy-window', title: 'Rainy Window', style: 'lofi', bpm: 72, seed: 13, trend: 45 },
  { slug: 'first-light', title: 'First Light', style: 'house', bpm: 122, seed: 21, trend: 80 },
  { slug: 'city-bikes', title: 'City Bikes', style: 'house', bpm: 118, seed: 22, trend: 55 },
  { slug: 'open-water', title: 'Open Water', style: 'ambient', bpm: 64, seed: 31, trend: 40 },
  { slug: 'northern-room', title: 'Northern Room', style: 'ambient', bpm: 70, seed: 32, trend: 30 },
  { slug: 'night-shift', title: 'Night Shift', style: 'trap', bpm: 140, seed: 41, trend: 75 },
  { slug: 'glass-stairs', title: 'Glass Stairs', style: 'trap', bpm: 132, seed: 42, trend: 50 },
  { slug: 'good-news', title: 'Good News', style: 'pop', bpm: 108, seed: 51, trend: 95 },
  { slug: 'summer-list', title: 'Summer List', style: 'pop', bpm: 114, seed: 52, trend: 70 },
  { slug: 'small-wins', title: 'Small Wins', style: 'pop', bpm: 100, seed: 53, trend: 65 },
];
