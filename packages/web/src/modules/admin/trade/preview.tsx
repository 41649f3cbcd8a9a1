import { useStrings } from "#platform/i18n";
import { en } from "./strings.en.ts";
import { zhCN } from "./strings.zh-CN.ts";
import css from "./trade.module.css";
import { type Item, kinds } from "./trades-query.ts";

/** Everything a set-up brings, kind by kind; what is there already is marked. */
export function Preview({ items }: { items: readonly Item[] }) {
  const t = useStrings({ en, "zh-CN": zhCN });
  return (
    <dl className={css.preview}>
      {kinds.map((kind) => {
        const groups = Map.groupBy(
          items.filter((item) => item.kind === kind),
          ({ of }) => (kind === "field" || kind === "check" ? of : ""),
        );
        if (groups.size === 0) return null;
        return (
          <div key={kind}>
            <dt>{t.heads[kind]}</dt>
            {[...groups].map(([of, list]) => (
              <dd key={of}>
                {of !== "" && <small>{kind === "field" ? t.records[of] : of}</small>}
                <ul>
                  {list.map(({ name, isThere }) => (
                    <li data-there={isThere} title={isThere ? t.thereAlready : undefined} key={name}>
                      {name}
                      {isThere && <span className={css.there}>{t.thereAlready}</span>}
                    </li>
                  ))}
                </ul>
              </dd>
            ))}
          </div>
        );
      })}
    </dl>
  );
}
