import { useFormats } from "#platform/formats";
import { Figures } from "#ui/display/key-value.tsx";
import { type Import, useWords } from "./data.ts";

/** Every row counted once: new, updated, no change, errors, blank. */
export function CountsStrip({ counts }: { counts: NonNullable<Import["counts"]> }) {
  const t = useWords();
  const { number } = useFormats();
  const kinds = ["new", "updated", "duplicate", "error", "skipped"] as const;
  return (
    <Figures
      items={[
        { name: t.rows, value: number(counts.rows) },
        ...kinds.map((kind) => ({ name: t.outcomes[kind], value: number(counts[kind]) })),
      ]}
    />
  );
}
