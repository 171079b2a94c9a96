import { type ReactNode, useState } from 'react';
import { linkTo, PAGES, type PageName } from './base/route.ts';
import { useSetup } from './base/setup.tsx';
import { applyTheme, THEMES, type Theme, theme } from './base/theme.ts';
import { Icon } from './parts/icon.tsx';
import { useFormats, useSay, useSpeaking } from './words/language.tsx';
import type { Language } from './words/table.ts';

type FrameProps = { page: PageName; onLeave: () => void; children: ReactNode };

/** What stands around every page: where else to go, for which project, and what is left to spend. */
export function Frame({ page, onLeave, children }: FrameProps) {
  const say = useSay();
  return (
    <div className="frame">
      <button type="button" className="skip" onClick={toMain}>
        {say('nav.skip')}
      </button>
      <aside>
        <Brand />
        <nav aria-label={say('nav.label')}>
          {PAGES.map((name) => (
            <a key={name} href={linkTo(name)} aria-current={name === page ? 'page' : undefined}>
              <Icon name={name} />
              <span>{say(`nav.${name}`)}</span>
            </a>
          ))}
        </nav>
        <Choices onLeave={onLeave} />
      </aside>
      <main id="main" tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}

const toMain = () => document.querySelector<HTMLElement>('#main')?.focus();

export function Brand() {
  return (
    <a className="brand" href="#/make">
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <rect x="5" y="2" width="14" height="20" rx="4" />
        <path d="M10 8.5v7l6-3.5z" />
      </svg>
      Reelgate
    </a>
  );
}

function Choices({ onLeave }: { onLeave: () => void }) {
  const say = useSay();
  const { number } = useFormats();
  const { viewer, available, projects, projectId, choose } = useSetup();
  return (
    <div className="choices">
      {viewer && (
        <a className="wallet" href={linkTo('settings', available === null ? 'project' : 'credits')}>
          {viewer.organisation.name}
          {available !== null && <strong>{say('bar.credits', { n: number(available) })}</strong>}
        </a>
      )}
      {projects.length > 1 && (
        <select
          aria-label={say('bar.project')}
          value={projectId ?? ''}
          onChange={({ target }) => choose(target.value)}
        >
          {projects.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      )}
      <Looks />
      <button type="button" className="quiet leave" onClick={onLeave}>
        {say('bar.leave')}
      </button>
    </div>
  );
}

/** Language, and light or dark. */
export function Looks() {
  const say = useSay();
  const { language, setLanguage } = useSpeaking();
  const [chosen, setChosen] = useState(theme);
  const change = (next: Theme) => {
    applyTheme(next);
    setChosen(next);
  };
  return (
    <div className="looks">
      <select
        aria-label={say('bar.language')}
        value={language}
        onChange={({ target }) => setLanguage(target.value as Language)}
      >
        <option value="en">English</option>
        <option value="de">Deutsch</option>
      </select>
      <select
        aria-label={say('bar.theme')}
        value={chosen}
        onChange={({ target }) => change(target.value as Theme)}
      >
        {THEMES.map((name) => (
          <option key={name} value={name}>
            {say(`theme.${name}`)}
          </option>
        ))}
      </select>
    </div>
  );
}
