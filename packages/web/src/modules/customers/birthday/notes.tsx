import { useLanguage, useStrings } from "#platform/i18n";
import type { Customer } from "../data.ts";
import { useCustomerWords } from "../words.ts";
import { dayInWords, lunarName } from "./birthday.ts";
import css from "./birthday.module.css";
import { useBirthdayDates } from "./data.ts";
import { en } from "./strings.en.ts";
import { zhCN } from "./strings.zh-CN.ts";

type Props = { birthday: string | null; calendar: Customer["birthdayCalendar"] };

/** The birthday in the other calendar, when it is kept next, and by which rule where that is another day. */
export function BirthdayNotes({ birthday, calendar }: Props) {
  const t = useStrings({ en, "zh-CN": zhCN });
  const { lunarSays } = useCustomerWords();
  const language = useLanguage();
  const dates = useBirthdayDates(birthday, calendar);
  if (!birthday || !dates) return null;
  if (!dates.exists) return <small className={css.bad}>{t.none}</small>;
  const { solar, lunar, next } = dates;
  const other =
    calendar === "solar"
      ? lunar && `${lunar.year} ${lunarSays(lunarName(lunar))}`
      : solar && dayInWords(solar, language, true);
  return (
    <>
      {other && <small className={css.note}>{t.born(other)}</small>}
      {next && (
        <small className={css.note}>
          {t.next(dayInWords(next.on, language, true), next.inDays)}
          {calendar === "solar" && ` · ${lunarSays(lunarName(next.lunar))}`}
          {next.age !== null && ` · ${t.age(next.age)}`}
        </small>
      )}
      {next?.rules.map((rule) => (
        <small key={rule} className={css.note}>
          {t.rules[rule]}
        </small>
      ))}
    </>
  );
}
