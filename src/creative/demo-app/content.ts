import { randomFrom } from '../random.ts';

/** What the made-up user of the made-up app sees. */
export type AppContent = {
  userName: string;
  /** Day of the month that is today; a Saturday in June. */
  day: number;
  habits: Habit[];
  /** Days in a row on which everything was done, before today. */
  streak: number;
  /** Share of habits done, Monday to Saturday; the last is today when finished. */
  week: number[];
};

export type Habit = { icon: string; name: string; goal: string; streak: number; hue: number };

const HABITS: Omit<Habit, 'streak'>[] = [
  { icon: '💧', name: 'Drink water', goal: '8 glasses', hue: 225 },
  { icon: '🚶', name: 'Morning walk', goal: '20 minutes', hue: 150 },
  { icon: '📖', name: 'Read', goal: '10 pages', hue: 60 },
  { icon: '🧘', name: 'Breathe', goal: '5 minutes', hue: 300 },
  { icon: '🌙', name: 'Screens off', goal: 'by 10 pm', hue: 275 },
  { icon: '✍️', name: 'Journal', goal: '3 lines', hue: 35 },
  { icon: '🥗', name: 'Eat greens', goal: 'with lunch', hue: 140 },
];
const NAMES = ['Ana', 'Maya', 'Sam', 'Noor', 'Leo', 'Ines'];
const SHOWN = 5;

export function contentFrom(seed: number): AppContent {
  const random = randomFrom(`tideline ${seed}`);
  const habits = HABITS.map((habit) => ({ habit, order: random.next() }))
    .sort((a, b) => a.order - b.order)
    .slice(0, SHOWN)
    .map(({ habit }) => ({ ...habit, streak: random.whole(4, 38) }));
  return {
    userName: random.pick(NAMES),
    day: random.pick([7, 14, 21]),
    habits,
    streak: random.whole(9, 26),
    week: [...Array.from({ length: 5 }, () => random.pick([0.6, 0.8, 0.8, 1])), 1],
  };
}
