import { useState } from "react";
import { useFormats } from "#platform/formats";
import { Button } from "#ui/display/button.tsx";
import { Icon } from "#ui/display/icon.tsx";
import { CheckField } from "#ui/fields/choice-fields.tsx";
import { DateField } from "#ui/fields/date-field.tsx";
import { type Filter, useSources, useTags } from "../data.ts";
import { useCustomerWords } from "../words.ts";
import css from "./list.module.css";

export type ConditionKey = Exclude<keyof Filter, "q">;

const lifecycles = ["lead", "prospect", "customer", "repeat", "dormant", "lost"] as const;
const levels = ["A", "B", "C", "none"] as const;
const split = (text: string | undefined) => (text ?? "").split(",").filter(Boolean);

/** Each condition of a filter in words. */
export function useSentence(filter: Filter): (key: ConditionKey) => string {
  const t = useCustomerWords();
  const { day } = useFormats();
  return (key) => {
    const value = filter[key] ?? "";
    const several = (name: (word: string) => string) => split(value).map(name).join(t.or);
    switch (key) {
      case "lifecycle":
        return t.says.lifecycle(several((word) => t.lifecycles[word as keyof typeof t.lifecycles] ?? word));
      case "level":
        return t.says.level(several((word) => t.levels[word as keyof typeof t.levels] ?? word));
      case "tag":
        return t.says.tag(several((word) => word));
      case "source":
        return t.says.source(several((word) => word));
      case "kind":
        return t.says.kind(t.kindsMany[value as "person"] ?? value);
      case "owed":
        return value === "true" ? t.says.owed : t.says.notOwed;
      case "hasNextStep":
        return value === "true" ? t.says.hasNextStep : t.says.noNextStep;
      default:
        return t.says[key](day(value));
    }
  };
}

type ChoiceProps = {
  condition: ConditionKey;
  value: string | undefined;
  onChange: (value: string | undefined) => void;
};

/** What a condition may be. */
export function ConditionChoice({ condition, value, onChange }: ChoiceProps) {
  const t = useCustomerWords();
  const tags = useTags();
  const sources = useSources(condition === "source");
  const [day, write] = useState<string | null>(value ?? null);
  if (condition === "owed" || condition === "hasNextStep" || condition === "kind") {
    const choices =
      condition === "kind"
        ? ([
            ["person", t.kinds.person],
            ["organisation", t.kinds.organisation],
          ] as const)
        : condition === "owed"
          ? ([
              ["true", t.says.owed],
              ["false", t.says.notOwed],
            ] as const)
          : ([
              ["true", t.says.hasNextStep],
              ["false", t.says.noNextStep],
            ] as const);
    return <Several choices={choices} value={value} one onChange={onChange} />;
  }
  if (condition === "lifecycle") {
    return (
      <Several choices={lifecycles.map((one) => [one, t.lifecycles[one]] as const)} value={value} onChange={onChange} />
    );
  }
  if (condition === "level") {
    return <Several choices={levels.map((one) => [one, t.levels[one]] as const)} value={value} onChange={onChange} />;
  }
  if (condition === "tag" || condition === "source") {
    const names = condition === "tag" ? tags?.map(({ name }) => name) : sources?.map(({ source }) => source);
    return <Several choices={(names ?? []).map((name) => [name, name] as const)} value={value} onChange={onChange} />;
  }
  return (
    <div className={css.choice}>
      <DateField label={t.chooseOf(t.columns.lastOrderOn)} bare value={day} onChange={write} autoFocus />
      <Button primary disabled={day === null} onClick={() => onChange(day ?? undefined)}>
        {t.save}
      </Button>
    </div>
  );
}

type SeveralProps = {
  choices: readonly (readonly [value: string, label: string])[];
  value: string | undefined;
  /** Only one at a time. */
  one?: boolean;
  onChange: (value: string | undefined) => void;
};

function Several({ choices, value, one = false, onChange }: SeveralProps) {
  const t = useCustomerWords();
  const [chosen, choose] = useState(split(value));
  if (choices.length === 0) return <small>{t.nothingToChoose}</small>;
  if (one) {
    return (
      <div className={css.menu}>
        {choices.map(([word, label]) => (
          <button type="button" key={word} aria-pressed={word === value} onClick={() => onChange(word)}>
            {label}
            {word === value && <Icon name="check" />}
          </button>
        ))}
      </div>
    );
  }
  return (
    <div className={css.choice}>
      <div className={css.checks}>
        {choices.map(([word, label]) => (
          <CheckField
            key={word}
            label={label}
            on={chosen.includes(word)}
            onChange={(on) => choose(on ? [...chosen, word] : chosen.filter((other) => other !== word))}
          />
        ))}
      </div>
      <Button primary wide onClick={() => onChange(chosen.length > 0 ? chosen.join(",") : undefined)}>
        {t.save}
      </Button>
    </div>
  );
}

const monthsOfSilence = 90;

/** Begins a condition: those of yes and no at once, the others by their choice. */
export function FilterMenu({ onChoose }: { onChoose: (part: Filter) => void }) {
  const t = useCustomerWords();
  const { today, plusDays } = useFormats();
  const [opened, open] = useState<ConditionKey>();
  if (opened) {
    return (
      <ConditionChoice
        condition={opened}
        value={opened.startsWith("last") ? plusDays(today, -monthsOfSilence) : undefined}
        onChange={(value) => onChoose(value === undefined ? {} : { [opened]: value })}
      />
    );
  }
  const asked = [
    ["lifecycle", t.choose.lifecycle],
    ["level", t.choose.level],
    ["tag", t.choose.tag],
    ["source", t.choose.source],
    ["kind", t.choose.kind],
    ["lastContactBefore", t.choose.lastContact],
    ["lastOrderTo", t.choose.lastOrder],
  ] as const;
  const atOnce = [
    [{ owed: "true" }, t.choose.owed],
    [{ hasNextStep: "true" }, t.choose.hasNextStep],
    [{ hasNextStep: "false" }, t.choose.noNextStep],
  ] as const;
  return (
    <div className={css.menu}>
      {asked.map(([key, label]) => (
        <button type="button" key={key} onClick={() => open(key)}>
          {label}
          <Icon name="right" />
        </button>
      ))}
      {atOnce.map(([part, label]) => (
        <button type="button" key={label} onClick={() => onChoose(part)}>
          {label}
        </button>
      ))}
    </div>
  );
}
