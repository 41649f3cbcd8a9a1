import { useId, useState } from "react";
import { ErrorNotice } from "#platform/errors";
import { Button } from "#ui/display/button.tsx";
import { Link } from "#ui/display/link.tsx";
import { Form } from "#ui/fields/form.tsx";
import { NumberField } from "#ui/fields/number-field.tsx";
import { Pane, Row } from "#ui/layout/pane.tsx";
import { Sheet } from "#ui/overlay/sheet.tsx";
import { type Level, poolFilter, useChangeRule, useDormantWords } from "./data.ts";
import css from "./dormant.module.css";

const listOf = (state: "asleep" | "soon", level: Level["id"]) =>
  `/customers?where=${encodeURIComponent(JSON.stringify(poolFilter(state, level)))}`;

/** One level: its rule, and who of it sleeps or will soon. */
export function LevelPane({ level, onWake }: { level: Level; onWake: () => void }) {
  const t = useDormantWords();
  const [changing, change] = useState(false);
  return (
    <Pane
      title={t.levels[level.id]}
      action={
        <Button subtle icon="edit" onClick={() => change(true)}>
          {t.change}
        </Button>
      }
    >
      <p className={css.rule}>{t.rule(level.afterDays, level.warnDays)}</p>
      <Row>
        <Link className={css.count} data-any={level.asleep > 0} href={listOf("asleep", level.id)}>
          {t.asleep(level.asleep)}
        </Link>
        <Link className={css.count} href={listOf("soon", level.id)}>
          {t.soon(level.soon)}
        </Link>
        {level.asleep > 0 && <Button onClick={onWake}>{t.wake(level.asleep)}</Button>}
      </Row>
      {changing && <RuleSheet level={level} onClose={() => change(false)} />}
    </Pane>
  );
}

function RuleSheet({ level, onClose }: { level: Level; onClose: () => void }) {
  const t = useDormantWords();
  const form = useId();
  const [afterDays, after] = useState<number | null>(level.afterDays);
  const [warnDays, warn] = useState<number | null>(level.warnDays);
  const save = useChangeRule(onClose);
  function submit() {
    if (afterDays !== null && warnDays !== null && !save.isPending) save.mutate({ id: level.id, afterDays, warnDays });
  }
  return (
    <Sheet
      title={t.levels[level.id]}
      open
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t.cancel}</Button>
          <Button primary type="submit" form={form}>
            {t.save}
          </Button>
        </>
      }
    >
      <Form id={form} onSubmit={submit}>
        {save.error && <ErrorNotice error={save.error} />}
        <NumberField label={t.afterDays} min={1} max={3650} step={1} autoFocus value={afterDays} onChange={after} />
        <NumberField label={t.warnDays} min={0} max={365} step={1} value={warnDays} onChange={warn} />
      </Form>
    </Sheet>
  );
}
