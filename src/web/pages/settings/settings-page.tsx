import { useEffect, useRef } from 'react';
import { linkTo } from '../../base/route.ts';
import { useSetup } from '../../base/setup.tsx';
import type { Scope } from '../../generated/operations.ts';
import { Page } from '../../parts/page.tsx';
import { useSay } from '../../words/language.tsx';
import { Accounts } from './accounts.tsx';
import { CreditsPart } from './credits-part.tsx';
import { Keys } from './keys.tsx';
import { People } from './people.tsx';
import { ProjectPart } from './project-part.tsx';
import { Webhooks } from './webhooks.tsx';

const PARTS = {
  project: ProjectPart,
  people: People,
  accounts: Accounts,
  credits: CreditsPart,
  keys: Keys,
  webhooks: Webhooks,
} as const;
type PartName = keyof typeof PARTS;

/** What must be allowed for a part to be there. */
const NEEDS: Partial<Record<PartName, Scope>> = {
  credits: 'CREDITS_READ',
  keys: 'KEYS_ADMIN',
  webhooks: 'WEBHOOKS_WRITE',
};

/** All that posts are made from, and who may make them, part by part. */
export function SettingsPage({ projectId, part }: { projectId: string; part: string | null }) {
  const say = useSay();
  const { project, viewer } = useSetup();
  const names = (Object.keys(PARTS) as PartName[]).filter((one) => {
    const scope = NEEDS[one];
    return !scope || viewer?.scopes.includes(scope);
  });
  const name = names.find((one) => one === part) ?? 'project';
  const Part = PARTS[name];
  const tabs = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the tab that is meant is another then
  useEffect(() => {
    // On a phone there are more tabs than there is room.
    tabs.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [name]);
  return (
    <Page title={say('settings.title')}>
      <nav className="tabs" ref={tabs} aria-label={say('settings.title')}>
        {names.map((one) => (
          <a key={one} href={linkTo('settings', one)} aria-current={one === name ? 'page' : undefined}>
            {say(`settings.${one}`)}
          </a>
        ))}
      </nav>
      {project && <Part key={projectId} projectId={projectId} project={project} />}
    </Page>
  );
}
