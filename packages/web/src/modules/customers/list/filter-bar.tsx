import { useEffect, useRef, useState } from "react";
import { Button } from "#ui/display/button.tsx";
import { TextField } from "#ui/fields/text-field.tsx";
import { Pop } from "#ui/overlay/pop.tsx";
import type { Filter } from "../data.ts";
import { useCustomerWords } from "../words.ts";
import { ConditionChoice, type ConditionKey, FilterMenu, useSentence } from "./conditions.tsx";
import css from "./list.module.css";

const typingPause = 200;

/** The search, and the filter as a sentence: how many, and each condition as a chip that can be changed or dropped. */
export function FilterBar(props: { filter: Filter; total: number | undefined; onChange: (filter: Filter) => void }) {
  const { filter, total, onChange } = props;
  const t = useCustomerWords();
  const says = useSentence(filter);
  const conditions = (Object.keys(filter) as (keyof Filter)[]).filter((key): key is ConditionKey => key !== "q");
  const without = (key: keyof Filter): Filter => {
    const { [key]: _, ...rest } = filter;
    return rest;
  };
  return (
    <div className={css.filters}>
      <div className={css.find}>
        <Find value={filter.q ?? ""} onChange={(q) => onChange(q === "" ? without("q") : { ...filter, q })} />
      </div>
      <span className={css.count} aria-live="polite">
        {total === undefined ? "" : t.counted(total)}
      </span>
      {conditions.map((key) => (
        <span className={css.condition} key={key}>
          <Pop button={{ subtle: true, children: says(key) }} label={says(key)}>
            {(close) => (
              <ConditionChoice
                condition={key}
                value={filter[key]}
                onChange={(value) => {
                  close();
                  onChange(value === undefined ? without(key) : { ...filter, [key]: value });
                }}
              />
            )}
          </Pop>
          <Button subtle icon="close" label={t.clearFilter} onClick={() => onChange(without(key))} />
        </span>
      ))}
      <Pop button={{ subtle: true, icon: "filter", children: t.addFilter }} label={t.addFilter} width={280}>
        {(close) => (
          <FilterMenu
            onChoose={(part) => {
              close();
              onChange({ ...filter, ...part });
            }}
          />
        )}
      </Pop>
      {conditions.length > 1 && (
        <Button link onClick={() => onChange({})}>
          {t.clearAll}
        </Button>
      )}
    </div>
  );
}

/** Finds while typing, once the fingers rest. */
function Find({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const t = useCustomerWords();
  const [text, write] = useState(value);
  const sent = useRef(value);
  const send = useRef(onChange);
  useEffect(() => {
    send.current = onChange;
  });
  useEffect(() => {
    if (value !== sent.current) {
      sent.current = value;
      write(value);
    }
  }, [value]);
  useEffect(() => {
    if (text === sent.current) return undefined;
    const timer = setTimeout(() => {
      sent.current = text.trim();
      send.current(text.trim());
    }, typingPause);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <TextField bare small type="search" label={t.searchHere} placeholder={t.searchHere} value={text} onChange={write} />
  );
}
