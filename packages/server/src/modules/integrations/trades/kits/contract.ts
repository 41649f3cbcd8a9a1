import { type Sentence, say } from "#platform/i18n";
import type { KitContract } from "./kit.ts";

type Clause = readonly [headEn: string, headZh: string, en: string, zh: string];

/** A contract of the trade's own clauses between the usual first and last ones. The owner reads it and answers for it. */
export function contractOf(name: Sentence, clauses: readonly Clause[]): KitContract {
  const middle = (pick: (clause: Clause) => string) => clauses.map(pick).join("\n\n");
  return {
    name,
    text: say(
      `Client: {{customer.name}}
Contact: {{customer.contact}}, {{customer.phone}}

Provider: {{company.name}}
Represented by: {{owner.name}}

The parties agree as follows. Term: from {{start}} until {{end|everything is fulfilled}}. Total: **{{total}}** ({{total.words}}).

${middle(([head, , text]) => `## ${head}\n${text}`)}

## Disputes
The parties first try to settle a dispute between them. The courts at the Provider's place of business decide otherwise.

## Final
This agreement takes effect when both parties have signed. A signature on screen counts as one on paper.`,
      `甲方：{{customer.name}}
联系人：{{customer.contact}}　电话：{{customer.phone}}

乙方：{{company.name}}
经办人：{{owner.name}}

双方经协商，约定如下。期限自 {{start}} 起至 {{end|履行完毕之日}} 止，总金额为 **{{total}}**（大写：{{total.words}}）。

${middle(([, head, , text]) => `## ${head}\n${text}`)}

## 争议
发生争议先协商；协商不成的，由乙方所在地人民法院管辖。

## 其他
本协议自双方签署之日起生效。电子签署与纸质签署效力相同。`,
    ),
  };
}
