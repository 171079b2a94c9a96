import { useSay } from '../words/language.tsx';
import { Copy } from './copy.tsx';
import { Notice } from './refused.tsx';

/** A secret, shown this once. */
export function Once({ text, label }: { text: string; label: string }) {
  const say = useSay();
  return (
    <Notice kind="good">
      <p>{say('keys.once')}</p>
      <code className="secret">{text}</code>
      <Copy text={text} label={label} />
    </Notice>
  );
}
