import { useState } from "react";
import { useFormats } from "#platform/formats";
import { Button } from "#ui/display/button.tsx";
import { Figures } from "#ui/display/key-value.tsx";
import { Notice } from "#ui/feedback/notice.tsx";
import { Page } from "#ui/layout/page.tsx";
import { Pane, Stack } from "#ui/layout/pane.tsx";
import { useIsPhone } from "#ui/theme/phone.ts";
import { CountsStrip } from "./counts-strip.tsx";
import { type Import, type Preview, useImportActions, usePreview, useWords } from "./data.ts";
import css from "./imports.module.css";
import { FirstRows } from "./first-rows.tsx";
import { Mapping } from "./mapping.tsx";
import { Mending } from "./mending.tsx";
import { Reading } from "./reading.tsx";
import { Again } from "./again.tsx";
import { Words } from "./words/words.tsx";
import { ToldRows } from "./told-rows.tsx";
import { HowFar } from "./underway.tsx";

/** Before anything is written: how the file is read, which column is what, what would happen. */
export function Review({ one }: { one: Import }) {
  const t = useWords();
  const { number } = useFormats();
  const preview = usePreview(one);
  const { change, check, run } = useImportActions(one.id);
  const [reading, turn] = useState(false);
  const isPhone = useIsPhone();
  const isChecked = one.state === "checked" && one.counts !== null;
  const isChecking = one.state === "checking";
  const rows = preview.data ? countText(preview.data, number, t.atLeast) : "…";
  const ready = one.counts ? one.counts.new + one.counts.updated : 0;
  return (
    <Page
      title={t.looksLike(describe(one, t))}
      eyebrow={`${t.step(isChecked ? 3 : 2)} · ${one.name}`}
      actions={
        <>
          <Button pressed={reading} onClick={() => turn(!reading)}>
            {t.readOtherwise}
          </Button>
          {isChecked && !isPhone && (
            <Button busy={check.isPending} onClick={() => check.mutate()}>
              {t.checkAgain}
            </Button>
          )}
          {isChecked ? (
            <Button primary busy={run.isPending} disabled={ready === 0} onClick={() => run.mutate()}>
              {t.run(number(ready))}
            </Button>
          ) : (
            <Button
              primary
              busy={isChecking || check.isPending}
              disabled={!preview.data}
              onClick={() => check.mutate()}
            >
              {t.check(rows)}
            </Button>
          )}
        </>
      }
    >
      <Stack>
        {isChecking && (
          <Pane>
            <HowFar one={one} label={t.checking} />
            <p className={css.hint}>{t.checkingHint}</p>
          </Pane>
        )}
        {isChecked ? (
          <CountsStrip counts={one.counts!} />
        ) : (
          <FirstFigures one={one} preview={preview.data} rows={rows} />
        )}
        <Again one={one} onChange={(patch) => change.mutate(patch)} />
        {!one.dateOrderSure && <Notice tone="warn">{t.unsureDates}</Notice>}
        {(reading || !one.dateOrderSure) && <Reading one={one} onChange={(patch) => change.mutate(patch)} />}
        {(reading || !one.dateOrderSure) && preview.data && <FirstRows preview={preview.data} />}
        {isChecked && <ToldRows one={one} title={t.wouldBe} />}
        {preview.error && <Notice tone="bad">{preview.error.message}</Notice>}
        {preview.data && <Mending one={one} preview={preview.data} onChange={(patch) => change.mutate(patch)} />}
        <Mapping one={one} preview={preview.data} onChange={(patch) => change.mutate(patch)} />
        <Words one={one} onChange={(patch) => change.mutate(patch)} />
        <p className={css.hint}>{t.safety}</p>
      </Stack>
    </Page>
  );
}

type Words = ReturnType<typeof useWords>;

/** 淘宝订单（GB18030，表头在第 1 行） */
function describe({ preset, settings }: Import, t: Words): string {
  const { format } = settings;
  const what = preset ?? t.kinds[settings.as];
  const encoding = "encoding" in format ? format.encoding.toUpperCase() : "";
  const how = format.kind === "text" ? encoding : format.kind === "xlsx" ? `XLSX · ${format.sheet}` : "";
  if (!("headerRow" in format))
    return [what, format.kind === "json" ? "JSON" : !preset && "vCard", encoding].filter(Boolean).join(" · ");
  const header = t.headerIn(String(format.headerRow + 1));
  return /\p{Script=Han}/u.test(header) ? `${what}（${how}，${header}）` : `${what} (${how}, ${header})`;
}

function countText({ scanned, complete }: Preview, number: (n: number) => string, atLeast: Words["atLeast"]): string {
  return complete ? number(scanned) : atLeast(number(scanned));
}

function FirstFigures({ one, preview, rows }: { one: Import; preview: Preview | undefined; rows: string }) {
  const t = useWords();
  const { number } = useFormats();
  const text = (value: number) => (preview?.complete === false ? t.atLeast(number(value)) : number(value));
  const hasOrders = one.settings.as === "orders" || one.settings.as === "mixed";
  return (
    <Figures
      items={[
        { name: t.rows, value: rows },
        ...(hasOrders ? [{ name: t.orders, value: preview ? text(preview.orders) : "…" }] : []),
        { name: t.customers, value: preview ? text(preview.customers) : "…" },
        { name: t.look, value: preview ? text(preview.problemCount) : "…" },
      ]}
    />
  );
}
