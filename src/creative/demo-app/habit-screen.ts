import type { AppContent } from './content.ts';
import { panel, ring, statusBar, THEME, tabBar, type Ui, write } from './ui.ts';

const MILESTONES = [
  { days: 7, name: 'First week' },
  { days: 21, name: 'Three weeks' },
  { days: 66, name: 'A habit for life' },
];

/** One habit from close by: its streak as a ring, and how far the next milestones are. */
export function drawHabitDetail(ui: Ui, content: AppContent): void {
  const { context, width, height } = ui;
  const habit = content.habits[0];
  if (!habit) return;
  context.fillStyle = THEME.paper;
  context.fillRect(0, 0, width, height);
  statusBar(ui);
  write(ui, '←', 24, 90, { size: 24, weight: 800, color: THEME.tide });
  write(ui, habit.name, 180, 88, { size: 19, weight: 800, align: 'center' });
  panel(ui, { x: 20, y: 112, width: 320, height: 262 }, 28, THEME.card);
  const goal = MILESTONES.find(({ days }) => days > habit.streak)?.days ?? 66;
  const share = Math.min(1, habit.streak / goal);
  ring(ui, 180, 226, 80, share, { width: 15, track: '#eeeae0', fill: THEME.tide });
  write(ui, habit.icon, 180, 212, { size: 34, align: 'center' });
  write(ui, String(habit.streak), 180, 256, { size: 36, weight: 800, align: 'center' });
  write(ui, 'days in a row', 180, 276, { size: 12.5, color: THEME.muted, align: 'center' });
  write(ui, `${goal - habit.streak} days to the next milestone`, 180, 348, {
    size: 14,
    color: THEME.muted,
    align: 'center',
  });
  write(ui, 'Milestones', 24, 410, { size: 16, weight: 800 });
  for (const [index, { days, name }] of MILESTONES.entries()) {
    drawMilestone(ui, 424 + index * 58, name, days, habit.streak);
  }
  panel(ui, { x: 20, y: 608, width: 320, height: 64 }, 18, THEME.foam, false);
  write(ui, '⏰', 46, 648, { size: 22, align: 'center' });
  write(ui, 'Most often at 7:40 am', 74, 636, { size: 14, weight: 800 });
  write(ui, 'We remind you ten minutes before', 74, 655, { size: 12, color: '#4d7570' });
  tabBar(ui, 'Habits');
}

function drawMilestone(ui: Ui, top: number, name: string, days: number, streak: number): void {
  const reached = streak >= days;
  panel(ui, { x: 20, y: top, width: 320, height: 50 }, 16, THEME.card);
  write(ui, reached ? '🏅' : '🔒', 46, top + 33, { size: 20, align: 'center' });
  write(ui, name, 74, top + 22, { size: 14, weight: 800, color: reached ? THEME.ink : THEME.muted });
  write(ui, `${days} days`, 74, top + 39, { size: 12, color: THEME.muted });
  panel(ui, { x: 226, y: top + 22, width: 96, height: 7 }, 3.5, '#eeeae0', false);
  const share = Math.min(1, streak / days);
  panel(ui, { x: 226, y: top + 22, width: Math.max(7, 96 * share), height: 7 }, 3.5, THEME.tideLight, false);
}
