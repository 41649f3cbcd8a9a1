import { Button } from "#ui/display/button.tsx";
import { useIsPhone } from "#ui/theme/phone.ts";
import type { useListState } from "./use-list-state.ts";
import { useListWords } from "./use-words.ts";

type Props = { state: ReturnType<typeof useListState>; count: number };

/** On the phone a tap opens a row: this turns to choosing rows, and back. */
export function ChooseRows({ state: { selecting, startSelecting, selection }, count }: Props) {
  const t = useListWords();
  const phone = useIsPhone();
  if (!phone || count === 0) return null;
  return (
    <Button onClick={() => (selecting ? selection.onDone() : startSelecting())}>
      {selecting ? t.doneChoosing : t.choose}
    </Button>
  );
}
