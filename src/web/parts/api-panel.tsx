import { inLines, type Ran, useOperations } from '../base/operations-log.ts';
import type { PageName } from '../base/route.ts';
import { told } from '../base/told.ts';
import { useSay } from '../words/language.tsx';
import { Copy } from './copy.tsx';

/** The operations that a page ran, for whoever wants to do the same from code. */
export function ApiPanel({ page }: { page: PageName }) {
  const say = useSay();
  const ran = useOperations(page);
  if (ran.length === 0) return null;
  return (
    <details className="api">
      <summary>{say('api.title')}</summary>
      {ran.map((one) => (
        <Operation key={one.id} {...one} />
      ))}
    </details>
  );
}

function Operation({ name, query, variables }: Ran) {
  const say = useSay();
  const text = inLines(query);
  const given = JSON.stringify(variables, null, 2);
  const link = `${told.basePath}/graphql?${new URLSearchParams({ query: text, variables: given })}`;
  return (
    <section aria-label={name}>
      <header>
        <h3>{name}</h3>
        <Copy text={text} label={name} />
        {told.graphiql && (
          <a href={link} target="_blank" rel="noreferrer">
            {say('api.open')}
          </a>
        )}
      </header>
      <Code label={name} text={text} />
      {given !== '{}' && <Code label={say('api.variables')} text={given} />}
    </section>
  );
}

const Code = ({ label, text }: { label: string; text: string }) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
  <section className="code" tabIndex={0} aria-label={label}>
    <pre>{text}</pre>
  </section>
);
