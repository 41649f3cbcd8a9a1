import { Button } from "#ui/display/button.tsx";
import { useDuplicateWords, useSearchState } from "./data.ts";

/** The way from all customers to those who may be here twice, with how many pairs wait. */
export function DuplicatesLink({ small }: { small: boolean }) {
  const t = useDuplicateWords();
  const open = useSearchState()?.open.all ?? 0;
  if (small && open === 0) return null;
  return (
    <Button subtle icon="copy" href="/customers/duplicates" label={t.link(open)}>
      {small ? open : t.link(open)}
    </Button>
  );
}
