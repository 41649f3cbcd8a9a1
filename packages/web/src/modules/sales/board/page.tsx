import { useRouter, useSearch } from "@tanstack/react-router";
import { lazy, Suspense, useState } from "react";
import { ErrorNotice } from "#platform/errors";
import { useFormats } from "#platform/formats";
import { useShortcuts } from "#platform/keyboard";
import { Button } from "#ui/display/button.tsx";
import { Chip, ChipRow } from "#ui/display/chips.tsx";
import { Skeleton } from "#ui/feedback/skeleton.tsx";
import { Page } from "#ui/layout/page.tsx";
import { useIsPhone } from "#ui/theme/phone.ts";
import { NextStepSheet } from "../../work/steps/next-step-sheet.tsx";
import { useLeaving } from "../checklists/leaving.tsx";
import { type Card, type Stage, usePipelines } from "../opportunities/data.ts";
import { OpportunityForm, OpportunityFormWith } from "../opportunities/form.tsx";
import { LostSheet } from "../opportunities/lost-sheet.tsx";
import { OpportunityPanel } from "../opportunities/panel.tsx";
import { WonSheet } from "../opportunities/won-sheet.tsx";
import { PipelineSwitch, usePipelineChoice } from "../pipelines/switch.tsx";
import { StagesSheet } from "../pipelines/stages-sheet.tsx";
import { useWords } from "../words.ts";
import css from "./board.module.css";
import { Columns } from "./columns.tsx";
import { type BoardFilter, useBoard, useMoveCard } from "./data.ts";
import { ViewSwitch } from "./view-switch.tsx";
import { Headline } from "./headline.tsx";

const OpportunityList = lazy(() =>
  import("../opportunities/list.tsx").then((module) => ({ default: module.OpportunityList })),
);

type Narrow = "all" | "mine" | "closing" | "rotting";
const filters: Record<Narrow, BoardFilter> = {
  all: {},
  mine: { mine: "1" },
  closing: { closing: "month" },
  rotting: { rotting: "1" },
};
type Asking = { what: "won" | "lost" | "step"; card: Card };

/** All that may be sold: as a board to move things on, or as a list. */
export function BoardPage() {
  const t = useWords();
  const { home } = useFormats();
  const router = useRouter();
  const phone = useIsPhone();
  const search = useSearch({ from: "/shell/sales/board" });
  const [narrow, set] = useState<Narrow>("all");
  const view = search.view ?? "board";
  const [openId, open] = useState<string>();
  const [asking, ask] = useState<Asking>();
  const [editing, edit] = useState(false);
  const pipelines = usePipelines();
  const [pipelineId, choose] = usePipelineChoice(search.pipeline, "/sales/board");
  const onBoard = view === "board";
  const filter: BoardFilter = { ...(onBoard ? filters[narrow] : {}), ...(pipelineId ? { pipelineId } : {}) };
  const board = useBoard(filter);
  const firstStage = board.data?.columns[0]?.stage.id;
  /** The list shows what the board cannot: all pipelines at once. */
  const everywhere = !onBoard && pipelineId === undefined && pipelines.length > 1;
  const leaving = useLeaving();
  const move = useMoveCard(({ card }) => {
    if (card.light === "none" || card.light === "overdue") ask({ what: "step", card });
  });
  function go(card: Card, stage: Stage, leaveAnyway?: string) {
    move.mutate(leaveAnyway ? { card, stage, leaveAnyway } : { card, stage }, {
      onError: (error) => leaving.failed(error, { deal: card, again: (reason) => go(card, stage, reason) }),
    });
  }
  function drop(card: Card, place: string) {
    const stage = board.data?.columns.find((column) => column.stage.id === place)?.stage;
    if (place === "won" || place === "lost") ask({ what: place, card });
    else if (stage && stage.id !== card.stageId) go(card, stage);
  }
  const create = () => void router.navigate({ to: "/sales/board", search: { ...search, new: 1 } });
  function created() {
    const { new: _, customerId: __, ...rest } = search;
    void router.navigate({ to: "/sales/board", search: rest, replace: true });
  }
  useShortcuts([{ keys: "c", says: t.newOpportunity, run: create }]);
  const close = () => ask(undefined);
  const chips: [Narrow, string][] = [
    ["all", t.all],
    ["mine", t.mine],
    ["closing", t.closing],
    ["rotting", t.rottingFilter],
  ];
  return (
    <Page
      title={
        everywhere ? (
          t.opportunities
        ) : board.error ? (
          t.headlineEmpty
        ) : board.data ? (
          <Headline board={board.data} home={home} />
        ) : (
          " "
        )
      }
      tab={t.headlineEmpty}
      eyebrow={
        pipelines.length > 1 ? (
          <PipelineSwitch
            all={!onBoard}
            pipelineId={onBoard ? board.data?.pipeline.id : pipelineId}
            onChoose={choose}
          />
        ) : (
          (board.data?.pipeline.name ?? " ")
        )
      }
      fill
      actions={
        <>
          <Button subtle icon="settings" label={t.editStages} onClick={() => edit(true)} />
          <ViewSwitch view={view} pipelineId={pipelineId} />
          {!phone && (
            <Button primary keys="c" onClick={create}>
              {t.newOpportunity}
            </Button>
          )}
        </>
      }
    >
      {onBoard && (
        <div className={css.filters}>
          <ChipRow label={t.filters}>
            {chips.map(([key, label]) => (
              <Chip on={narrow === key} onClick={() => set(key)} key={key}>
                {label}
              </Chip>
            ))}
          </ChipRow>
        </div>
      )}
      {onBoard && board.error && <ErrorNotice error={board.error} retry={() => void board.refetch()} />}
      {onBoard && board.isPending && <Skeleton lines={8} />}
      {onBoard && board.data && (
        <>
          <Columns board={board.data} filter={filter} openId={openId} onOpen={({ id }) => open(id)} onDrop={drop} />
          <p className={css.legend}>
            {t.legend} · {t.moveHint}
          </p>
        </>
      )}
      {!onBoard && (
        <Suspense>
          <OpportunityList pipelineId={pipelineId} openId={openId} onOpen={open} />
        </Suspense>
      )}
      {openId && <OpportunityPanel id={openId} onClose={() => open(undefined)} />}
      {leaving.sheet}
      {asking?.what === "won" && <WonSheet opportunity={asking.card} onClose={close} />}
      {asking?.what === "lost" && <LostSheet opportunity={asking.card} onClose={close} />}
      {asking?.what === "step" && (
        <NextStepSheet
          of={{ customerId: asking.card.customerId, refTable: "opportunities", refId: asking.card.id }}
          hint={t.nextStepFor(asking.card.title)}
          onClose={close}
        />
      )}
      {search.new !== undefined &&
        (search.customerId === undefined ? (
          <OpportunityForm stageId={firstStage} onClose={created} />
        ) : (
          <OpportunityFormWith customerId={search.customerId} stageId={firstStage} onClose={created} />
        ))}
      {editing && <StagesSheet pipelineId={board.data?.pipeline.id} onShow={choose} onClose={() => edit(false)} />}
    </Page>
  );
}
