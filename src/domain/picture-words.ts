import type { MediaRole } from './media-rules.ts';

/** Pictures that stand in posts by what they show; a model says what, where nobody else does. */
export const ROLES_READ: readonly MediaRole[] = ['reference', 'app-screenshot'];

/** Longest words of a picture, characters. */
export const LONGEST_PICTURE_WORDS = 500;

/** Parts of file names that devices, editors, services and habit give, and that say nothing of what is shown. */
const NO_WORDS = new Set(
  (
    'img image images dsc dscn dscf dcim pxl mvimg vid pano burst photo photos foto fotos picture pictures pic pics bild ' +
    'screenshot screen shot bildschirmfoto screenshots scan whatsapp telegram signal instagram facebook received download ' +
    'unnamed untitled file upload asset copy kopie copia final edit edited export original scaled large medium small ' +
    'thumb thumbnail full size web hd uhd px jpg jpeg png webp heic version the and of at for new'
  ).split(' '),
);
/** Services whose names for files are a photographer's and a number. */
const AUTHORED = /unsplash|pexels|pixabay|shutterstock|istock|adobestock|gettyimages/iu;
const SHORTEST = 3;
/** Scripts that write a word in two signs. */
const DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]{2}/u;

/** What a file's name says of what it shows: "morning-coffee_01.jpg" is morning coffee; null for IMG_1234 and the like. */
export function wordsOfFileName(name: string): string | null {
  const bare = name
    .normalize('NFC')
    .replace(/^.*[\\/]/u, '')
    .replace(/\.[a-z0-9]{2,5}$/iu, '')
    .replace(/whatsapp/iu, '');
  if (AUTHORED.test(bare)) return null;
  const parts = bare.replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2').split(/[^\p{L}\p{M}\p{N}'’]+/u);
  const words = parts.filter(
    (part) =>
      !/\p{N}/u.test(part) &&
      !NO_WORDS.has(part.toLowerCase()) &&
      (DENSE.test(part) || ([...part].length >= SHORTEST && /[^bcdfghjklmnpqrstvwxz]/iu.test(part))),
  );
  return words.length === 0 ? null : words.join(' ').slice(0, LONGEST_PICTURE_WORDS);
}
