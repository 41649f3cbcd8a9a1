import { useFormats } from "#platform/formats";
import { Button } from "#ui/display/button.tsx";
import { useListWords } from "./use-words.ts";

type Props = { ids: readonly string[]; whole: boolean; total: number | undefined; onWhole: () => void };

/** Offers to take all that the filter leaves, not only those on the screen. */
export function SelectWhole({ ids, whole, total, onWhole }: Props) {
  const t = useListWords();
  const { number } = useFormats();
  if (whole || total === undefined || total <= ids.length) return null;
  return (
    <Button link onClick={onWhole}>
      {t.selectWhole(number(total))}
    </Button>
  );
}
