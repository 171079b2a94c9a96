import readExif from 'exif-reader';
import { Parser } from 'htmlparser2';
import { readIptc } from './read-iptc.ts';

/** The blocks of metadata that a file has, as libvips finds them. */
type Blocks = { exif?: Buffer; iptc?: Buffer; xmpAsString?: string };

/** Longer texts are essays; what a picture shows is said in a few words. */
const LONGEST = 500;

/** What cameras, phones and editors write where a description belongs. */
const NO_WORDS =
  /^(?:olympus|sony|kodak|minolta|konica|samsung|nikon|canon|pentax|casio|fuji|panasonic|leica|dji|gopro|lg|jpeg|exif|created with|processed with|default|untitled|screenshot|digital camera|image description|[^\p{L}])[^,;]*$|[\\/]|\.\w{3,4}$/iu;

/** Keywords, title and description that a picture's own metadata gives, each once; null where it gives none. */
export function wordsIn({ exif, iptc, xmpAsString }: Blocks): string | null {
  const told = [
    ...(xmpAsString ? readXmp(xmpAsString) : []),
    ...(iptc ? readIptc(iptc) : []),
    ...(exif ? describedIn(exif) : []),
  ];
  const clean = told
    .map((text) => text.replaceAll(/[\p{Cc}\s]+/gu, ' ').trim())
    .filter((text) => !NO_WORDS.test(text));
  const words = [...new Set(clean)].filter((text) => text !== '').join(', ');
  return words === '' ? null : [...words].slice(0, LONGEST).join('').trim();
}

function describedIn(exif: Buffer): string[] {
  try {
    // ASCII by its rules; what is not comes as bytes, whatever the types say.
    const text: unknown = readExif(exif).Image?.ImageDescription;
    return typeof text === 'string' ? [text] : Buffer.isBuffer(text) ? [text.toString('utf8')] : [];
  } catch {
    return [];
  }
}

const XMP_TEXTS = ['dc:subject', 'dc:title', 'dc:description', 'photoshop:Headline'];

/** The texts of the elements that say what a picture shows, keywords one by one; in short form they are attributes. */
function readXmp(xmp: string): string[] {
  const texts: string[] = [];
  let [inside, text] = ['', ''];
  const close = () => {
    texts.push(text);
    text = '';
  };
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        for (const key of XMP_TEXTS) texts.push(attributes[key] ?? '');
        if (XMP_TEXTS.includes(name)) inside = name;
      },
      ontext(part) {
        if (inside) text += part;
      },
      onclosetag(name) {
        if (inside && name === 'rdf:li') close();
        if (name !== inside) return;
        close();
        inside = '';
      },
    },
    { xmlMode: true },
  );
  parser.end(xmp);
  return texts;
}
