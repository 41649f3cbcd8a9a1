import type { Segment } from "./organisations.ts";

/** A sale that may come: what it is called and what a piece of it costs, in fen. `{count}` is the number of pieces. */
export type Deal = {
  title: string;
  from: number;
  to: number;
  step: number;
  pieceMinor: number;
  season?: "springFestival" | "midAutumn";
};

const deal = (title: string, from: number, to: number, step: number, yuan: number, season?: Deal["season"]): Deal => ({
  title,
  from,
  to,
  step,
  pieceMinor: yuan * 100,
  ...(season ? { season } : {}),
});

export const dealsZh: Readonly<Record<Segment, readonly Deal[]>> = {
  food: [
    deal("年度基底茶供应（{count} 公斤）", 40, 160, 10, 320),
    deal("新店茶单设计与首批备货", 1, 1, 1, 18_600),
    deal("秋冬限定联名茶 {count} 份", 200, 800, 100, 32),
  ],
  hotel: [
    deal("客房欢迎茶 {count} 箱", 20, 120, 10, 260),
    deal("大堂茶席与用茶年约", 1, 1, 1, 46_000),
    deal("住客茶艺体验 {count} 场", 6, 24, 2, 1_800),
  ],
  office: [
    deal("春节员工礼盒 {count} 份", 40, 260, 20, 338, "springFestival"),
    deal("中秋客户答谢礼 {count} 份", 30, 160, 10, 298, "midAutumn"),
    deal("团队茶会 {count} 场", 1, 4, 1, 4_800),
    deal("办公室季度茶水年约", 1, 1, 1, 14_400),
  ],
  agency: [
    deal("发布会伴手礼 {count} 份", 80, 400, 20, 118),
    deal("年会礼盒 {count} 份", 60, 300, 20, 268, "springFestival"),
  ],
  shop: [deal("寄售专柜试点", 1, 1, 1, 9_800), deal("联名小罐 {count} 罐", 100, 400, 50, 68)],
  class: [deal("亲子茶课 {count} 节", 6, 18, 6, 1_200), deal("会员日茶席 {count} 场", 1, 4, 1, 2_600)],
  person: [
    deal("婚礼伴手礼 {count} 份", 40, 160, 10, 98),
    deal("收藏熟普 {count} 饼", 6, 28, 2, 268),
    deal("私教品鉴课 {count} 次", 4, 12, 4, 480),
    deal("满月回礼 {count} 份", 16, 60, 4, 118),
    deal("谢师茶礼 {count} 份", 4, 16, 2, 228),
    deal("家庭茶室选茶与茶具", 1, 1, 1, 6_800),
  ],
};

export const dealsEn: Readonly<Record<Segment, readonly Deal[]>> = {
  food: [
    deal("House blend for the year ({count} kg)", 30, 90, 10, 340),
    deal("Tea menu and opening stock", 1, 1, 1, 16_800),
  ],
  hotel: [deal("Welcome tea, {count} cases", 20, 80, 10, 270)],
  office: [
    deal("Holiday boxes for clients ({count})", 30, 120, 10, 320, "springFestival"),
    deal("Team tea afternoon × {count}", 1, 3, 1, 5_200),
  ],
  agency: [deal("Launch presents ({count} sets)", 60, 240, 20, 125)],
  shop: [deal("Own-label tins, first run of {count}", 100, 300, 50, 72), deal("Shelf for a season", 1, 1, 1, 8_600)],
  class: [deal("Tea hour for the parents × {count}", 1, 4, 1, 2_400)],
  person: [
    deal("Wedding favours ({count})", 40, 120, 10, 105),
    deal("Private tasting × {count}", 2, 8, 2, 520),
    deal("Tea corner at home", 1, 1, 1, 5_600),
  ],
};
