import { useFormats } from "#platform/formats";
import css from "./display.module.css";

export type MoneyProps = {
  minor: number | null | undefined;
  currency?: string | undefined;
  /** Always all digits: columns and bills. */
  exact?: boolean;
  short?: boolean;
  /** Red, for what is owed too long. */
  bad?: boolean;
};

/** Money with its currency; a dash where there is none. Right-align it in columns. */
export function Money({ minor, currency, exact = false, short = false, bad = false }: MoneyProps) {
  const formats = useFormats();
  if (minor === null || minor === undefined) return <span>–</span>;
  return (
    <span
      className={bad ? `${css.money} ${css.bad}` : css.money}
      title={short ? formats.money(minor, currency) : undefined}
    >
      {formats.money(minor, currency, { exact, short })}
    </span>
  );
}
