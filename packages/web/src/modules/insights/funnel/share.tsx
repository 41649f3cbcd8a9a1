import { useFormats } from "#platform/formats";
import { useWords } from "../words.ts";

export type Conversion = { share: number | null; low: number | null; high: number | null };

/** A share with its limits in small. */
export function Share({ of: { share, low, high } }: { of: Conversion }) {
  const t = useWords();
  const { percent } = useFormats();
  if (share === null || low === null || high === null) return <>{t.none}</>;
  return (
    <>
      {percent(share, 0)}
      <small>{t.between(percent(low, 0), percent(high, 0))}</small>
    </>
  );
}
