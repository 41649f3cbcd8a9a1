import { useEffect, useState } from "react";

/** The day of the Chinese calendar, 十月十二; the library is fetched when first asked for. */
export async function lunarDay(on: string): Promise<string> {
  const { Solar } = await import("lunar-typescript");
  const [year = 1970, month = 1, date = 1] = on.split("-").map(Number);
  const lunar = Solar.fromYmd(year, month, date).getLunar();
  return `${lunar.getMonthInChinese()}月${lunar.getDayInChinese()}`;
}

/** The day of the Chinese calendar once it is known; undefined until then, so reserve its place. */
export function useLunarDay(on: string): string | undefined {
  const [found, keep] = useState<{ on: string; said: string }>();
  useEffect(() => {
    let wanted = true;
    lunarDay(on).then(
      (said) => wanted && keep({ on, said }),
      () => undefined, // the line is an extra; without it the page is whole
    );
    return () => {
      wanted = false;
    };
  }, [on]);
  return found?.on === on ? found.said : undefined;
}
