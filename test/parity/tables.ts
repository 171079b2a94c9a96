import { appMediaTable } from './pages/app-media.ts';
import { generateContentTable } from './pages/generate-content.ts';
import { scheduleTable } from './pages/schedule.ts';
import { slideshowBuilderTable } from './pages/slideshow-builder.ts';
import { ugcRemixTable } from './pages/ugc-remix.ts';
import { webhooksTable } from './pages/webhooks.ts';

export const TABLES = [
  ...[generateContentTable, slideshowBuilderTable, ugcRemixTable],
  ...[scheduleTable, webhooksTable, appMediaTable],
];
