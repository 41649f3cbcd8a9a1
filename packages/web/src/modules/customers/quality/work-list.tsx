import { useState } from "react";
import { ErrorNotice } from "#platform/errors";
import { Button } from "#ui/display/button.tsx";
import { Link } from "#ui/display/link.tsx";
import { Skeleton } from "#ui/feedback/skeleton.tsx";
import { Pane } from "#ui/layout/pane.tsx";
import { InlineEdit } from "#ui/table/inline-edit.tsx";
import { type Patch, usePatch, useSummary } from "../data.ts";
import { EditSheet } from "../form/edit-sheet.tsx";
import {
  type Asked,
  type Fault,
  useConfirm,
  useConfirmMany,
  useFix,
  useQualityWords,
  useWork,
  type Work,
} from "./data.ts";
import { fixKindOf, patchIn } from "./in-place.ts";
import css from "./quality.module.css";
import { ScoreTag } from "./score-tag.tsx";

/** Who has such faults, the worst first, mended where they stand. */
export function WorkList({ asked, onAll }: { asked: Asked; onAll: () => void }) {
  const t = useQualityWords();
  const work = useWork(asked);
  const confirm = useConfirmMany();
  const [editing, edit] = useState<string>();
  const rows = work.data?.pages.flatMap(({ items }) => items) ?? [];
  const filtered = asked.field !== undefined || asked.kind !== undefined;
  const what = [asked.field && t.fields[asked.field], asked.kind && t.kinds[asked.kind]].filter(Boolean).join(" · ");
  return (
    <Pane
      title={filtered ? t.workOf(what) : t.work}
      action={
        filtered && (
          <Button link onClick={onAll}>
            {t.all}
          </Button>
        )
      }
    >
      {work.error && <ErrorNotice error={work.error} retry={() => void work.refetch()} />}
      {work.isPending && <Skeleton lines={6} />}
      {work.data && rows.length === 0 && <p className={css.quiet}>{t.workNone}</p>}
      {asked.field === "confirmedOn" && rows.length > 1 && (
        <Button onClick={() => confirm.mutate(rows.map(({ customer }) => customer.id))} busy={confirm.isPending}>
          {t.confirmAll(rows.length)}
        </Button>
      )}
      <ul className={css.work}>
        {rows.map((row) => (
          <One key={row.customer.id} row={row} asked={asked} onEdit={() => edit(row.customer.id)} />
        ))}
      </ul>
      {work.hasNextPage && (
        <Button busy={work.isFetchingNextPage} onClick={() => void work.fetchNextPage()}>
          {t.more}
        </Button>
      )}
      {editing !== undefined && <Editing id={editing} onClose={() => edit(undefined)} />}
    </Pane>
  );
}

type OneProps = { row: Work; asked: Asked; onEdit: () => void };

function One({ row: { customer, faults }, asked, onEdit }: OneProps) {
  const t = useQualityWords();
  const confirm = useConfirm();
  const shown = faults.filter(
    ({ field, kind }) => (!asked.field || field === asked.field) && (!asked.kind || kind === asked.kind),
  );
  return (
    <li>
      <div className={css.who}>
        <Link href={`/customers/${customer.id}`}>{customer.name}</Link>
        {customer.organisationName && <small>{customer.organisationName}</small>}
        <ScoreTag score={customer.quality} />
        <span className={css.acts}>
          {faults.some(({ kind }) => kind === "stale") && (
            <Button subtle onClick={() => confirm.mutate(customer)}>
              {t.confirm}
            </Button>
          )}
          <Button subtle onClick={onEdit}>
            {t.edit}
          </Button>
        </span>
      </div>
      <ul className={css.faults}>
        {shown.map((fault) => (
          <FaultLine key={fault.code} fault={fault} customer={customer} />
        ))}
      </ul>
    </li>
  );
}

function FaultLine({ fault, customer }: { fault: Fault; customer: Work["customer"] }) {
  const t = useQualityWords();
  const { mutate } = usePatch();
  const fix = useFix();
  const kind = fixKindOf(fault);
  const place = patchIn(fault, customer);
  const save = (patch: Patch) => mutate({ id: customer.id, patch });
  return (
    <li data-kind={fault.kind}>
      <span>{fault.label}</span>
      {place ? (
        <InlineEdit
          label={`${customer.name}: ${fault.label}`}
          value={place.value}
          placeholder={t.fields[fault.field]}
          onSave={(value) => save(place.patchOf(value))}
        />
      ) : (
        <small>{fault.value}</small>
      )}
      {fault.fixable && kind && (
        <Button link onClick={() => fix.mutate({ kind, ids: [customer.id] })}>
          {t.fix}
        </Button>
      )}
      <small>{t.costs(fault.points)}</small>
    </li>
  );
}

function Editing({ id, onClose }: { id: string; onClose: () => void }) {
  const { data } = useSummary(id);
  return data ? <EditSheet summary={data} open onClose={onClose} /> : null;
}
