import { useCallback, useMemo } from "react";
import { callLink, readablePhone, useFormats } from "#platform/formats";
import type { ListField } from "#platform/filters";
import { useFieldColumns } from "#platform/lists";
import { Avatar } from "#ui/display/avatar.tsx";
import { Link } from "#ui/display/link.tsx";
import { Money } from "#ui/display/money.tsx";
import { Tag } from "#ui/display/tag.tsx";
import { When } from "#ui/display/when.tsx";
import type { Column } from "#ui/table/columns.ts";
import { InlineEdit, InlineSelect } from "#ui/table/inline-edit.tsx";
import { type Listed, type Patch, usePatch } from "../data.ts";
import { photoOf } from "../photo.ts";
import { ScoreTag } from "../quality/score-tag.tsx";
import { Stage } from "../stage.tsx";
import { useCustomerWords } from "../words.ts";
import css from "./list.module.css";

const lifecycles = ["lead", "prospect", "customer", "repeat", "dormant", "lost"] as const;
const levels = ["A", "B", "C"] as const;
const tagsShown = 2;

/** Lists of entries are edited on the page, not in a line of a table. */
const elsewhere = ["messengers", "faults"];

/** The fields of which one value can be given to many. */
export function isForMany({ key, editable }: ListField): boolean {
  return editable && !["name", "phones", "emails", ...elsewhere].includes(key);
}

/** The columns of the list, one for each field; cells that a person fills are edited where they stand. */
export function useColumns(fields: readonly ListField[]): Column<Listed>[] {
  const own = useOwnColumns();
  const { mutate } = usePatch();
  const keys = useMemo(() => new Set([...own.map(({ key }) => key), ...elsewhere]), [own]);
  const save = useCallback(({ id }: Listed, patch: Patch) => mutate({ id, patch }), [mutate]);
  const others = useFieldColumns(fields, keys, save);
  return useMemo(() => [...own, ...others], [own, others]);
}

function useOwnColumns(): Column<Listed>[] {
  const t = useCustomerWords();
  const { today } = useFormats();
  const { mutate } = usePatch();
  return useMemo(() => {
    const save = (id: string, patch: Patch) => mutate({ id, patch });
    return [
      {
        key: "name",
        title: t.columns.name,
        fixed: true,
        sortable: true,
        width: 180,
        grow: 1.4,
        cell: (row) => (
          <span className={css.name}>
            <Avatar name={row.name} size={24} square={row.kind === "organisation"} src={photoOf(row)} />
            <Link href={`/customers/${row.id}`}>{row.name}</Link>
            {row.organisationName && <small>{row.organisationName}</small>}
          </span>
        ),
      },
      {
        key: "lifecycle",
        title: t.columns.lifecycle,
        width: 104,
        cell: ({ id, lifecycle, lifecycleSet }) => (
          <InlineSelect
            label={t.columns.lifecycle}
            value={lifecycleSet ?? "facts"}
            choices={[
              { value: "facts", label: lifecycleSet ? t.byFacts : t.byFactsNow(t.lifecycles[lifecycle]) },
              ...lifecycles.map((value) => ({ value, label: t.lifecycles[value] })),
            ]}
            onSave={(value) => save(id, { lifecycleSet: value === "facts" ? null : value })}
          >
            <Stage lifecycle={lifecycle} />
          </InlineSelect>
        ),
      },
      {
        key: "level",
        title: t.columns.level,
        width: 56,
        grow: 0.6,
        cell: ({ id, level }) => (
          <InlineSelect
            label={t.columns.level}
            value={level ?? "none"}
            choices={[
              ...levels.map((value) => ({ value, label: value })),
              { value: "none" as const, label: t.levels.none },
            ]}
            onSave={(value) => save(id, { level: value === "none" ? null : value })}
          >
            {level ?? <span className={css.faint}>–</span>}
          </InlineSelect>
        ),
      },
      {
        key: "tags",
        title: t.columns.tags,
        width: 110,
        cell: ({ tags }) => (
          <span className={css.tags} title={tags.join(" · ")}>
            {tags.slice(0, tagsShown).map((tag) => (
              <Tag key={tag}>{tag}</Tag>
            ))}
            {tags.length > tagsShown && <small>{t.more(tags.length - tagsShown)}</small>}
          </span>
        ),
      },
      {
        key: "phones",
        title: t.columns.phone,
        width: 136,
        cell: ({ phones: [phone] }) =>
          phone &&
          (callLink(phone.value) ? <a href={callLink(phone.value)}>{readablePhone(phone.value)}</a> : phone.value),
      },
      {
        key: "emails",
        title: t.columns.email,
        width: 170,
        hidden: true,
        cell: ({ emails: [email] }) => email && <a href={`mailto:${email.value}`}>{email.value}</a>,
      },
      {
        key: "nextStepOn",
        title: t.columns.nextStepOn,
        width: 102,
        sortable: true,
        cell: ({ nextStepOn }) =>
          nextStepOn && (
            <span className={nextStepOn < today ? css.late : undefined}>
              <When on={nextStepOn} />
            </span>
          ),
      },
      {
        key: "lastContactAt",
        title: t.columns.lastContactAt,
        width: 102,
        sortable: true,
        cell: ({ lastContactAt }) => lastContactAt && <When at={lastContactAt} as="day" />,
      },
      {
        key: "lastOrderOn",
        title: t.columns.lastOrderOn,
        width: 102,
        sortable: true,
        cell: ({ lastOrderOn }) => lastOrderOn && <When on={lastOrderOn} />,
      },
      {
        key: "orderTotalMinor",
        title: t.columns.orderTotalMinor,
        width: 112,
        align: "end",
        sortable: true,
        cell: ({ orderTotalMinor }) => orderTotalMinor !== 0 && <Money minor={orderTotalMinor} />,
      },
      {
        key: "owedMinor",
        title: t.columns.owed,
        width: 84,
        align: "end",
        cell: ({ owedMinor }) => owedMinor > 0 && <Money minor={owedMinor} bad />,
      },
      {
        key: "source",
        title: t.columns.source,
        width: 110,
        hidden: true,
        cell: ({ id, source }) => (
          <InlineEdit label={t.columns.source} value={source} onSave={(value) => save(id, { source: value })} />
        ),
      },
      {
        key: "jobTitle",
        title: t.columns.jobTitle,
        width: 120,
        hidden: true,
        cell: ({ id, jobTitle }) => (
          <InlineEdit label={t.columns.jobTitle} value={jobTitle} onSave={(value) => save(id, { jobTitle: value })} />
        ),
      },
      {
        key: "quality",
        title: t.columns.quality,
        width: 80,
        sortable: true,
        hidden: true,
        cell: ({ quality }) => <ScoreTag score={quality} />,
      },
      {
        key: "createdAt",
        title: t.columns.createdAt,
        width: 102,
        sortable: true,
        hidden: true,
        cell: ({ createdAt }) => <When at={createdAt} as="day" />,
      },
    ];
  }, [t, today, mutate]);
}
