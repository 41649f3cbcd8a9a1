import { useRef } from "react";
import { href } from "#platform/client";
import { Button } from "#ui/display/button.tsx";
import { Pane } from "#ui/layout/pane.tsx";
import css from "./contracts.module.css";
import { type Contract, useAttachFile, useDetachFile } from "./data.ts";
import { useContractWords } from "./words.ts";

/** Signed scans and whatever belongs to a contract. */
export function Files({ contract }: { contract: Contract }) {
  const t = useContractWords();
  const input = useRef<HTMLInputElement>(null);
  const attach = useAttachFile(contract.id);
  const detach = useDetachFile(contract.id);
  const { id, files } = contract;
  return (
    <Pane
      title={t.files}
      action={
        <Button subtle icon="upload" busy={attach.isPending} onClick={() => input.current?.click()}>
          {attach.isPending ? t.attaching : t.attach}
        </Button>
      }
    >
      <input
        ref={input}
        className={css.file}
        type="file"
        aria-label={t.attach}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file) attach.mutate(file);
          event.target.value = "";
        }}
      />
      {files.length === 0 && <p className={css.quiet}>{t.noFiles}</p>}
      <ul className={css.rows}>
        {files.map((file) => (
          <li key={file.id}>
            <a className={css.link} href={href("downloadContractFile", { params: { id, fileId: file.id } })} download>
              {file.name}
            </a>
            <Button subtle icon="close" label={t.detach(file.name)} onClick={() => detach.mutate(file.id)} />
          </li>
        ))}
      </ul>
    </Pane>
  );
}
