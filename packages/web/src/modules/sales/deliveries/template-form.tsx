import { useState } from "react";
import { ErrorNotice } from "#platform/errors";
import { Button } from "#ui/display/button.tsx";
import { Segmented } from "#ui/fields/choice-fields.tsx";
import { Form } from "#ui/fields/form.tsx";
import { NumberField } from "#ui/fields/number-field.tsx";
import { TextField } from "#ui/fields/text-field.tsx";
import { Sheet } from "#ui/overlay/sheet.tsx";
import { type Template, useSaveTemplate } from "./data.ts";
import css from "./deliveries.module.css";
import { useDeliveryWords } from "./words.ts";

type StepDraft = { title: string; afterDays: number | null; share: number | null };
const empty: StepDraft = { title: "", afterDays: null, share: null };

/** A template: a project's milestones, a course's lessons, or a package of hours. */
export function TemplateForm({ template, onClose }: { template?: Template; onClose: () => void }) {
  const t = useDeliveryWords();
  const [name, call] = useState(template?.name ?? "");
  const [kind, choose] = useState<Template["kind"]>(template?.kind ?? "project");
  const [lessons, teach] = useState<number | null>(template?.lessons ?? 10);
  const [hours, agree] = useState<number | null>((template?.agreedMinutes ?? 600) / 60);
  const [steps, write] = useState<StepDraft[]>(
    template?.steps.map(({ title, afterDays, shareBp }) => ({
      title,
      afterDays,
      share: shareBp === null ? null : shareBp / 100,
    })) ?? [empty],
  );
  const save = useSaveTemplate(template?.id);
  const set = (index: number, part: Partial<StepDraft>) =>
    write((now) => now.map((step, at) => (at === index ? { ...step, ...part } : step)));
  function submit() {
    if (name.trim() === "") return;
    const filled = kind === "project" ? steps.filter(({ title }) => title.trim() !== "") : [];
    save.mutate(
      {
        name: name.trim(),
        kind,
        lessons: kind === "course" ? lessons : null,
        agreedMinutes: kind === "hours" && hours ? Math.round(hours * 60) : null,
        steps: filled.map(({ title, afterDays, share }) => ({
          title: title.trim(),
          afterDays,
          shareBp: share === null ? null : Math.round(share * 100),
        })),
      },
      { onSuccess: onClose },
    );
  }
  return (
    <Sheet
      title={template ? t.editTemplate : t.newTemplate}
      open
      onClose={onClose}
      width={560}
      actions={
        <>
          <Button onClick={onClose}>{t.cancel}</Button>
          <Button primary type="submit" form="template" disabled={name.trim() === ""} busy={save.isPending}>
            {t.save}
          </Button>
        </>
      }
    >
      <Form id="template" onSubmit={submit}>
        {save.error && <ErrorNotice error={save.error} />}
        <Segmented
          label={t.kind}
          value={kind}
          choices={(["project", "course", "hours"] as const).map((value) => ({ value, label: t.kinds[value] }))}
          onChange={choose}
        />
        <TextField label={t.name} autoFocus value={name} maxLength={500} onChange={call} />
        {kind === "course" && <NumberField label={t.lessons} min={1} step={1} value={lessons} onChange={teach} />}
        {kind === "hours" && <NumberField label={t.agreedHours} min={0} step={0.25} value={hours} onChange={agree} />}
        {kind === "project" &&
          steps.map((step, index) => (
            <div className={css.templateStep} role="group" aria-label={`${t.milestone} ${index + 1}`} key={index}>
              <TextField label={t.milestone} value={step.title} onChange={(title) => set(index, { title })} />
              <NumberField
                label={t.afterDays}
                min={0}
                step={1}
                value={step.afterDays}
                onChange={(afterDays) => set(index, { afterDays })}
              />
              <NumberField
                label={t.share}
                min={0}
                max={100}
                value={step.share}
                onChange={(share) => set(index, { share })}
              />
              <Button
                subtle
                icon="close"
                label={t.removeStep(index + 1)}
                onClick={() => write((now) => now.filter((_, at) => at !== index))}
              />
            </div>
          ))}
        {kind === "project" && (
          <div>
            <Button subtle icon="plus" onClick={() => write((now) => [...now, empty])}>
              {t.addStep}
            </Button>
          </div>
        )}
      </Form>
    </Sheet>
  );
}
