import type { Project } from '../../base/setup.tsx';

/** What each part of the settings is given. */
export type PartProps = { projectId: string; project: Project };
