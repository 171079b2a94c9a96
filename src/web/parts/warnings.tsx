import type { PlanWarningCode } from '../generated/operations.ts';
import { explainWarning } from '../words/explain.ts';
import { useSay, useSpeaking } from '../words/language.tsx';
import { Notice } from './refused.tsx';

type WarningsProps = { warnings: readonly { code: PlanWarningCode; message: string }[] };

/** What could be mended first: what it is about, then what it is; each once. */
export function Warnings({ warnings }: WarningsProps) {
  const say = useSay();
  const { language } = useSpeaking();
  const each = new Map(warnings.map((warning) => [explainWarning(language, warning), warning.code]));
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
