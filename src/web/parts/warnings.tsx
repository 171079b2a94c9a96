import type { PlanWarningCode } from '../generated/operations.ts';
import { useSay } from '../words/language.tsx';
import { Notice } from './refused.tsx';

type WarningsProps = { warnings: readonly { code: PlanWarningCode; message: string }[] };

/** What could be mended first: what it is about, then the gateway's own words; each once. */
export function Warnings({ warnings }: WarningsProps) {
  const say = useSay();
  const each = new Map(warnings.map(({ code, message }) => [message, code]));
  if (each.size === 0) return null;
  return (
    <Notice kind="warn">
      <p>{say('make.warnings')}</p>
      <ul>
        {[...each].map(([message, code]) => (
          <li key={message}>
            <strong>{say(`warning.${code}`)}</strong> {message}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
