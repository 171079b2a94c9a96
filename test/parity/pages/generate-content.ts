import type { PageTable } from '../row.ts';
import { answerSections } from './generate-content/answers.ts';
import { bodySections } from './generate-content/body.ts';
import { callingSections } from './generate-content/calling.ts';

export const generateContentTable: PageTable = {
  page: 'generate-content',
  start: 'generateContent',
  sections: [...callingSections, ...bodySections, ...answerSections],
};
