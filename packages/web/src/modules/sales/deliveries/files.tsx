import { useRef } from "react";
import { call } from "#platform/client";
import { useWrite } from "#platform/undo";
import { Button } from "#ui/display/button.tsx";
import { Pane } from "#ui/layout/pane.tsx";
import { type Delivery, usePatchDelivery } from "./data.ts";
import css from "./deliveries.module.css";
import { useDeliveryWords } from "./words.ts";

/** What belongs to a delivery: drafts, photographs, the signed acceptance. */
export function Files({ delivery: { id, files } }: { delivery: Delivery }) {
  const t = useDeliveryWords();
  const field = useRef<HTMLInputElement>(null);
  const patch = usePatchDelivery();
  const add = useWrite(
    async (file: File) => {
      const { data } = await call("uploadFile", { query: { name: file.name }, body: file });
      const kept = { id: data.id, name: data.name, size: data.size };
      return call("updateDelivery", { params: { id }, body: { files: [...files, kept] } });
    },
    { touches: ["deliveries"] },
  );
  return (
    <Pane
      title={t.files}
      action={
        <Button subtle icon="plus" label={t.addFile} busy={add.isPending} onClick={() => field.current?.click()} />
      }
    >
      <input
        ref={field}
        type="file"
        hidden
        aria-label={t.addFile}
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file) add.mutate(file);
          event.target.value = "";
        }}
      />
      {files.length === 0 && <p className={css.quiet}>{t.noFiles}</p>}
      <ul className={css.entries}>
        {files.map((file) => (
          <li key={file.id}>
            <span>
              <a className={css.link} href={`/api/v1/files/${file.id}`} download={file.name}>
                {file.name}
              </a>
            </span>
            <Button
              subtle
              icon="trash"
              label={t.removeFile(file.name)}
              onClick={() => patch.mutate({ id, patch: { files: files.filter((one) => one.id !== file.id) } })}
            />
          </li>
        ))}
      </ul>
    </Pane>
  );
}
