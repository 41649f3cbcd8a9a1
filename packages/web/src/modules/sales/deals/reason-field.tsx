import { useState } from "react";
import { Button } from "#ui/display/button.tsx";
import { Chip, ChipRow } from "#ui/display/chips.tsx";
import { ComboField, type ComboOption } from "#ui/fields/combo-field.tsx";
import { LongTextField, TextField } from "#ui/fields/text-field.tsx";
import { useWords } from "../words.ts";
import { useCompetitors, useCreateCompetitor, useLostReasons, useRemoveLostReason } from "./data.ts";
import css from "./deals.module.css";
import { useDealWords } from "./words.ts";

/** `rival` has no id while it is being written down for the first time. */
export type Loss = { reason: string; rival: ComboOption | null; note: string };
export const noLoss: Loss = { reason: "", rival: null, note: "" };
const unknown = "";

/** Whether all of it is there to be told. */
export const isTold = ({ reason, rival }: Loss) => reason.trim() !== "" && rival?.id !== unknown;

/** What the API is told of a loss. */
export const lossOf = ({ reason, rival, note }: Loss) => ({
  reason: reason.trim(),
  ...(rival ? { lostTo: rival.id } : {}),
  ...(note.trim() ? { lostNote: note.trim() } : {}),
});

type Props = { loss: Loss; onChange: (change: (loss: Loss) => Loss) => void };

/** Why a deal was lost: the owner's own reasons, a new one that joins them, and who got it. */
export function ReasonFields({ loss, onChange }: Props) {
  const s = useWords();
  const t = useDealWords();
  const reasons = useLostReasons();
  const competitors = useCompetitors();
  const [managing, manage] = useState(false);
  const forget = useRemoveLostReason();
  const meet = useCreateCompetitor();
  const change = (part: Partial<Loss>) => onChange((now) => ({ ...now, ...part }));
  const isNew = loss.reason.trim() !== "" && !reasons.some(({ name }) => name === loss.reason.trim());
  return (
    <>
      <div className={css.reasons}>
        <ChipRow label={s.lostReason}>
          {reasons.map(({ id, name }) =>
            managing ? (
              <Chip onRemove={() => forget.mutate(id)} removeLabel={t.removeReason(name)} key={id}>
                {name}
              </Chip>
            ) : (
              <Chip on={loss.reason === name} onClick={() => change({ reason: name })} key={id}>
                {name}
              </Chip>
            ),
          )}
        </ChipRow>
        <Button link onClick={() => manage(!managing)}>
          {managing ? t.reasonsDone : t.manageReasons}
        </Button>
      </div>
      <TextField
        label={s.otherReason}
        value={loss.reason}
        maxLength={1000}
        {...(isNew ? { hint: t.newReasonHint } : {})}
        onChange={(reason) => change({ reason })}
      />
      <ComboField
        label={t.whoGotIt}
        optional
        placeholder={t.nobody}
        value={loss.rival}
        options={competitors.map(({ id, name }) => ({ id, label: name }))}
        onChange={(rival) => change({ rival })}
        onCreate={(name) => {
          change({ rival: { id: unknown, label: name } });
          meet.mutate(name, {
            onSuccess: ({ data }) => change({ rival: { id: data.id, label: data.name } }),
            onError: () => change({ rival: null }),
          });
        }}
      />
      <LongTextField
        label={t.lostNote}
        optional
        rows={2}
        value={loss.note}
        maxLength={2000}
        onChange={(note) => change({ note })}
      />
    </>
  );
}
