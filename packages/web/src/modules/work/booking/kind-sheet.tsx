import { useId, useState } from "react";
import { ErrorNotice, fieldError } from "#platform/errors";
import { Button } from "#ui/display/button.tsx";
import { Form } from "#ui/fields/form.tsx";
import { NumberField } from "#ui/fields/number-field.tsx";
import { LongTextField, TextField } from "#ui/fields/text-field.tsx";
import { Sheet } from "#ui/overlay/sheet.tsx";
import css from "./booking.module.css";
import { type MeetingKind, useBookingWords, useSaveKind } from "./data.ts";

/** A new kind of meeting, or another word on one that is there. */
export function KindSheet({ kind, onClose }: { kind: MeetingKind | undefined; onClose: () => void }) {
  const t = useBookingWords();
  const form = useId();
  const [name, call] = useState(kind?.name ?? "");
  const [minutes, last] = useState<number | null>(kind?.minutes ?? 30);
  const [place, meet] = useState(kind?.place ?? "");
  const [description, tell] = useState(kind?.description ?? "");
  const [slug, end] = useState(kind?.slug ?? "");
  const [bufferBefore, before] = useState<number | null>(kind?.bufferBefore ?? 0);
  const [bufferAfter, after] = useState<number | null>(kind?.bufferAfter ?? 0);
  const [noticeHours, notice] = useState<number | null>(kind?.noticeHours ?? 4);
  const [daysAhead, ahead] = useState<number | null>(kind?.daysAhead ?? 30);
  const [dailyLimit, limit] = useState<number | null>(kind?.dailyLimit ?? null);
  const save = useSaveKind(kind?.id, onClose);
  function submit() {
    if (name.trim() === "" || minutes === null || save.isPending) return;
    save.mutate({
      name,
      minutes,
      place,
      description,
      dailyLimit,
      ...(slug.trim() ? { slug: slug.trim() } : {}),
      bufferBefore: bufferBefore ?? 0,
      bufferAfter: bufferAfter ?? 0,
      noticeHours: noticeHours ?? 0,
      daysAhead: daysAhead ?? 30,
    });
  }
  const wrong = (field: string) => fieldError(save.error, field);
  return (
    <Sheet
      title={kind ? kind.name : t.newKind}
      open
      onClose={onClose}
      width={560}
      actions={
        <>
          <Button onClick={onClose}>{t.cancel}</Button>
          <Button primary type="submit" form={form} busy={save.isPending} disabled={name.trim() === ""}>
            {kind ? t.save : t.make}
          </Button>
        </>
      }
    >
      <Form id={form} onSubmit={submit}>
        {save.error && <ErrorNotice error={save.error} />}
        <TextField label={t.name} hint={t.nameHint} value={name} maxLength={200} autoFocus onChange={call} />
        <div className={css.pair}>
          <NumberField label={t.length} min={5} max={480} step={5} value={minutes} onChange={last} />
          <NumberField label={t.limit} hint={t.limitHint} min={1} max={50} value={dailyLimit} onChange={limit} />
          <NumberField label={t.before} min={0} max={240} step={5} value={bufferBefore} onChange={before} />
          <NumberField label={t.after} min={0} max={240} step={5} value={bufferAfter} onChange={after} />
          <NumberField label={t.notice} min={0} max={720} value={noticeHours} onChange={notice} />
          <NumberField label={t.ahead} min={1} max={180} value={daysAhead} onChange={ahead} />
        </div>
        <TextField label={t.place} hint={t.placeHint} optional value={place} maxLength={500} onChange={meet} />
        <LongTextField label={t.description} optional value={description} maxLength={2000} onChange={tell} />
        <TextField
          label={t.slug}
          hint={t.slugHint}
          optional
          value={slug}
          maxLength={60}
          error={wrong("slug")}
          onChange={end}
        />
        <small>{t.when}</small>
      </Form>
    </Sheet>
  );
}
