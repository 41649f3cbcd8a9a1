import { useFormats } from "#platform/formats";
import { Avatar } from "#ui/display/avatar.tsx";
import { Link } from "#ui/display/link.tsx";
import { Tag } from "#ui/display/tag.tsx";
import { When } from "#ui/display/when.tsx";
import type { Summary } from "../data.ts";
import { photoOf } from "../photo.ts";
import { useRuleWords, useTagReasons } from "../rules/data.ts";
import { Stage } from "../stage.tsx";
import { useCustomerWords } from "../words.ts";
import css from "./page.module.css";

/** Stage, where and as what, level, tags, what is owed, what comes next. */
export function HeadTags({ summary }: { summary: Summary }) {
  const t = useCustomerWords();
  const { money, today } = useFormats();
  const { customer, organisation, plans } = summary;
  const r = useRuleWords();
  const reasons = useTagReasons(customer.id);
  const next = plans.find(({ dueOn }) => dueOn !== null);
  return (
    <div className={css.headTags}>
      <Stage lifecycle={customer.lifecycle} />
      {(organisation || customer.jobTitle) && (
        <Tag>
          {organisation && <Link href={`/customers/${organisation.id}`}>{organisation.name}</Link>}
          {organisation && customer.jobTitle && " · "}
          {customer.jobTitle}
        </Tag>
      )}
      {customer.level && <Tag tone="accent">{customer.level}</Tag>}
      {customer.tags.map((tag) => (
        <Tag key={tag} {...(reasons.has(tag) ? { title: r.byRule(reasons.get(tag)!) } : {})}>
          {reasons.has(tag) ? <Link href="/customers/rules">{tag}</Link> : tag}
        </Tag>
      ))}
      {customer.owedMinor > 0 && <Tag tone="red">{t.owes(money(customer.owedMinor))}</Tag>}
      {next?.dueOn && (
        <Tag tone={next.dueOn < today ? "red" : "amber"} title={next.title}>
          {t.nextStep} <When on={next.dueOn} />
        </Tag>
      )}
    </div>
  );
}

/** Who this is. */
export function CustomerHead({ summary }: { summary: Summary }) {
  const { customer } = summary;
  return (
    <div className={css.head}>
      <Avatar name={customer.name} size={44} square={customer.kind === "organisation"} src={photoOf(customer)} />
      <div className={css.headText}>
        <h1>{customer.name}</h1>
        <HeadTags summary={summary} />
      </div>
    </div>
  );
}
