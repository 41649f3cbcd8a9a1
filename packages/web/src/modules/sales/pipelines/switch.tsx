import { useRouter } from "@tanstack/react-router";
import { SelectField } from "#ui/fields/choice-fields.tsx";
import { usePipelines } from "../opportunities/data.ts";
import { useWords } from "../words.ts";
import css from "./stages.module.css";
import { usePipelineWords } from "./words.ts";

const kept = "soloist.pipeline";

/**
 * The pipeline that is looked at: the address says it, else what was chosen last on this device, if it still is there.
 * Choosing writes both.
 */
export function usePipelineChoice(
  inAddress: string | undefined,
  path: "/sales/board" | "/sales/calendar",
): [string | undefined, (id: string | undefined) => void] {
  const router = useRouter();
  const pipelines = usePipelines();
  const wanted = inAddress ?? localStorage.getItem(kept) ?? undefined;
  const known = pipelines.length === 0 || pipelines.some(({ id }) => id === wanted);
  function choose(id: string | undefined) {
    if (id) localStorage.setItem(kept, id);
    else localStorage.removeItem(kept);
    void router.navigate({
      to: path,
      search: ({ pipeline: _, ...rest }: { pipeline?: string }) => (id ? { ...rest, pipeline: id } : rest),
      replace: true,
    });
  }
  // One that was removed meanwhile, or of another firm, is as good as none.
  return [known ? wanted : undefined, choose];
}

type SwitchProps = {
  pipelineId: string | undefined;
  onChoose: (id: string | undefined) => void;
  /** All of them at once can be looked at too. */
  all?: boolean;
};

/** One of several pipelines. */
export function PipelineSwitch({ pipelineId, onChoose, all = false }: SwitchProps) {
  const t = useWords();
  const p = usePipelineWords();
  return (
    <div className={css.switch}>
      <SelectField
        label={t.pipeline}
        bare
        small
        value={pipelineId ?? null}
        choices={usePipelines().map(({ id, name }) => ({ value: id, label: name }))}
        onChange={onChoose}
        {...(all ? { emptyLabel: p.all, onClear: () => onChoose(undefined) } : {})}
      />
    </div>
  );
}
