import type { StageRun } from '../stage.ts';
import { orderOf } from './fetching.ts';

/** Puts into the project what was read. Doing it again, after a crash, changes nothing. */
export const runWriting: StageRun<'writing'> = async ({ container, checkpoint, ports, signal, report }) => {
  const { fetching: site, reading } = checkpoint;
  if (!site || !reading) throw new Error(`Ingest ${container.id} has read nothing.`);
  const { overwrite, test = false } = orderOf(container);
  const since = container.startedAt ?? container.createdAt;
  const project = { organisationId: container.organisationId, projectId: container.projectId };
  const kept = await ports.keepFacts(
    { ...project, test, facts: reading.facts, overwrite, since },
    { signal, report },
  );
  return {
    checkpoint: {
      pages: site.pages.map(({ url, title }) => ({ url, title })),
      filled: kept.filled,
      kept: kept.kept,
      keywords: reading.keywords,
      colors: reading.colors,
      warnings: [...site.warnings, ...kept.warnings],
    },
  };
};
