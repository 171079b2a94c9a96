import type { Span } from './fold.ts';
import { skeletonOf } from './fold.ts';

/**
 * Terms as a tree of letters, shared by all terms that begin alike: a text is compared with thousands of terms at
 * the price of a few, since most of its words leave the tree after two letters.
 */
export type TermTree<Tag> = {
  /** By a single letter of the term, and by a letter that stands twice in it. */
  single: Map<string, TermTree<Tag>>;
  double: Map<string, TermTree<Tag>>;
  /** What the terms that end here are called: as whole words, and with the last word open. */
  tags: Tag[];
  openTags: Tag[];
};

export type Found<Tag> = Span & { tags: Tag[] };

const emptyTree = <Tag>(): TermTree<Tag> => ({
  single: new Map(),
  double: new Map(),
  tags: [],
  openTags: [],
});

/** A tree of the given terms; `~` at the end of a term leaves its last word open. */
export function termTree<Tag>(terms: Iterable<readonly [term: string, tag: Tag]>): TermTree<Tag> {
  const root = emptyTree<Tag>();
  for (const [term, tag] of terms) {
    const open = term.endsWith('~');
    const node = branchFor(root, skeletonOf(open ? term.slice(0, -1) : term).folded.trim());
    const tags = open ? node.openTags : node.tags;
    if (node !== root && !tags.includes(tag)) tags.push(tag);
  }
  return root;
}

function branchFor<Tag>(root: TermTree<Tag>, skeleton: string): TermTree<Tag> {
  let node = root;
  for (const run of skeleton.match(/(.)\1*/g) ?? []) {
    const [letter = ''] = run;
    const branches = run.length > 1 ? node.double : node.single;
    const next = branches.get(letter) ?? emptyTree<Tag>();
    branches.set(letter, next);
    node = next;
  }
  return node;
}

/** Finds terms in a skeleton, each as a whole word or words: at each word the longest term that begins there. */
export function findWords<Tag>(tree: TermTree<Tag>, skeleton: string): Found<Tag>[] {
  return findFrom(tree, skeleton, { gaps: false, joined: false });
}

/** Finds words that have gaps put into them somewhere ("co caine"), between word boundaries. */
export function findSplitWords<Tag>(tree: TermTree<Tag>, skeleton: string): Found<Tag>[] {
  return findFrom(tree, skeleton, { gaps: true, joined: false });
}

/** Letters set apart, at least three: "k i l l". */
const RUN = /(?<![a-z0-9_*])[a-z1](?: [a-z1]){2,}(?![a-z0-9_*])/g;
/** Shorter terms would be found in abbreviations. */
const SHORTEST = 4;

/** Finds terms in letters that are set apart one by one; in such a run it is open where words begin and end. */
export function findSpelledOut<Tag>(tree: TermTree<Tag>, skeleton: string): Found<Tag>[] {
  return [...skeleton.matchAll(RUN)].flatMap(({ 0: run, index }) => {
    const letters = run.replaceAll(' ', '');
    const found = findFrom(tree, letters, { gaps: false, joined: true });
    const long = found.filter(({ start, end }) => end - start >= SHORTEST);
    if (long.length === 0) return [];
    return [{ start: index, end: index + run.length, tags: long.flatMap(({ tags }) => tags) }];
  });
}

type How = {
  /** A space may stand between any two letters. */
  gaps: boolean;
  /** The text is without spaces, and words begin and end anywhere. */
  joined: boolean;
};

function findFrom<Tag>(tree: TermTree<Tag>, text: string, how: How): Found<Tag>[] {
  const found: Found<Tag>[] = [];
  const walk: Walk<Tag> = { text, ...how, end: 0, tags: [] };
  for (let start = 0; start < text.length; start++) {
    if (text[start] === '*' || (!how.joined && inWord(text, start - 1))) continue;
    walk.end = start;
    step(walk, tree, start);
    if (walk.end > start) found.push({ start, end: walk.end, tags: [...new Set(walk.tags)] });
  }
  return found;
}

/** `end` and `tags` tell of the longest terms found so far from where the walk began. */
type Walk<Tag> = How & { text: string; end: number; tags: Tag[] };

/** Goes on from a node of the tree, with the text read up to `at`. */
function step<Tag>(walk: Walk<Tag>, node: TermTree<Tag>, at: number): void {
  const { text } = walk;
  if (node.tags.length > 0) note(walk, at, node.tags);
  if (node.openTags.length > 0) note(walk, walk.joined ? at : endOfWord(text, at), node.openTags);
  if (walk.joined) {
    const nextWord = node.single.get(' ');
    if (nextWord) step(walk, nextWord, at);
  }
  const from = walk.gaps && text[at] === ' ' ? at + 1 : at;
  const char = text[from];
  if (char === undefined) return;
  if (char === '*') stepMasked(walk, node, from);
  else if (char === '1') for (const letter of ONE_OR) stepLetter(walk, node, from, letter);
  else stepLetter(walk, node, from, char);
}

/** What the skeleton's `1` may be. */
const ONE_OR = ['1', 'i', 'l'];

/** A single letter may be doubled ("fuuck"), a double one may not be single ("Niger"). */
function stepLetter<Tag>(walk: Walk<Tag>, node: TermTree<Tag>, at: number, letter: string): void {
  const single = node.single.get(letter);
  const double = node.double.get(letter);
  if (single) step(walk, single, at + 1);
  if (letter === ' ' || !(single || double)) return;
  const second = walk.gaps && walk.text[at + 1] === ' ' ? at + 2 : at + 1;
  const char = walk.text[second];
  if (char !== letter && !(char === '1' && ONE_OR.includes(letter))) return;
  if (single) step(walk, single, second + 1);
  if (double) step(walk, double, second + 1);
}

/** A mask stands for one letter exactly, or for a double one; a word never begins with it. */
function stepMasked<Tag>(walk: Walk<Tag>, node: TermTree<Tag>, at: number): void {
  for (const [letter, next] of node.single) if (letter !== ' ') step(walk, next, at + 1);
  for (const next of node.double.values()) {
    step(walk, next, at + 1);
    if (walk.text[at + 1] === '*') step(walk, next, at + 2);
  }
}

function note<Tag>(walk: Walk<Tag>, end: number, tags: readonly Tag[]): void {
  if (end < walk.end || (!walk.joined && inWord(walk.text, end))) return;
  if (end > walk.end) walk.tags = [];
  walk.end = end;
  walk.tags.push(...tags);
}

function inWord(text: string, at: number): boolean {
  const char = text[at];
  return char !== undefined && ((char >= 'a' && char <= 'z') || (char >= '0' && char <= '9') || char === '_');
}

/** Where the word ends that `at` is in; digits other than 1 belong to no word. */
function endOfWord(text: string, at: number): number {
  let end = at;
  while (end < text.length && /[a-z1*]/.test(text[end] ?? '')) end++;
  return end;
}
