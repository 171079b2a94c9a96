import { escapeHtml } from '../../escape-html.ts';

export const code = (text: string): string => `<code>${escapeHtml(text)}</code>`;

/** Text with `code` in it; an empty line begins a paragraph. */
export function prose(text: string): string {
  return escapeHtml(text)
    .replaceAll(/`([^`]+)`/g, '<code>$1</code>')
    .replaceAll('\n\n', '</p><p>');
}
