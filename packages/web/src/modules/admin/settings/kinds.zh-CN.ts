/** Areas of rights, in Chinese. */
export const zhAreas: Readonly<Record<string, string>> = {
  customers: "客户",
  work: "任务",
  sales: "销售",
  integrations: "导入与集成",
  today: "今日计划",
  admin: "设置",
};

const nouns: readonly [RegExp, string][] = [
  [/Customers?$/, "客户"],
  [/Contacts?$/, "联系人"],
  [/Opportunit(y|ies)$/, "商机"],
  [/PriceLists?$/, "价格表"],
  [/Fields?$/, "自定义字段"],
  [/Items?$/, "检查项"],
  [/Dashboard$/, "仪表盘"],
  [/Stock$/, "库存"],
  [/Counting$/, "清点库存"],
  [/Selected$/, "所选记录"],
  [/Forecast$/, "预测"],
  [/Orders?$/, "订单"],
  [/Products?$/, "产品"],
  [/Pipelines?$/, "销售流程"],
  [/Stages?$/, "销售阶段"],
  [/Tasks?$/, "任务"],
  [/Imports?$/, "导入"],
  [/TagRules?$/, "标签规则"],
  [/Tags?$/, "标签"],
  [/Views?$/, "视图"],
  [/Company$/, "公司设置"],
  [/Owner$/, "所有者"],
  [/Me$/, "个人资料"],
  [/Keys?$/, "密钥"],
  [/Demo$/, "示例数据"],
];
const verbs: readonly [RegExp, string][] = [
  [/^(create|add|load)/, "新建"],
  [/^(update|change|set|edit)/, "修改"],
  [/^(remove|delete|revoke)/, "删除"],
  [/^(order|arrange)/, "排列"],
  [/^tick/, "勾选"],
  [/^untick/, "取消勾选"],
  [/^stop/, "停止"],
  [/^export/, "导出"],
  [/^try/, "试算"],
  [/^tag/, "标记"],
  [/^move/, "移动"],
  [/^close/, "关闭"],
  [/^reopen/, "重新打开"],
  [/^merge/, "合并"],
  [/^(complete|finish)/, "完成"],
  [/^(run|start)/, "执行"],
];

/** An operation id in Chinese (`updateCompany` → 修改公司设置), for those without words of their own. */
export function zhKindOf(kind: string): string | undefined {
  const verb = verbs.find(([pattern]) => pattern.test(kind))?.[1];
  const noun = nouns.find(([pattern]) => pattern.test(kind))?.[1];
  return verb && noun ? `${verb}${noun}` : undefined;
}
