import { drawCelebration } from './celebration-screen.ts';
import { type AppContent, contentFrom } from './content.ts';
import { drawHabitDetail } from './habit-screen.ts';
import { drawToday } from './today-screen.ts';
import { createUi, type Ui } from './ui.ts';
import { drawWeek } from './week-screen.ts';

const JPEG_QUALITY = 93;

const SCREENS: { id: string; draw: (ui: Ui, content: AppContent) => void }[] = [
  { id: 'today', draw: (ui, content) => drawToday(ui, content, { ticks: [1, 1, 1, 0, 0], phase: 1 }) },
  { id: 'week', draw: (ui, content) => drawWeek(ui, content, 1) },
  { id: 'high-tide', draw: (ui, content) => drawCelebration(ui, content, 0.45) },
  { id: 'habit', draw: drawHabitDetail },
];

/** Four screens of the demo app as JPEG, of the size a phone would save them. */
export async function drawAppScreenshots({
  seed,
  width = 1080,
  height = 2340,
}: {
  seed: number;
  width?: number;
  height?: number;
}): Promise<{ id: string; bytes: Buffer }[]> {
  const content = contentFrom(seed);
  return Promise.all(
    SCREENS.map(async ({ id, draw }) => {
      const ui = createUi(width, height);
      draw(ui, content);
      return { id, bytes: await ui.canvas.encode('jpeg', JPEG_QUALITY) };
    }),
  );
}
