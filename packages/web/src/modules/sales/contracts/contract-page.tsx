import { useParams } from "@tanstack/react-router";
import { useState } from "react";
import { RecordErrorPage } from "#platform/errors";
import { useFormats } from "#platform/formats";
import { useOpened } from "#platform/recent";
import { Button } from "#ui/display/button.tsx";
import { Link } from "#ui/display/link.tsx";
import { Notice } from "#ui/feedback/notice.tsx";
import { Skeleton } from "#ui/feedback/skeleton.tsx";
import { Page } from "#ui/layout/page.tsx";
import { Pane, Row, Stack } from "#ui/layout/pane.tsx";
import { InlineEdit } from "#ui/table/inline-edit.tsx";
import { ContractActions } from "./contract-actions.tsx";
import css from "./contracts.module.css";
import { type Contract, useContract, useRenew, useTemplates, useUpdateContract } from "./data.ts";
import { ContractFacts } from "./facts.tsx";
import { Files } from "./files.tsx";
import { Links, Signatures } from "./signatures.tsx";
import { StateTag } from "./state-tag.tsx";
import { TextEditor } from "./text-editor.tsx";
import { TextView } from "./text-view.tsx";
import { useContractWords } from "./words.ts";

/** One contract: its text, both signatures, its term and what follows from it. */
export function ContractPage() {
  const t = useContractWords();
  const { id } = useParams({ from: "/shell/sales/contracts/$id" });
  const { data: contract, error, refetch } = useContract(id);
  useOpened("contract", contract?.id, contract?.title, contract?.customerName ?? "");
  const save = useUpdateContract(id);
  const [editing, edit] = useState(false);
  if (error) return <RecordErrorPage kind={t.contract} error={error} retry={() => void refetch()} />;
  if (!contract) {
    return (
      <Page title=" " tab={t.contract}>
        <Skeleton lines={8} />
      </Page>
    );
  }
  const draft = contract.state === "draft";
  return (
    <Page
      tab={contract.title}
      eyebrow={
        <>
          <Link href="/sales/contracts">{t.contracts}</Link> · {contract.number}
        </>
      }
      title={
        <h1 className={css.title}>
          {draft ? (
            <InlineEdit
              label={t.title}
              value={contract.title}
              onSave={(title) => title && save.mutate({ title })}
              key={id}
            />
          ) : (
            contract.title
          )}
          <StateTag {...contract} />
        </h1>
      }
      actions={<ContractActions contract={contract} key={id} />}
    >
      {draft && editing ? (
        <TextForm contract={contract} onClose={() => edit(false)} key={id} />
      ) : (
        <Stack gap={16}>
          <WhatNow contract={contract} />
          <div className={css.columns}>
            <TextPane contract={contract} onEdit={draft ? () => edit(true) : undefined} />
            <Stack gap={16}>
              <Pane>
                <ContractFacts contract={contract} />
              </Pane>
              {!draft && <Signatures contract={contract} />}
              <Links contract={contract} />
              <Files contract={contract} />
            </Stack>
          </div>
        </Stack>
      )}
    </Page>
  );
}

const soon = 60;

/** What a contract waits for, if anything. */
function WhatNow({ contract }: { contract: Contract }) {
  const t = useContractWords();
  const { daysFromToday } = useFormats();
  const renew = useRenew(contract.id);
  const { state, ours, theirs, endOn, renewedBy } = contract;
  if (state === "sent" && theirs && !ours) return <Notice tone="warn">{t.waitsForUs}</Notice>;
  if (state === "sent" && !theirs) return <Notice>{t.waitsForThem}</Notice>;
  if (state !== "signed" || !endOn || renewedBy.length > 0) return null;
  const left = daysFromToday(endOn);
  if (left < 0 || left > soon) return null;
  return (
    <Notice
      tone="warn"
      action={
        <Button link busy={renew.isPending} onClick={() => renew.mutate(undefined)}>
          {t.renew}
        </Button>
      }
    >
      {t.endsSoon(left)}
    </Notice>
  );
}

/** The text as it reads. */
function TextPane({ contract, onEdit }: { contract: Contract; onEdit: (() => void) | undefined }) {
  const t = useContractWords();
  const labels = new Map(useTemplates()?.variables.map(({ name, label }) => [name, label]));
  const missing = contract.missing.map((name) => labels.get(name) ?? name).join(", ");
  return (
    <Pane
      title={t.text}
      action={
        onEdit && (
          <Button subtle icon="edit" onClick={onEdit}>
            {t.editText}
          </Button>
        )
      }
      {...(onEdit ? {} : { hint: t.frozen })}
    >
      <Stack gap={12}>
        {missing !== "" && <Notice tone="warn">{t.missing(missing)}</Notice>}
        <TextView blocks={contract.blocks} />
      </Stack>
    </Pane>
  );
}

/** The text of a draft under one's hands, with its preview. */
function TextForm({ contract, onClose }: { contract: Contract; onClose: () => void }) {
  const t = useContractWords();
  const [text, write] = useState(contract.text);
  const save = useUpdateContract(contract.id);
  return (
    <Pane
      title={t.text}
      action={
        <Row>
          <Button onClick={onClose}>{t.cancel}</Button>
          <Button primary busy={save.isPending} onClick={() => save.mutate({ text }, { onSuccess: onClose })}>
            {t.save}
          </Button>
        </Row>
      }
    >
      <TextEditor text={text} onChange={write} contractId={contract.id} />
    </Pane>
  );
}
