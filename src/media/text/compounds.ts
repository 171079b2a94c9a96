/** Chinese and Thai words that the dictionary parts, of those that posts are made of. */
const COMPOUNDS =
  /到账|面对面|背靠背|一步一步|一点一点|巴掌大|洗碗池|洗手台|速写本|羽毛球班|存档点|指甲刀|家里人|多肉植物|信用卡|储蓄罐|存钱罐|断舍离|朋友圈|小红书|记账本|手账本|打卡表|แกรมมาร์|แจ้งเตือน|เพอร์เฟกต์|ด้านหน้า|ด้านข้าง|ด้านหลัง|ด้านบน|ยืนอยู่|ออกมา|กลับมา|ขึ้นมา|ของทอด/gu;

/** Where they stand in a line. */
export function compoundsIn(line: string): { from: number; to: number }[] {
  return [...line.matchAll(COMPOUNDS)].map(({ index, 0: word }) => ({
    from: index,
    to: index + word.length,
  }));
}
