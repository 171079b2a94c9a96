import { css } from '../backgrounds/color.ts';
import type { AppContent, Habit } from './content.ts';
import { panel, ring, statusBar, THEME, tabBar, tickCircle, type Ui, water, write } from './ui.ts';

/** How far each habit's tick is, 0 open … 1 done; fractions are the moments between. */
export type TodayState = { ticks: number[]; phase: number };

const LIST_TOP = 352;
const ROW = 68;
const DAYS = ['M', 'T', 'W', 'T', 'F', 'S', 'S'];

/** Where the tick of a row is, in points: what a finger taps. */
export function tickSpot(row: number): { x: number; y: number } {
  return { x: 310, y: LIST_TOP + row * ROW + 29 };
}

/** The list of today's habits under a card whose water rises with each one done. */
export function drawToday(ui: Ui, content: AppContent, state: TodayState): void {
  const { context, width, height } = ui;
  context.fillStyle = THEME.paper;
  context.fillRect(0, 0, width, height);
  statusBar(ui);
  write(ui, `Saturday, ${content.day} June`, 24, 70, { size: 13, color: THEME.muted });
  write(ui, `Good morning, ${content.userName}`, 24, 98, { size: 25, weight: 800 });
  drawWeekStrip(ui, content);
  drawTideCard(ui, state);
  write(ui, 'Your habits', 24, LIST_TOP - 14, { size: 16, weight: 800 });
  write(ui, 'Edit', 336, LIST_TOP - 14, { size: 13, color: THEME.tide, align: 'right' });
  for (const [row, habit] of content.habits.entries()) {
    drawHabit(ui, habit, LIST_TOP + row * ROW, state.ticks[row] ?? 0);
  }
  tabBar(ui, 'Today');
}

function drawWeekStrip(ui: Ui, content: AppContent): void {
  for (const [index, letter] of DAYS.entries()) {
    const x = 42 + index * 46;
    const today = index === 5;
    if (today) panel(ui, { x: x - 18, y: 112, width: 36, height: 62 }, 18, THEME.tide, false);
    write(ui, letter, x, 132, { size: 11, color: today ? '#d6f1ec' : THEME.muted, align: 'center' });
    const color = today ? '#fff' : index === 6 ? '#b9c1be' : THEME.ink;
    write(ui, String(content.day - 5 + index), x, 157, { size: 14, weight: 800, color, align: 'center' });
    if (index < 5) {
      ring(ui, x, 152, 14, content.week[index] ?? 0, { width: 2, track: '#e2ded2', fill: THEME.tideLight });
    }
  }
}

/** The share of habits done, as the level of the sea. */
function drawTideCard(ui: Ui, { ticks, phase }: TodayState): void {
  const { context } = ui;
  const box = { x: 20, y: 190, width: 320, height: 124 };
  const done = ticks.filter((tick) => tick >= 0.5).length;
  const share = ticks.reduce((sum, tick) => sum + tick, 0) / ticks.length;
  const sky = context.createLinearGradient(0, box.y, 0, box.y + box.height);
  sky.addColorStop(0, '#0f5d63');
  sky.addColorStop(1, '#137a76');
  panel(ui, box, 24, sky);
  context.save();
  context.beginPath();
  context.roundRect(box.x, box.y, box.width, box.height, 24);
  context.clip();
  context.fillStyle = 'rgba(255,200,150,0.95)';
  context.beginPath();
  context.arc(176, box.y + 62 - share * 26, 17, 0, Math.PI * 2);
  context.fill();
  water(ui, box, 0.1 + 0.62 * share, phase, ['rgba(92,196,180,0.55)', 'rgba(52,160,150,0.9)']);
  context.restore();
  write(ui, done === ticks.length ? 'High tide' : 'Rising tide', 40, box.y + 34, {
    size: 13,
    color: '#cfeee8',
  });
  write(ui, `${done} of ${ticks.length}`, 40, box.y + 70, { size: 32, weight: 800, color: '#fff' });
  const left = ticks.length - done;
  const note =
    left === 0 ? 'All done. Well rowed!' : left === 1 ? 'Only one to go' : `${left} to go, no rush`;
  write(ui, note, 40, box.y + 97, { size: 13, color: '#e6f7f3' });
  ring(ui, 286, box.y + 62, 32, share, { width: 8, track: 'rgba(255,255,255,0.22)', fill: '#fff' });
  write(ui, `${Math.round(share * 100)}%`, 286, box.y + 67, {
    size: 14,
    weight: 800,
    color: '#fff',
    align: 'center',
  });
}

function drawHabit(ui: Ui, habit: Habit, top: number, tick: number): void {
  panel(ui, { x: 20, y: top, width: 320, height: 58 }, 18, THEME.card);
  panel(
    ui,
    { x: 30, y: top + 9, width: 40, height: 40 },
    13,
    css({ l: 0.94, c: 0.035, h: habit.hue }),
    false,
  );
  write(ui, habit.icon, 50, top + 36.5, { size: 20, align: 'center' });
  const done = tick >= 0.5;
  write(ui, habit.name, 84, top + 26, { size: 15, weight: 800, color: done ? '#7f918d' : THEME.ink });
  const days = habit.streak + (done ? 1 : 0);
  write(ui, `${habit.goal}  ·  🔥 ${days} days`, 84, top + 44, { size: 12, color: THEME.muted });
  tickCircle(ui, 310, top + 29, 14, tick);
}
