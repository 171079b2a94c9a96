import { draw, rotate } from '../craft/chance.ts';
import type { Topic } from '../words/library/topics.ts';
import { type Kind, PANORAMAS, type PanoramaName } from './panoramas.ts';

/** Where posts about a topic are at home, the most fitting first. */
const PLACES: Record<Topic, readonly PanoramaName[]> = {
  general: ['cafe', 'loft', 'garden', 'seaside', 'apartment', 'city', 'workshop'],
  habits: ['loft', 'cafe', 'bedroom', 'garden', 'workshop', 'apartment', 'seaside'],
  focus: ['loft', 'cafe', 'workshop', 'bedroom', 'museum', 'apartment'],
  sleep: ['bedroom', 'night', 'living-room', 'hills', 'loft', 'cafe', 'apartment'],
  study: ['cafe', 'loft', 'workshop', 'museum', 'bedroom', 'hall'],
  languages: ['cafe', 'night', 'seaside', 'arcade', 'city', 'museum'],
  budget: ['cafe', 'arcade', 'loft', 'city', 'apartment', 'living-room'],
  fitness: ['loft', 'park', 'hall', 'sunrise', 'seaside', 'garden'],
  cooking: ['cafe', 'loft', 'garden', 'apartment', 'workshop', 'living-room'],
  travel: ['seaside', 'night', 'hills', 'mountain', 'city', 'field', 'arcade'],
  relationships: ['cafe', 'seaside', 'bedroom', 'night', 'loft', 'living-room'],
  'screen-time': ['bedroom', 'cafe', 'living-room', 'garden', 'seaside', 'loft'],
  productivity: ['loft', 'cafe', 'workshop', 'city', 'bedroom', 'apartment'],
  running: ['park', 'sunrise', 'seaside', 'forest', 'city', 'hills'],
  parenting: ['living-room', 'garden', 'bedroom', 'loft', 'cafe', 'apartment'],
  friends: ['cafe', 'arcade', 'night', 'seaside', 'garden', 'living-room'],
  photography: ['seaside', 'workshop', 'city', 'hills', 'arcade', 'museum', 'forest'],
  'job-search': ['loft', 'cafe', 'city', 'hall', 'arcade', 'apartment'],
  plants: ['garden', 'workshop', 'loft', 'apartment', 'cafe', 'living-room'],
  'moving-abroad': ['seaside', 'city', 'apartment', 'night', 'cafe', 'hills'],
  home: ['loft', 'living-room', 'cafe', 'workshop', 'bedroom', 'apartment'],
  morning: ['bedroom', 'sunrise', 'cafe', 'loft', 'garden', 'apartment'],
  reading: ['cafe', 'loft', 'living-room', 'workshop', 'bedroom', 'museum'],
  writing: ['cafe', 'workshop', 'loft', 'bedroom', 'seaside', 'living-room'],
  saving: ['cafe', 'loft', 'arcade', 'city', 'apartment', 'living-room'],
  'side-income': ['loft', 'workshop', 'cafe', 'bedroom', 'city', 'apartment'],
  freelancing: ['cafe', 'loft', 'workshop', 'seaside', 'city', 'apartment'],
  yoga: ['loft', 'garden', 'hills', 'forest', 'sunrise', 'apartment'],
  nutrition: ['cafe', 'garden', 'loft', 'apartment', 'workshop', 'living-room'],
  'meal-prep': ['cafe', 'loft', 'workshop', 'garden', 'apartment', 'living-room'],
  skincare: ['bedroom', 'loft', 'garden', 'cafe', 'seaside', 'apartment'],
  style: ['arcade', 'loft', 'city', 'bedroom', 'night', 'workshop'],
  cleaning: ['loft', 'living-room', 'bedroom', 'cafe', 'workshop', 'apartment'],
  pets: ['garden', 'living-room', 'park', 'loft', 'bedroom', 'meadow'],
  dating: ['cafe', 'night', 'seaside', 'arcade', 'city', 'garden'],
  'mental-load': ['living-room', 'cafe', 'bedroom', 'loft', 'garden', 'apartment'],
  music: ['loft', 'workshop', 'night', 'arcade', 'cafe', 'living-room'],
  drawing: ['workshop', 'loft', 'cafe', 'museum', 'garden', 'seaside'],
  gaming: ['bedroom', 'living-room', 'night', 'loft', 'arcade', 'apartment'],
  coding: ['loft', 'bedroom', 'cafe', 'night', 'workshop', 'apartment'],
  startups: ['loft', 'cafe', 'city', 'workshop', 'arcade', 'hall'],
  marketing: ['loft', 'arcade', 'cafe', 'city', 'workshop', 'hall'],
  events: ['night', 'arcade', 'loft', 'garden', 'cafe', 'hall'],
  weddings: ['garden', 'seaside', 'museum', 'cafe', 'night', 'arcade'],
  cars: ['city', 'hills', 'night', 'field', 'seaside', 'mountain'],
  weather: ['field', 'sunrise', 'seaside', 'mountain', 'dusk', 'city'],
};

/** Where posts go that have been wherever their topic is at home, the liveliest first. */
const ELSEWHERE: readonly PanoramaName[] = [
  ...([
    'cafe',
    'loft',
    'workshop',
    'arcade',
    'bedroom',
    'living-room',
    'apartment',
    'museum',
    'hall',
  ] as const),
  ...(['garden', 'seaside', 'night', 'city', 'hills', 'park', 'sunrise', 'field', 'mountain'] as const),
  ...(['forest', 'dusk', 'meadow'] as const),
];
/** Open country says something of its own behind what happens indoors. */
const COUNTRY: readonly Kind[] = ['open land', 'dawn', 'wood'];

/**
 * The views for the slides of a post, in the order they are taken: every place there is once before one comes again, then
 * from another side; those of the topic first, and of each kind one before another. The first is a lively one.
 * Neighbouring seeds begin at different places.
 */
export function viewsFor(topic: Topic | null, seed: number): string[] {
  const own = PLACES[topic ?? 'general'];
  const places = own.filter((place) => PANORAMAS[place].covers > 0);
  const first = own.indexOf(rotate(places, seed, 'place'));
  const turned = [...own.slice(first), ...own.slice(0, first)];
  const others = elsewhere(own);
  const livelyFirst = [...apart(turned), ...others.fitting].toSorted((a, b) => dullness(a) - dullness(b));
  const ordered = unlikeNeighbours([...livelyFirst, ...others.jarring]);
  const ofEach = ordered.map((place, at) => {
    const { yaws, covers } = PANORAMAS[place];
    const from = Math.floor(draw(seed, `view of ${place}`) * (at === 0 ? covers : yaws.length));
    return [...yaws.slice(from), ...yaws.slice(0, from)].map((yaw) => `${place}/${yaw}`);
  });
  const rounds = Math.max(...ofEach.map(({ length }) => length));
  return Array.from({ length: rounds }, (_, round) => round).flatMap((round) =>
    ofEach.flatMap((views) => views[round] ?? []),
  );
}

/** Places with hardly a lively view look drab: they come when the others have been seen. */
const dullness = (place: PanoramaName) => (PANORAMAS[place].covers > 1 ? 0 : 1);

/** The other places: where open country is at home once is not enough for more of it, nor for leaving it. */
function elsewhere(own: readonly PanoramaName[]) {
  const isCountry = (place: PanoramaName) => COUNTRY.includes(PANORAMAS[place].kind);
  const goesOut = own.filter(isCountry).length > 1;
  const jars = (place: PanoramaName) => (goesOut ? PANORAMAS[place].inside : isCountry(place));
  const kinds = own.map((place) => PANORAMAS[place].kind);
  const others = ELSEWHERE.filter((place) => !own.includes(place));
  const fresh = others.filter((place) => !kinds.includes(PANORAMAS[place].kind));
  const ordered = [...fresh, ...others.filter((place) => !fresh.includes(place))];
  return {
    fitting: apart(ordered.filter((place) => !jars(place))),
    jarring: apart(ordered.filter(jars)),
  };
}

/** The first of each kind, then the second of each. */
function apart(places: readonly PanoramaName[]): PanoramaName[] {
  const nth = (place: PanoramaName) => {
    const before = places.slice(0, places.indexOf(place));
    return before.filter((other) => PANORAMAS[other].kind === PANORAMAS[place].kind).length;
  };
  return places.toSorted((a, b) => nth(a) - nth(b));
}

/** The same places in nearly that order, none beside another of its kind while there are others: they look alike. */
function unlikeNeighbours(places: readonly PanoramaName[]): PanoramaName[] {
  const left = [...places];
  const taken: PanoramaName[] = [];
  for (let last: Kind | null = null; left.length > 0; ) {
    const other = left.findIndex((place) => PANORAMAS[place].kind !== last);
    const [place] = left.splice(Math.max(0, other), 1);
    if (!place) break;
    taken.push(place);
    last = PANORAMAS[place].kind;
  }
  return taken;
}
