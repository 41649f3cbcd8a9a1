import { useState } from "react";
import { Button } from "#ui/display/button.tsx";
import { Tag } from "#ui/display/tag.tsx";
import { Notice } from "#ui/feedback/notice.tsx";
import { toast } from "#ui/feedback/toast.ts";
import { SelectField } from "#ui/fields/choice-fields.tsx";
import { Form } from "#ui/fields/form.tsx";
import { LongTextField, TextField } from "#ui/fields/text-field.tsx";
import { Row } from "#ui/layout/pane.tsx";
import { AnswerPane, type Sent, send } from "./answer.tsx";
import css from "./developers.module.css";
import { fieldsOf, type Operation, type Parameter, type Schema, sampleOf } from "./document.ts";
import { asClientCode, asCurl, requestOf } from "./request.ts";
import { useApiWords } from "./words.ts";

type Props = { operation: Operation; schemas: Record<string, Schema> };

/** One operation: what it is, a form for it, and what it answered. */
export function TryOperation({ operation, schemas }: Props) {
  const t = useApiWords();
  const [values, fill] = useState<Record<string, string>>({});
  const [body, write] = useState(() =>
    operation.body ? JSON.stringify(sampleOf(operation.body, schemas), null, 2) : "",
  );
  const [answer, show] = useState<Sent>();
  const [busy, setBusy] = useState(false);
  const ready = requestOf(operation, { values, body });
  const broken = operation.body !== null && body.trim() !== "" && !isJson(body);
  const copy = (text: string) => void navigator.clipboard.writeText(text).then(() => toast(t.copied));
  const { origin } = globalThis.location;
  const known = operation.body ? fieldsOf(operation.body, schemas) : [];
  async function run() {
    if (!ready || broken || busy) return;
    setBusy(true);
    show(await send(ready));
    setBusy(false);
  }
  return (
    <article>
      <h2 className={css.title}>
        <Tag>{operation.method.toUpperCase()}</Tag> {operation.path}
      </h2>
      <p>{operation.summary}</p>
      {operation.scopes.length > 0 && <p className={css.quiet}>{t.needs(operation.scopes.join(", "))}</p>}
      <Form onSubmit={() => void run()}>
        {operation.parameters.length > 0 && <h3>{t.parameters}</h3>}
        {operation.parameters.map((parameter) => (
          <ParameterField
            key={parameter.name}
            parameter={parameter}
            value={values[parameter.name] ?? ""}
            onChange={(value) => fill((before) => ({ ...before, [parameter.name]: value }))}
          />
        ))}
        {operation.body && (
          <div className={css.code}>
            <LongTextField
              label={t.body}
              rows={8}
              value={body}
              error={broken ? t.notJson : undefined}
              hint={t.takes(known.map(({ name, needed }) => (needed ? name : `${name}?`)).join(", "))}
              onChange={write}
            />
          </div>
        )}
        {operation.method !== "get" && <Notice tone="warn">{operation.sendsFile ? t.file : t.writes}</Notice>}
        <Row>
          <Button primary type="submit" busy={busy} disabled={!ready || broken || operation.sendsFile}>
            {t.send}
          </Button>
          <Button disabled={!ready} onClick={() => ready && copy(asCurl(origin, ready))}>
            {t.copyCurl}
          </Button>
          <Button disabled={!ready} onClick={() => copy(asClientCode(origin, operation, { values, body }))}>
            {t.copyCode}
          </Button>
        </Row>
      </Form>
      {answer && <AnswerPane sent={answer} />}
    </article>
  );
}

type FieldProps = { parameter: Parameter; value: string; onChange: (value: string) => void };

function ParameterField({ parameter: { name, required, description, schema }, value, onChange }: FieldProps) {
  const t = useApiWords();
  const label = required ? name : `${name} (${t.optional})`;
  const hint = description === undefined ? {} : { hint: description };
  if (schema.enum) {
    const choices = schema.enum.map(String).map((one) => ({ value: one, label: one }));
    return (
      <SelectField
        label={label}
        {...hint}
        value={value === "" ? null : value}
        choices={choices}
        emptyLabel="–"
        onClear={() => onChange("")}
        onChange={onChange}
      />
    );
  }
  return <TextField label={label} {...hint} value={value} onChange={onChange} />;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
