import { useEffect, useMemo, useState } from 'react';
import { createClient } from '../client/entry/main.ts';
import { ReelgateProvider } from '../client/entry/react.ts';
import { type Credential, firstCredential, forgetCredential, keepCredential } from './base/credential.ts';
import { noting } from './base/operations-log.ts';
import { type Route, useRoute } from './base/route.ts';
import { useSetup, WithSetup } from './base/setup.tsx';
import { here, onHere } from './base/told.ts';
import { Frame } from './frame.tsx';
import { LibraryPage } from './pages/library/library-page.tsx';
import { LookPage } from './pages/look/look-page.tsx';
import { PostPage } from './pages/look/post-page.tsx';
import { MakePage } from './pages/make/make-page.tsx';
import { RevisePage } from './pages/revise/revise-page.tsx';
import { SettingsPage } from './pages/settings/settings-page.tsx';
import { StartPage } from './pages/start-page.tsx';
import { WatchPage } from './pages/watch/watch-page.tsx';
import { ApiPanel } from './parts/api-panel.tsx';
import { Refused } from './parts/refused.tsx';

/** The console: who asks first, then the page that the address names. */
export function App() {
  const [credential, setCredential] = useState<Credential | null>(firstCredential);
  const [over, setOver] = useState(false);
  if (!credential) {
    const enter = (next: Credential) => setCredential(keepCredential(next));
    return <StartPage over={over} onEnter={enter} />;
  }
  const leave = (wasRefused: boolean) => {
    forgetCredential();
    setOver(wasRefused);
    setCredential(null);
  };
  return <Inside credential={credential} onLeave={leave} />;
}

type InsideProps = { credential: Credential; onLeave: (wasRefused: boolean) => void };

function Inside({ credential, onLeave }: InsideProps) {
  const client = useMemo(
    () =>
      noting(
        createClient({
          url: here,
          fetch: (request, options) => fetch(onHere(`${request}`), options),
          ...credential,
        }),
      ),
    [credential],
  );
  return (
    <ReelgateProvider client={client}>
      <WithSetup>
        <Pages onLeave={onLeave} />
      </WithSetup>
    </ReelgateProvider>
  );
}

function Pages({ onLeave }: Pick<InsideProps, 'onLeave'>) {
  const { trouble, again, projectId } = useSetup();
  const route = useRoute();
  const refused = trouble?.code === 'UNAUTHENTICATED';
  useEffect(() => {
    if (refused) onLeave(true);
  }, [refused, onLeave]);
  return (
    <Frame page={route.page} onLeave={() => onLeave(false)}>
      <Refused trouble={trouble} again={again} />
      {projectId ? <Shown key={projectId} route={route} projectId={projectId} /> : null}
      <ApiPanel page={route.page} />
    </Frame>
  );
}

function Shown({ route: { page, rest, part }, projectId }: { route: Route; projectId: string }) {
  switch (page) {
    case 'make':
      return <MakePage projectId={projectId} />;
    case 'watch':
      return <WatchPage projectId={projectId} jobId={rest} />;
    case 'look':
      if (!rest) return <LookPage projectId={projectId} />;
      if (part === 'revise') return <RevisePage key={rest} projectId={projectId} id={rest} />;
      return <PostPage key={rest} id={rest} />;
    case 'library':
      return <LibraryPage projectId={projectId} role={rest} />;
    case 'settings':
      return <SettingsPage projectId={projectId} part={rest} />;
  }
}
