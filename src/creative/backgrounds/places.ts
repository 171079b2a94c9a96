import { draw, rotate } from '../craft/chance.ts';
import type { Topic } from '../words/library/topics.ts';
import { type PanoramaName, VIEWS } from './panoramas.ts';

/** Where posts about a topic are at home, the most fitting first. */
const PLACES: Record<Topic, readonly PanoramaName[]> = {
  general: ['apartment', 'cafe', 'garden', 'park', 'city', 'seaside', 'loft'],
  habits: ['apartment', 'garden', 'cafe', 'bedroom', 'park', 'sunrise'],
  focus: ['loft', 'cafe', 'bedroom', 'workshop', 'apartment', 'museum'],
  sleep: ['bedroom', 'living-room', 'night', 'dusk', 'apartment', 'hills'],
  study: ['cafe', 'loft', 'museum', 'bedroom', 'hall', 'garden'],
  languages: ['seaside', 'cafe', 'night', 'city', 'arcade', 'museum'],
  budget: ['cafe', 'apartment', 'city', 'arcade', 'loft', 'living-room'],
  fitness: ['warehouse', 'park', 'hall', 'loft', 'sunrise', 'meadow'],
  cooking: ['cafe', 'apartment', 'garden', 'living-room', 'loft', 'night'],
  travel: ['seaside', 'night', 'hills', 'mountain', 'city', 'bedroom', 'field'],
  relationships: ['cafe', 'seaside', 'living-room', 'garden', 'night', 'bedroom'],
  'screen-time': ['bedroom', 'park', 'living-room', 'forest', 'cafe', 'seaside'],
  productivity: ['loft', 'cafe', 'workshop', 'city', 'apartment', 'hall'],
  running: ['park', 'sunrise', 'seaside', 'meadow', 'forest', 'city'],
  parenting: ['living-room', 'garden', 'park', 'apartment', 'bedroom', 'meadow'],
  friends: ['cafe', 'garden', 'seaside', 'park', 'night', 'living-room'],
  photography: ['studio', 'seaside', 'forest', 'city', 'hills', 'museum', 'loft'],
  'job-search': ['city', 'loft', 'cafe', 'hall', 'bedroom', 'apartment'],
  plants: ['garden', 'apartment', 'workshop', 'loft', 'forest', 'meadow'],
  'moving-abroad': ['apartment', 'city', 'seaside', 'night', 'cafe', 'hills'],
  home: ['apartment', 'living-room', 'loft', 'bedroom', 'garden', 'workshop'],
  morning: ['bedroom', 'sunrise', 'apartment', 'cafe', 'garden', 'hills'],
  reading: ['living-room', 'cafe', 'loft', 'garden', 'bedroom', 'museum'],
  writing: ['cafe', 'loft', 'bedroom', 'workshop', 'seaside', 'living-room'],
  saving: ['apartment', 'cafe', 'living-room', 'city', 'garden', 'arcade'],
  'side-income': ['loft', 'cafe', 'workshop', 'apartment', 'city', 'bedroom'],
  freelancing: ['cafe', 'loft', 'apartment', 'garden', 'city', 'workshop'],
  yoga: ['apartment', 'forest', 'loft', 'garden', 'hills', 'meadow'],
  nutrition: ['cafe', 'garden', 'apartment', 'park', 'field', 'living-room'],
  'meal-prep': ['apartment', 'cafe', 'garden', 'living-room', 'loft', 'field'],
  skincare: ['bedroom', 'apartment', 'loft', 'garden', 'studio', 'seaside'],
  style: ['loft', 'city', 'arcade', 'bedroom', 'studio', 'seaside'],
  cleaning: ['apartment', 'living-room', 'loft', 'bedroom', 'cafe', 'hall'],
  pets: ['garden', 'park', 'living-room', 'meadow', 'apartment', 'forest'],
  dating: ['cafe', 'night', 'seaside', 'city', 'arcade', 'park'],
  'mental-load': ['living-room', 'apartment', 'bedroom', 'cafe', 'park', 'garden'],
  music: ['workshop', 'loft', 'night', 'warehouse', 'studio', 'living-room'],
  drawing: ['workshop', 'loft', 'museum', 'garden', 'cafe', 'hills'],
  gaming: ['bedroom', 'living-room', 'night', 'loft', 'warehouse', 'arcade'],
  coding: ['bedroom', 'loft', 'cafe', 'night', 'apartment', 'city'],
  startups: ['loft', 'city', 'cafe', 'hall', 'warehouse', 'apartment'],
  marketing: ['loft', 'cafe', 'city', 'studio', 'arcade', 'hall'],
  events: ['night', 'arcade', 'hall', 'garden', 'loft', 'warehouse'],
  weddings: ['garden', 'museum', 'seaside', 'meadow', 'cafe', 'night'],
  cars: ['city', 'warehouse', 'hills', 'field', 'night', 'seaside'],
  weather: ['field', 'meadow', 'seaside', 'mountain', 'city', 'dusk'],
};

/**
 * The views for the slides of a post, in the order they are taken: every place once before one comes again, then from
 * another side, so that no two of a post are alike. Neighbouring seeds begin at different places.
 */
export function viewsFor(topic: Topic | null, seed: number): string[] {
  const places = PLACES[topic ?? 'general'];
  const first = places.indexOf(rotate(places, seed, 'place'));
  const ordered = [...places.slice(first), ...places.slice(0, first)];
  const ofEach = ordered.map((place) => {
    const views = VIEWS.filter(({ panorama }) => panorama === place);
    const from = Math.floor(draw(seed, `view of ${place}`) * views.length);
    return [...views.slice(from), ...views.slice(0, from)];
  });
  const rounds = Math.max(...ofEach.map(({ length }) => length));
  return Array.from({ length: rounds }, (_, round) => round).flatMap((round) =>
    ofEach.flatMap((views) => views[round]?.name ?? []),
  );
}
