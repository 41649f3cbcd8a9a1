import { useState } from "react";
import { isSameShape, type ListAddress, type Shape } from "#platform/filters";
import { Button } from "#ui/display/button.tsx";
import { ActionMenu } from "#ui/overlay/action-menu.tsx";
import type { ListName } from "./catalogue.ts";
import css from "./lists.module.css";
import { useListWords } from "./use-words.ts";
import { ViewName } from "./view-name.tsx";
import { keptOf, shapeOfView, useViewActs, useViews, type View } from "./views.ts";

/** A view that the list brings along. */
export type StandardView = { key: string; name: string; shape: Shape };

type Props = {
  list: ListName;
  standard?: readonly StandardView[];
  address: ListAddress;
  /** What the list shows, also where the address is silent and the device remembers. */
  shown: Shape;
  onChange: (address: ListAddress) => void;
};
type Tab = StandardView & { view?: View };

const none: readonly StandardView[] = [];

/** The views of a list as tabs: all of it, those it brings along, those that were saved; and what to do with them. */
export function ViewTabs({ list, standard = none, address, shown, onChange }: Props) {
  const t = useListWords();
  const views = useViews(list);
  const acts = useViewActs(list);
  const [naming, ask] = useState<View | "new">();
  const all: Tab = { key: "", name: t.all, shape: {} };
  const saved = views.map((view): Tab => ({ key: view.id, name: view.name, shape: shapeOfView(view), view }));
  const tabs: Tab[] = [all, ...standard, ...saved];
  const active = tabs.find(({ key }) => key === (address.saved ?? "")) ?? all;
  const changed = !isSameShape(address, active.shape);
  const show = ({ key, shape }: Pick<Tab, "key" | "shape">) => onChange(key === "" ? {} : { ...shape, saved: key });
  const open = ({ data }: { data: View }) => onChange({ ...shapeOfView(data), saved: data.id });
  return (
    <div className={css.views}>
      <div className={css.tabs} role="tablist" aria-label={t.views}>
        {tabs.map((tab) => (
          <button
            type="button"
            role="tab"
            key={tab.key}
            className={css.tab}
            aria-selected={active.key === tab.key}
            onClick={() => show(tab)}
          >
            {tab.name}
          </button>
        ))}
      </div>
      {active.view && (
        <ViewMenu
          view={active.view}
          views={views}
          acts={acts}
          onRename={() => ask(active.view)}
          onGone={() => show(all)}
        />
      )}
      {changed && (
        <div className={css.changed}>
          {active.view && (
            <>
              <span>{t.changed}</span>
              <Button
                link
                onClick={() =>
                  active.view && acts.change.mutate({ id: active.view.id, patch: keptOf(shown) }, { onSuccess: open })
                }
              >
                {t.saveView}
              </Button>
            </>
          )}
          <Button link onClick={() => ask("new")}>
            {t.saveAsView}
          </Button>
        </div>
      )}
      {naming && (
        <ViewName
          name={naming === "new" ? "" : naming.name}
          onClose={() => ask(undefined)}
          onName={(name) => {
            if (naming !== "new") acts.change.mutate({ id: naming.id, patch: { name } });
            else acts.add.mutate({ name, shape: shown }, { onSuccess: open });
          }}
        />
      )}
    </div>
  );
}

type MenuProps = {
  view: View;
  views: readonly View[];
  acts: ReturnType<typeof useViewActs>;
  onRename: () => void;
  onGone: () => void;
};

/** What can be done with the view that stands open. */
function ViewMenu({ view, views, acts, onRename, onGone }: MenuProps) {
  const t = useListWords();
  const ids = views.map(({ id }) => id);
  const place = ids.indexOf(view.id);
  const swap = (to: number) => acts.order.mutate(ids.with(place, ids[to]!).with(to, view.id));
  return (
    <ActionMenu
      actions={[
        { label: t.renameView, icon: "edit", run: onRename },
        { label: t.moveLeft, icon: "left", disabled: place <= 0, run: () => swap(place - 1) },
        { label: t.moveRight, icon: "right", disabled: place >= ids.length - 1, run: () => swap(place + 1) },
        {
          label: t.removeView,
          icon: "trash",
          danger: true,
          run: () => acts.remove.mutate(view, { onSuccess: onGone }),
        },
      ]}
    >
      <Button subtle icon="more" label={t.viewActs(view.name)} />
    </ActionMenu>
  );
}
