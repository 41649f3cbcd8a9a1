import { sql } from "kysely";
import { say } from "#platform/i18n";
import { fieldsIn, type ListField, optionsFrom } from "#platform/lists";
import { deliveryKinds, deliveryStates } from "./table.ts";

const { field, walked } = fieldsIn("d");
const editable = { editable: true };

/** All that the list of deliveries has. */
export const deliveryFields: readonly ListField[] = [
  field("title", "text", say("Title", "名称"), { ...editable }),
  field("customerId", "reference", say("Customer", "客户"), { refersTo: "customer", indexed: true, ...editable }),
  field("orderId", "reference", say("Order", "订单"), { refersTo: "order", indexed: true }),
  field("kind", "choice", say("Kind", "类型"), {
    options: optionsFrom(deliveryKinds, {
      project: say("Project", "项目"),
      course: say("Course", "课程"),
      hours: say("Hours", "工时"),
    }),
  }),
  field("state", "choice", say("State", "状态"), {
    options: optionsFrom(deliveryStates, {
      planned: say("Planned", "未开始"),
      running: say("Running", "进行中"),
      paused: say("Paused", "暂停"),
      done: say("Done", "已完成"),
    }),
    ...editable,
  }),
  field("percent", "number", say("Progress %", "进度 %")),
  field("nextOn", "date", say("Next step on", "下一步日期"), {
    indexed: true,
    sort: { by: () => sql`coalesce(d.next_on, '9999')`, numeric: false, expression: true, far: true },
  }),
  field("startOn", "date", say("Start", "开始日期"), editable),
  field("dueOn", "date", say("Due", "截止日期"), editable),
  field("leftLessons", "number", say("Lessons left", "剩余课时"), {
    value: () => sql`case when d.kind = 'course' and d.lessons is not null then d.lessons - d.done_count end`,
  }),
  field("notes", "text", say("Notes", "备注"), editable),
  field("createdAt", "instant", say("Added", "添加时间"), walked("createdAt")),
];
