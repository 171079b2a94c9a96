import { css } from '../backgrounds/color.ts';
import { randomFrom } from '../random.ts';
import type { AppContent } from './content.ts';
import { panel, statusBar, THEME, tabBar, type Ui, write } from './ui.ts';

const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** The week in bars (`grown` 0..1 is how far they have risen), the streak, and the month as squares. */
export function drawWeek(ui: Ui, content: AppContent, grown: number): void {
  const { context, width, height } = ui;
  context.fillStyle = THEME.paper;
  context.fillRect(0, 0, width, height);
  statusBar(ui);
  write(ui, 'Your week', 24, 92, { size: 28, weight: 800 });
  write(ui, `${content.day - 5}–${content.day + 1} June`, 336, 90, {
    size: 13,
    color: THEME.muted,
    align: 'right',
  });
  drawBars(ui, content, grown);
  drawFacts(ui, content, grown);
  drawMonth(ui, content, grown);
  tabBar(ui, 'Week');
}

function drawBars(ui: Ui, content: AppContent, grown: number): void {
  const { context } = ui;
  panel(ui, { x: 20, y: 112, width: 320, height: 232 }, 24, THEME.card);
  const share = content.week.reduce((sum, day) => sum + day, 0) / content.week.length;
  write(ui, `${Math.round(share * 100 * grown)}%`, 40, 154, { size: 32, weight: 800 });
  write(ui, 'of your habits done', 40, 174, { size: 13, color: THEME.muted });
  panel(ui, { x: 258, y: 132, width: 64, height: 26 }, 13, THEME.foam, false);
  write(ui, '↑ 12%', 290, 150, { size: 13, weight: 800, color: THEME.tide, align: 'center' });
  for (const [index, day] of DAYS.entries()) {
    const x = 54 + index * 42;
    const full = content.week[index] ?? 0;
    // Each bar starts a little after the one before it.
    const rise = Math.min(1, Math.max(0, grown * 1.6 - index * 0.1));
    panel(ui, { x: x - 10, y: 196, width: 20, height: 110 }, 10, '#f0ede5', false);
    const tall = 110 * full * rise;
    if (tall > 20) {
      const fill = context.createLinearGradient(0, 306 - tall, 0, 306);
      fill.addColorStop(0, index === 5 ? THEME.sun : THEME.tideLight);
      fill.addColorStop(1, index === 5 ? '#ff7f5c' : THEME.tide);
      panel(ui, { x: x - 10, y: 306 - tall, width: 20, height: tall }, 10, fill, false);
    }
    const color = index === 5 ? THEME.ink : THEME.muted;
    write(ui, day, x, 328, { size: 11, weight: index === 5 ? 800 : 500, color, align: 'center' });
  }
}

function drawFacts(ui: Ui, content: AppContent, grown: number): void {
  const facts = [
    { icon: '🔥', value: String(Math.round((content.streak + 1) * grown)), label: 'day streak' },
    {
      icon: '🌊',
      value: String(Math.round(content.week.filter((day) => day === 1).length * grown)),
      label: 'high tides',
    },
  ];
  for (const [index, fact] of facts.entries()) {
    const x = 20 + index * 165;
    panel(ui, { x, y: 358, width: 155, height: 84 }, 22, THEME.card);
    write(ui, fact.icon, x + 36, 410, { size: 26, align: 'center' });
    write(ui, fact.value, x + 62, 402, { size: 26, weight: 800 });
    write(ui, fact.label, x + 62, 422, { size: 12, color: THEME.muted });
  }
}

function drawMonth(ui: Ui, content: AppContent, grown: number): void {
  const random = randomFrom(content.streak);
  panel(ui, { x: 20, y: 456, width: 320, height: 214 }, 24, THEME.card);
  write(ui, 'June', 40, 488, { size: 16, weight: 800 });
  for (let day = 1; day <= 30; day++) {
    const column = day % 7;
    const x = 40 + column * 41;
    const y = 502 + Math.floor(day / 7) * 31;
    const share = random.pick([0.4, 0.6, 0.8, 1, 1]);
    const past = day <= content.day;
    const shown = Math.min(1, Math.max(0, grown * 2 - day / 30));
    const strength = past ? share * shown : 0;
    const fill =
      strength > 0.05 ? css({ l: 0.93 - 0.38 * strength, c: 0.03 + 0.07 * strength, h: 183 }) : '#f1eee6';
    panel(ui, { x, y, width: 34, height: 25 }, 8, fill, false);
    const color = strength > 0.55 ? '#fff' : past ? THEME.ink : '#b5bdb9';
    write(ui, String(day), x + 17, y + 16.5, {
      size: 10.5,
      weight: day === content.day ? 800 : 500,
      color,
      align: 'center',
    });
  }
}
