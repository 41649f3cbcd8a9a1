import { useFormats } from "#platform/formats";
import { placeOf } from "#platform/places";
import { Link } from "#ui/display/link.tsx";
import { Money } from "#ui/display/money.tsx";
import { When } from "#ui/display/when.tsx";
import { type CustomValue, type FieldShape, optionLabel } from "./field.ts";
import { useRecordName } from "./record-name.ts";
import { useFieldWords } from "./words.ts";

export type CustomCellProps = {
  field: FieldShape;
  value: CustomValue | null | undefined;
  /** Addresses and records are words only: where the whole can be clicked already. */
  plain?: boolean;
};

const digitsMost = 6;

/** A value of an owner's own field, as a reader wants it; nothing where there is none. */
export function CustomCell({ field, value, plain = false }: CustomCellProps) {
  const formats = useFormats();
  const t = useFieldWords();
  if (value === null || value === undefined) return null;
  if (Array.isArray(value))
    return value.map((one) => optionLabel(field, one)).join(formats.language === "en" ? ", " : "、");
  if (typeof value === "boolean") return value ? t.yes : t.no;
  if (typeof value === "number")
    return field.kind === "money" ? <Money minor={value} exact /> : formats.number(value, digitsMost);
  if (field.kind === "date") return <When on={value} />;
  if (field.kind === "choice") return optionLabel(field, value);
  if (field.kind === "reference") return <RecordName kind={field.refersTo ?? ""} id={value} plain={plain} />;
  if (field.kind === "link" && !plain) {
    return (
      <a href={value} target="_blank" rel="noreferrer noopener">
        {shortLink(value)}
      </a>
    );
  }
  return field.kind === "link" ? shortLink(value) : value;
}

function RecordName({ kind, id, plain }: { kind: string; id: string; plain: boolean }) {
  const t = useFieldWords();
  const name = useRecordName(kind, id);
  const place = placeOf(kind, id);
  if (name === undefined) return null;
  if (name === null) return <small>{t.gone}</small>;
  return plain || !place ? name : <Link href={place}>{name}</Link>;
}

/** An address without what all of them share. */
function shortLink(link: string): string {
  return link.replace(/^https?:\/\/(www\.)?/, "").replace(/\/$/, "");
}
