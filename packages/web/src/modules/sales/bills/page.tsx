import { type DragEvent, useRef, useState } from "react";
import { ErrorNotice } from "#platform/errors";
import { Button } from "#ui/display/button.tsx";
import { Icon } from "#ui/display/icon.tsx";
import { Link } from "#ui/display/link.tsx";
import { EmptyState } from "#ui/feedback/empty-state.tsx";
import { Skeleton } from "#ui/feedback/skeleton.tsx";
import { Segmented } from "#ui/fields/choice-fields.tsx";
import { Page } from "#ui/layout/page.tsx";
import { Row, Stack } from "#ui/layout/pane.tsx";
import { useBillWrites, useOpenRows } from "../payments/data.ts";
import { useMoneyWords } from "../payments/words.ts";
import css from "./bills.module.css";
import { DoneRows } from "./done-rows.tsx";
import { matchOf, OpenRowCard } from "./open-row.tsx";

/** As sure as this needs no second look. */
const sure = 0.85;

/** Bills against what is owed: each amount that came, what it probably pays and why; confirmed one by one or together. */
export function BillsPage() {
  const t = useMoneyWords();
  const [tab, turn] = useState<"open" | "matched" | "ignored">("open");
  const { data: open, error, refetch } = useOpenRows();
  const { confirm } = useBillWrites();
  const certain = (open?.items ?? []).filter(({ proposal }) => proposal && proposal.certainty >= sure);
  return (
    <Page title={t.bills} width="narrow" eyebrow={<Link href="/sales/receivables">{t.receivables}</Link>}>
      <Stack gap={16}>
        <Upload />
        <Row>
          <Segmented
            label={t.bills}
            value={tab}
            choices={(["open", "matched", "ignored"] as const).map((value) => ({
              value,
              label: value === "open" && open ? `${t.tabs.open} ${open.items.length}` : t.tabs[value],
            }))}
            onChange={turn}
          />
          {tab === "open" && certain.length > 1 && (
            <Button
              primary
              busy={confirm.isPending}
              onClick={() => confirm.mutate(certain.map((row) => matchOf(row.id, row.proposal!)))}
            >
              {t.confirmSure(certain.length)}
            </Button>
          )}
        </Row>
        {error && <ErrorNotice error={error} retry={() => void refetch()} />}
        {tab === "open" && !open && !error && <Skeleton lines={6} />}
        {tab === "open" && open?.items.length === 0 && <EmptyState title={t.nothingOpen} hint={t.nothingOpenHint} />}
        {tab === "open" && open && (
          <ul className={css.rows}>
            {open.items.map((row) => (
              <OpenRowCard key={row.id} row={row} primary={certain.length < 2} />
            ))}
          </ul>
        )}
        {tab === "open" && open !== undefined && open.more > 0 && <p className={css.quiet}>{t.moreRows(open.more)}</p>}
        {tab !== "open" && <DoneRows state={tab} />}
      </Stack>
    </Page>
  );
}

/** A place to drop a bill, or to choose one by hand or keyboard. */
function Upload() {
  const t = useMoneyWords();
  const { read } = useBillWrites();
  const input = useRef<HTMLInputElement>(null);
  const [over, turn] = useState(false);
  const take = (files: FileList | null) => {
    const [file] = files ?? [];
    if (file && !read.isPending) read.mutate(file);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    turn(false);
    take(event.dataTransfer.files);
  };
  return (
    <>
      <div
        className={css.drop}
        data-over={over}
        onDrop={drop}
        onDragOver={(event) => {
          event.preventDefault();
          turn(true);
        }}
        onDragLeave={() => turn(false)}
      >
        <Icon name="upload" size={20} />
        <div>
          <strong>{read.isPending ? t.reading : t.drop}</strong>
          <small>{t.billsHint}</small>
        </div>
        <Button busy={read.isPending} onClick={() => input.current?.click()}>
          {t.choose}
        </Button>
        <input
          ref={input}
          className={css.file}
          type="file"
          accept=".csv,.txt,.xlsx,text/csv"
          aria-label={t.choose}
          tabIndex={-1}
          onChange={(event) => {
            take(event.target.files);
            event.target.value = "";
          }}
        />
      </div>
      {read.error && <ErrorNotice error={read.error} />}
    </>
  );
}
