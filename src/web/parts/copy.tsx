import { useEffect, useState } from 'react';
import { useSay } from '../words/language.tsx';

const SHOWN_MS = 2000;

/** Puts a text into the clipboard, and says so. */
export function Copy({ text, label }: { text: string; label: string }) {
  const say = useSay();
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [copied]);
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
  };
  return (
    <button type="button" className="quiet" onClick={copy} aria-label={`${say('all.copy')}: ${label}`}>
      <span aria-live="polite">{say(copied ? 'all.copied' : 'all.copy')}</span>
    </button>
  );
}
