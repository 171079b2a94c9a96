import { generateContentTable } from './pages/generate-content.ts';
import { slideshowBuilderTable } from './pages/slideshow-builder.ts';
import { ugcRemixTable } from './pages/ugc-remix.ts';

export const TABLES = [generateContentTable, slideshowBuilderTable, ugcRemixTable];
