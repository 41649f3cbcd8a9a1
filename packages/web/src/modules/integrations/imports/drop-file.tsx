import { type DragEvent, useRef, useState } from "react";
import { ErrorNotice } from "#platform/errors";
import { Button } from "#ui/display/button.tsx";
import { Icon } from "#ui/display/icon.tsx";
import { useUpload, useWords } from "./data.ts";
import css from "./imports.module.css";

/** A place to drop a file, or to choose one by hand or keyboard. */
export function DropFile({ like }: { like?: string | undefined }) {
  const t = useWords();
  const upload = useUpload(like);
  const input = useRef<HTMLInputElement>(null);
  const [over, turn] = useState(false);
  const take = (files: FileList | null) => {
    const [file] = files ?? [];
    if (file && !upload.isPending) upload.mutate(file);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    turn(false);
    take(event.dataTransfer.files);
  };
  const drag = (event: DragEvent) => {
    event.preventDefault();
    turn(true);
  };
  return (
    <>
      <div className={css.drop} data-over={over} onDrop={drop} onDragOver={drag} onDragLeave={() => turn(false)}>
        <Icon name="upload" size={24} />
        <strong>{upload.isPending ? t.uploading : t.drop}</strong>
        <small>{t.dropHint}</small>
        <Button primary busy={upload.isPending} onClick={() => input.current?.click()}>
          {t.choose}
        </Button>
        <input
          ref={input}
          className={css.file}
          type="file"
          accept=".csv,.tsv,.txt,.xlsx,.vcf,.json,text/csv"
          aria-label={t.choose}
          tabIndex={-1}
          onChange={(event) => {
            take(event.target.files);
            event.target.value = "";
          }}
        />
      </div>
      {upload.error && <ErrorNotice error={upload.error} />}
    </>
  );
}
