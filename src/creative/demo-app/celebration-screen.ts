import { randomFrom } from '../random.ts';
import type { AppContent } from './content.ts';
import { panel, ring, statusBar, THEME, type Ui, water, write } from './ui.ts';

/** Where the button is, in points from the top of a screen `height` tall. */
export function buttonSpot(height: number): { x: number; y: number } {
  return { x: 180, y: height - 103 };
}

const CONFETTI = ['#ffd166', '#ff9d6c', '#ffffff', '#9fe5d6', '#ff7f8f'];

/** All done: the tide is high. `moment` 0..1 runs from the first pop of confetti until it has come down. */
export function drawCelebration(ui: Ui, content: AppContent, moment: number): void {
  const { context, width, height } = ui;
  const sky = context.createLinearGradient(0, 0, 0, height);
  sky.addColorStop(0, '#ffb98a');
  sky.addColorStop(0.34, '#f78f86');
  sky.addColorStop(0.58, '#e56f86');
  context.fillStyle = sky;
  context.fillRect(0, 0, width, height);
  const middle = height * 0.36;
  context.fillStyle = 'rgba(255,240,214,0.32)';
  context.beginPath();
  context.arc(180, middle, 132, 0, Math.PI * 2);
  context.fill();
  water(ui, { x: 0, y: 0, width, height }, 0.45, moment * 7, [
    'rgba(120,215,200,0.45)',
    'rgba(23,135,126,0.92)',
  ]);
  statusBar(ui, '#fff');

  const grown = Math.min(1, moment * 3);
  const swell = 1 + 0.06 * Math.sin(Math.min(1, moment * 2.2) * Math.PI);
  context.fillStyle = '#fffaf1';
  context.beginPath();
  context.arc(180, middle, 92 * swell, 0, Math.PI * 2);
  context.fill();
  ring(ui, 180, middle, 80 * swell, grown, { width: 13, track: '#e9e3d6', fill: THEME.tide });
  write(ui, '🌊', 180, middle + 4, { size: 50, align: 'center' });
  const total = content.habits.length;
  write(ui, `${total} of ${total}`, 180, middle + 40, { size: 19, weight: 800, align: 'center' });

  const below = height * 0.62;
  write(ui, 'High tide!', 180, below, { size: 40, weight: 800, color: '#fff', align: 'center' });
  write(ui, 'Every habit done today.', 180, below + 31, { size: 16, color: '#dff5f0', align: 'center' });
  panel(ui, { x: 92, y: below + 52, width: 176, height: 44 }, 22, 'rgba(255,255,255,0.16)', false);
  const streak = `🔥 ${content.streak + 1} day streak`;
  write(ui, streak, 180, below + 80, { size: 17, weight: 800, color: '#fff', align: 'center' });
  panel(ui, { x: 32, y: height - 130, width: 296, height: 54 }, 27, '#fffaf1');
  write(ui, 'See my week', 180, height - 97, { size: 17, weight: 800, align: 'center' });
  write(ui, 'Not now', 180, height - 46, { size: 14, color: '#cfeee8', align: 'center' });
  drawConfetti(ui, moment);
}

/** Scraps thrown up from the ring that tumble down. */
function drawConfetti({ context, height }: Ui, moment: number): void {
  const random = randomFrom('confetti');
  for (let scrap = 0; scrap < 70; scrap++) {
    const angle = random.between(-Math.PI * 0.95, -Math.PI * 0.05);
    const speed = random.between(220, 620);
    const time = moment * 1.5;
    const x = 180 + Math.cos(angle) * speed * time * 0.62;
    const y = height * 0.36 + Math.sin(angle) * speed * time + 520 * time * time;
    context.save();
    context.translate(x, y);
    context.rotate(random.between(0, 6) + moment * random.between(-9, 9));
    context.fillStyle = random.pick(CONFETTI);
    context.fillRect(-4, -2.4, 8, 4.8 * Math.abs(Math.cos(moment * 9 + scrap)));
    context.restore();
  }
}
