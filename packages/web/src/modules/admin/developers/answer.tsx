import { useQueryClient } from "@tanstack/react-query";
import { language } from "#platform/i18n";
import { undo } from "#platform/undo";
import { Button } from "#ui/display/button.tsx";
import { Tag } from "#ui/display/tag.tsx";
import { Pane, Row } from "#ui/layout/pane.tsx";
import css from "./developers.module.css";
import type { Ready } from "./request.ts";
import { useApiWords } from "./words.ts";

/** What came back; status 0 when nothing did. */
export type Sent = { status: number; milliseconds: number; headers: [string, string][]; text: string; size: number };

const readable = /json|text|xml|csv|vcard/;

/** Sends it as the signed-in user and reads the answer, whatever it is. */
export async function send({ address, method, headers, body }: Ready): Promise<Sent> {
  const began = performance.now();
  const took = () => Math.round(performance.now() - began);
  try {
    const answer = await fetch(address, {
      method,
      headers: { "accept-language": language(), ...headers },
      ...(body === undefined ? {} : { body }),
    });
    const bytes = await answer.arrayBuffer();
    const isText = readable.test(answer.headers.get("content-type") ?? "");
    const text = isText ? new TextDecoder().decode(bytes) : "";
    return {
      status: answer.status,
      milliseconds: took(),
      headers: [...answer.headers],
      text: indented(text),
      size: bytes.byteLength,
    };
  } catch {
    return { status: 0, milliseconds: took(), headers: [], text: "", size: 0 };
  }
}

function indented(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}

const mostShown = 20_000;

/** Status, time, headers and content of an answer; a write is offered to be taken back. */
export function AnswerPane({ sent }: { sent: Sent }) {
  const t = useApiWords();
  const client = useQueryClient();
  const { status, milliseconds, headers, text, size } = sent;
  const operation = headers.find(([name]) => name === "soloist-operation")?.[1];
  const long = text.length > mostShown;
  return (
    <Pane title={t.answer}>
      <Row>
        <Tag tone={status >= 200 && status < 300 ? "green" : "red"}>{status === 0 ? t.unreachable : status}</Tag>
        <span className={css.quiet}>{t.took(milliseconds)}</span>
        {operation && <Button onClick={() => void undo(client, operation)}>{t.undo}</Button>}
      </Row>
      <details>
        <summary>{t.headers}</summary>
        <pre className={css.output}>{headers.map(([name, value]) => `${name}: ${value}`).join("\n")}</pre>
      </details>
      {text === "" && size > 0 && <p>{t.bytes(size)}</p>}
      {text !== "" && (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <pre className={css.output} tabIndex={0}>
          {long ? `${text.slice(0, mostShown)}\n${t.cut}` : text}
        </pre>
      )}
    </Pane>
  );
}
