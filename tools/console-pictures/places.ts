import type { Filled } from './fill-demo.ts';

/** A page to be looked at. */
export type Place = {
  name: string;
  /** After `#/`. */
  path: string;
  /** A selector of what is there when it is. */
  there: string;
  /** What is done in the browser before, and once it is there, as scripts. */
  before?: string;
  after?: string;
  /** A selector of what comes of that. */
  until?: string;
  /** Whether it is about a job that runs. */
  whileRunning?: boolean;
};

const SETTINGS = ['project', 'people', 'accounts', 'credits', 'keys', 'webhooks'];
const OPEN_ALL = `for (const one of document.querySelectorAll('details:not(.api)')) one.open = true`;

/** Every page of the console, those that are filled in more than one state. */
export function placesOf(projectId: string, { post, revised, film }: Filled): Place[] {
  const draft = (part: object) => `sessionStorage.setItem('reelgate:draft', ${quoted(part)})`;
  const presets = [
    { name: 'Weekly habit', draft: {} },
    { name: 'Monday reaction', draft: {} },
  ];
  const kept = `localStorage.setItem('reelgate:presets:${projectId}', ${quoted(presets)})`;
  const slides = [
    { text: 'Put the phone away', mediaId: null },
    { text: 'Walk before the first call', mediaId: null },
  ];
  const hook = '3 small habits that changed my mornings';
  const slideshow = { kind: 'slideshow', hook };
  return [
    {
      name: 'start',
      path: '',
      there: '.start',
      before: `sessionStorage.setItem('reelgate:credential', '"left"')`,
    },
    {
      name: 'make-empty',
      path: 'make',
      there: '.make .empty',
      before: `sessionStorage.clear(); localStorage.removeItem('reelgate:presets:${projectId}')`,
    },
    { name: 'make', path: 'make', there: '.scenes', before: `${draft(slideshow)}; ${kept}` },
    {
      name: 'make-slides',
      path: 'make',
      there: '.scenes',
      before: draft({ ...slideshow, slides, ratio: 'R16X9' }),
      after: `${OPEN_ALL}; ${chooseLast('Account', 'Konto')}`,
    },
    {
      name: 'make-ugc',
      path: 'make',
      there: '.preview .facts, .preview .notice',
      before: draft({ kind: 'ugc' }),
    },
    {
      name: 'make-auto',
      path: 'make',
      there: '.preview .facts, .preview .notice',
      before: draft({ kind: 'auto', variants: 3 }),
      after: pressAny('Suggest lines', 'Eröffnungen vorschlagen'),
      until: '.suggestions button',
    },
    { name: 'watch', path: 'watch', there: '.recent, .job', before: 'sessionStorage.clear()' },
    { name: 'watch-running', path: 'watch', there: '.job .storyboard, .job .strip', whileRunning: true },
    { name: 'look', path: 'look', there: '.post-card' },
    { name: 'film', path: `look/${film}`, there: '.player video' },
    { name: 'film-revise', path: `look/${film}/revise`, there: '.scenes' },
    { name: 'post', path: `look/${post}`, there: '.post' },
    {
      name: 'post-open',
      path: `look/${revised}`,
      there: '.post',
      after: `${OPEN_ALL}; ${pressAny('Verify', 'Prüfen')}`,
      until: '.notice',
    },
    {
      name: 'revise',
      path: `look/${post}/revise`,
      there: '.scenes',
      after: `(() => {
        const field = document.querySelectorAll('.slides textarea')[1];
        Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value').set.call(field, 'Open two windows');
        field.dispatchEvent(new Event('input', { bubbles: true }));
      })()`,
    },
    {
      name: 'revise-picking',
      path: `look/${post}/revise`,
      there: '.scenes',
      after: `document.querySelector('.thumb').click()`,
      until: 'dialog[open] img',
    },
    { name: 'library', path: 'library', there: '.file' },
    ...SETTINGS.map((part) => ({
      name: `settings-${part}`,
      path: `settings/${part}`,
      there: '.tabs [aria-current]',
    })),
  ];
}

/** JSON, as a script writes it. */
const quoted = (value: unknown) => JSON.stringify(JSON.stringify(value));

/** A script that presses a button, by what it says in either language. */
const pressAny = (...texts: string[]) =>
  `[...document.querySelectorAll('button')].find((one) => ${JSON.stringify(texts)}.includes(one.innerText.trim()))?.click()`;

/** A script that chooses the last option of a field, by its label in either language. */
const chooseLast = (...labels: string[]) => `(() => {
  const label = [...document.querySelectorAll('label')].find((one) => ${JSON.stringify(labels)}.includes(one.innerText.trim()));
  if (!label) return;
  const field = label.control;
  Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, 'value').set.call(field, field.options[field.options.length - 1].value);
  field.dispatchEvent(new Event('change', { bubbles: true }));
})()`;
