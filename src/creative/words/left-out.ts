import { rememberEach, rememberOf } from '../../media/text/remember.ts';
import type { PhraseBank } from './tongues/tongue.ts';

/** Addresses, handles, prices, version numbers, stars and marks say the same in every language. */
const ADDRESS = /https?:|www\.|\S@\S|(?<!\S)@\w/iu;
const MONEY =
  /[$€£¥₹₺₫฿₽₩]\s?\d|\d\s?(?:[$€£¥₹₺₫฿₽₩元円원đ]|usd|eur|zł|tl(?!\p{L})|rub|руб|rp(?!\p{L}))|(?<!\p{L})rp\s?\d/iu;
const VERSION = /\d+\.\d+\.\d+|(?<![\p{L}\d])v\d|[★☆™®©]|#1(?!\d)/iu;
/** A year, or a number in the thousands, boasts: of an award, of users, of reviews. */
const BOAST =
  /(?<!\d)20[12]\d(?!\d)|\d{1,3}(?:[.,\u00a0\u202f ]\d{3})+|\d\s?(?:mil|mio|tys|тыс|млн|ribu|juta|nghìn|triệu|bin|milyon|लाख|万|萬|만)(?!\p{L})/iu;
/** Free of charge, which is a price. */
const FREE =
  /kostenlos|gratuit|(?<!\p{L})gratis|za darmo|darmow|bezpłatn|бесплатн|ücretsiz|無料|免费|무료|مجان|मुफ़्त|miễn phí|ฟรี/iu;
/** Somebody else's praise, with who said it. */
const PRAISE = /^[“"„«»「『]\s?.{6,}?\s?[”"“»«」』]\s*(?:[–—-]|\(|,\s*\p{Lu})/iu;
const SEALS = /(?<!\p{L})(?:soc 2|iso 27001|hipaa|gdpr|dsgvo|rgpd|lgpd)(?!\p{L})/iu;
const ANYWHERE = [ADDRESS, MONEY, VERSION, BOAST, FREE, PRAISE, SEALS];

const spokenIn = rememberOf(({ leftOut }: PhraseBank) =>
  leftOut.length > 0 ? new RegExp(leftOut.join('|'), 'iu') : null,
);

/** Whether a sentence of an app's description belongs on no slide: what it costs, who to write to, what the law says. */
export const isLeftOut = rememberEach(
  500,
  (sentence: string, bank: PhraseBank): boolean =>
    ANYWHERE.some((kind) => kind.test(sentence)) || (spokenIn(bank)?.test(sentence) ?? false),
);
