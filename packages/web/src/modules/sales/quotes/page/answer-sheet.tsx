import { useState } from "react";
import { ErrorNotice } from "#platform/errors";
import { Button } from "#ui/display/button.tsx";
import { Segmented } from "#ui/fields/choice-fields.tsx";
import { Form } from "#ui/fields/form.tsx";
import { TextField } from "#ui/fields/text-field.tsx";
import { Sheet } from "#ui/overlay/sheet.tsx";
import { type Quote, useAnswerQuote } from "../data.ts";
import { useQuoteWords } from "../words.ts";

/** What the customer said on the phone or in a chat. */
export function AnswerSheet({ quote, onClose }: { quote: Quote; onClose: () => void }) {
  const t = useQuoteWords();
  const [answer, choose] = useState<"accepted" | "declined">("accepted");
  const [words, write] = useState("");
  const save = useAnswerQuote(quote.id);
  function submit() {
    const said = words.trim();
    save.mutate(answer === "accepted" ? { answer, by: said } : { answer, reason: said }, { onSuccess: onClose });
  }
  return (
    <Sheet
      title={t.answerTitle}
      open
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t.cancel}</Button>
          <Button primary type="submit" form="answer" busy={save.isPending}>
            {t.save}
          </Button>
        </>
      }
    >
      <Form id="answer" onSubmit={submit}>
        {save.error && <ErrorNotice error={save.error} />}
        <Segmented
          label={t.answerTitle}
          value={answer}
          choices={(["accepted", "declined"] as const).map((value) => ({ value, label: t.answered[value] }))}
          onChange={choose}
        />
        <TextField label={answer === "accepted" ? t.by : t.why} value={words} maxLength={200} onChange={write} />
      </Form>
    </Sheet>
  );
}
