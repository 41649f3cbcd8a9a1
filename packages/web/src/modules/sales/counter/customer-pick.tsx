import { useState } from "react";
import { call } from "#platform/client";
import { ErrorNotice } from "#platform/errors";
import { useWrite } from "#platform/undo";
import { Button } from "#ui/display/button.tsx";
import { Tag } from "#ui/display/tag.tsx";
import { TextField } from "#ui/fields/text-field.tsx";
import css from "./counter.module.css";
import { type Shopper, useShoppers } from "./data.ts";
import { useCounterWords } from "./words.ts";

type Props = { shopper: Shopper | null; onChange: (shopper: Shopper | null) => void };

/** Whom it is sold to, if they like to be known: found by the end of the phone, or made here. */
export function CustomerPick({ shopper, onChange }: Props) {
  const t = useCounterWords();
  const [asking, ask] = useState(false);
  const [text, type] = useState("");
  const [phone, dial] = useState("");
  const found = useShoppers(asking ? text : "");
  const meet = useWrite(
    (body: { name: string; phones: { label: string; value: string }[] }) => call("createCustomer", { body }),
    {
      touches: ["customers"],
      showsErrors: true,
      quiet: true,
      after: ({ data }) => choose({ id: data.id, name: data.name, orderCount: 0 }),
    },
  );
  function choose(next: Shopper | null) {
    onChange(next);
    ask(false);
    type("");
    dial("");
  }
  if (shopper) {
    return (
      <p className={css.shopper}>
        <b>{shopper.name}</b>
        <Tag tone={shopper.orderCount > 0 ? "green" : "accent"}>
          {shopper.orderCount > 0 ? t.returning(shopper.orderCount) : t.firstTime}
        </Tag>
        <Button subtle icon="close" label={t.walkIn} onClick={() => choose(null)} />
      </p>
    );
  }
  if (!asking) {
    return (
      <p className={css.shopper}>
        <span>
          {t.customer}: {t.walkIn}
        </span>
        <Button subtle icon="person" onClick={() => ask(true)}>
          {t.findCustomer}
        </Button>
      </p>
    );
  }
  const digits = /^\d{5,}$/.test(text.trim());
  return (
    <div className={css.pick}>
      {meet.error && <ErrorNotice error={meet.error} />}
      <TextField label={t.customer} placeholder={t.findCustomer} autoFocus value={text} onChange={type} />
      <ul>
        {found.map((one) => (
          <li key={one.id}>
            <button type="button" onClick={() => choose(one)}>
              <b>{one.name}</b>
              <small>{one.orderCount > 0 ? t.returning(one.orderCount) : t.firstTime}</small>
            </button>
          </li>
        ))}
      </ul>
      {text.trim() !== "" && found.length === 0 && (
        <div className={css.newShopper}>
          <TextField
            label={digits ? t.newName : t.newPhone}
            value={phone}
            onChange={dial}
            {...(digits ? {} : { type: "tel" as const })}
          />
          <Button
            disabled={digits && phone.trim() === ""}
            busy={meet.isPending}
            onClick={() => {
              const [name, number] = digits ? [phone.trim(), text.trim()] : [text.trim(), phone.trim()];
              meet.mutate({ name, phones: number ? [{ label: "", value: number }] : [] });
            }}
          >
            {t.addCustomer}
          </Button>
        </div>
      )}
    </div>
  );
}
