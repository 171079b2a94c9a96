/**
 * What of a Chinese line stays together beside the words that its dictionary knows. Words of one character lean: most of
 * them on what follows (手|把手, 小|罐子, 才|发现), those that end something on what is before them (护肤|品, 柜台|上).
 */
const ENDING =
  /^[的了着著过過吗嗎呢吧啊呀们們地得里裡上下中内內外边邊旁间間时時后後前品机機器池店卡员員者性化率量感式型区區线線班室群个個件次天年月日号號点點分秒块塊元岁歲斤遍种種些位层層圈成掉住起来來去出进進死完够夠到场場见見人钱錢话話事饭飯书書茶纸紙]$/u;
/** "Three sheets of", "the first": a noun of one character belongs to it. */
const COUNTING =
  /^第?[一二两兩三四五六七八九十几幾每这這那哪半](?![天日里裡样樣年月时時下边邊])\p{Script=Han}?$/u;
const HAN = /^\p{Script=Han}$/u;
const BEGINS_HAN = /^\p{Script=Han}/u;
const ENDS_HAN = /\p{Script=Han}$/u;
/** In characters: what words lean on, what the last word of a phrase does, and a row of words of one. */
const LONGEST = { led: 5, ended: 8, row: 3 };

/** Whether a word reads on from the last word of what is before it; `after` is what follows it. */
export function clingsInChinese(before: string, lastWord: string, next: string, after: string): boolean {
  if (!ENDS_HAN.test(before) || !BEGINS_HAN.test(next)) return false;
  const isShort = before.length <= LONGEST.led;
  // A line that begins with the last character of a phrase has nothing to read.
  if (HAN.test(next) && !BEGINS_HAN.test(after)) return before.length <= LONGEST.ended;
  if (HAN.test(next) && (ENDING.test(next) || COUNTING.test(lastWord))) return isShort;
  if (before.length === 1) return true;
  const leads = HAN.test(lastWord) && !ENDING.test(lastWord);
  return leads && (HAN.test(next) ? before.length < LONGEST.row : isShort);
}
