import { SelectField } from "#ui/fields/choice-fields.tsx";
import { NumberField } from "#ui/fields/number-field.tsx";
import { Pane } from "#ui/layout/pane.tsx";
import { type Import, type Patch, useWords } from "./data.ts";
import css from "./imports.module.css";

const encodings = [
  "utf-8",
  "gb18030",
  "big5",
  "shift_jis",
  "utf-16le",
  "utf-16be",
  "windows-1252",
  "utf-8+gb18030",
  "utf-8+big5",
  "utf-8+windows-1252",
] as const;
const currencies = ["CNY", "USD", "EUR", "GBP", "HKD", "TWD", "JPY", "KRW", "SGD", "AUD", "CAD", "CHF"] as const;

type Props = { one: Import; onChange: (patch: Patch) => void };

/** How the file is read and what is done with its rows; every change is seen at once below. */
export function Reading({ one, onChange }: Props) {
  const t = useWords();
  const { settings, sheets } = one;
  const { format } = settings;
  const from = <Key extends string>(words: Readonly<Record<Key, string>>) =>
    (Object.keys(words) as Key[]).map((value) => ({ value, label: words[value] }));
  const known = new Set<string>([...currencies, settings.currency]);
  return (
    <Pane title={t.readOtherwise} hint={one.why}>
      <div className={css.reading}>
        <SelectField
          label={t.rowsAre}
          value={settings.as}
          choices={from(t.kindChoices)}
          onChange={(as) => onChange({ as })}
        />
        {"encoding" in format && (
          <SelectField
            label={t.encoding}
            value={format.encoding}
            choices={encodings.map((value) => ({ value, label: value.toUpperCase() }))}
            onChange={(encoding) => onChange({ encoding })}
          />
        )}
        {format.kind === "text" && (
          <SelectField
            label={t.delimiter}
            value={format.delimiter}
            choices={from(t.delimiters)}
            onChange={(delimiter) => onChange({ delimiter })}
          />
        )}
        {format.kind === "xlsx" && (
          <SelectField
            label={t.sheet}
            value={format.sheet}
            choices={sheets.map((value) => ({ value, label: value }))}
            onChange={(sheet) => onChange({ sheet })}
          />
        )}
        {"headerRow" in format && (
          <NumberField
            label={t.headerRow}
            value={format.headerRow + 1}
            min={1}
            max={1000}
            onChange={(row) => row !== null && row >= 1 && onChange({ headerRow: row - 1 })}
          />
        )}
        <SelectField
          label={t.dates}
          value={settings.dateOrder}
          choices={from(t.dateOrders)}
          onChange={(dateOrder) => onChange({ dateOrder })}
        />
        <SelectField
          label={t.decimals}
          value={settings.decimalMark}
          choices={from(t.decimalMarks)}
          onChange={(decimalMark) => onChange({ decimalMark })}
        />
        <SelectField
          label={t.currency}
          value={settings.currency}
          choices={[...known].map((value) => ({ value, label: value }))}
          onChange={(currency) => onChange({ currency })}
        />
        <SelectField
          label={t.mode}
          value={settings.mode}
          choices={from(t.modes)}
          onChange={(mode) => onChange({ mode })}
        />
        <SelectField
          label={t.key}
          value={settings.key ?? "default"}
          choices={from(t.keys)}
          onChange={(key) => onChange({ key: key === "default" ? null : key })}
        />
      </div>
    </Pane>
  );
}
