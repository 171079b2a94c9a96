import { createContext, type ReactNode, useContext } from 'react';
import {
  MeDocument,
  type MeQuery,
  ProjectSetupDocument,
  type ProjectSetupQuery,
  WalletDocument,
  type WalletQuery,
} from '../generated/operations.ts';
import { nodesOf, type Trouble, useAsk } from './ask.ts';
import { browser, useKept } from './kept.ts';
import { told } from './told.ts';

export type Project = NonNullable<ProjectSetupQuery['project']>;
type FormatPrice = WalletQuery['credits']['prices'][number];

/** Who asks, and the project that all pages are about. */
export type Setup = {
  viewer: MeQuery['viewer'] | null;
  /** What there is to spend; null where it is none of who asks' business. */
  available: number | null;
  /** What posts of each format cost; empty where that is none of who asks' business. */
  prices: readonly FormatPrice[];
  projects: { id: string; name: string }[];
  projectId: string | null;
  project: Project | null;
  choose: (projectId: string) => void;
  trouble: Trouble | null;
  /** Reads all of it again, as after a change. */
  again: () => void;
};

const Context = createContext<Setup | null>(null);

/** Gives what all pages lean on to those below. */
export function WithSetup({ children }: { children: ReactNode }) {
  const me = useAsk(MeDocument, {});
  const [chosen, choose] = useKept<string | null>('project', told.projectId, browser);
  const projects = nodesOf(me.data?.projects);
  const projectId = (projects.find(({ id }) => id === chosen) ?? projects[0])?.id ?? null;
  const setup = useAsk(ProjectSetupDocument, projectId ? { id: projectId } : null);
  // What was answered before stays for a while: it is of the project that was chosen then.
  const project = setup.data?.project?.id === projectId ? setup.data.project : null;
  const viewer = me.data?.viewer ?? null;
  // A client token may not ask: credits are of the whole organisation.
  const wallet = useAsk(WalletDocument, viewer?.scopes.includes('CREDITS_READ') ? {} : null);
  const value: Setup = {
    viewer,
    available: wallet.data?.credits.available ?? null,
    prices: wallet.data?.credits.prices ?? [],
    projects,
    projectId,
    project,
    choose,
    trouble: me.trouble ?? setup.trouble,
    again: () => {
      me.again();
      wallet.again();
      setup.again();
    },
  };
  return <Context value={value}>{children}</Context>;
}

export function useSetup(): Setup {
  const setup = useContext(Context);
  if (!setup) throw new Error('There is no WithSetup above.');
  return setup;
}
