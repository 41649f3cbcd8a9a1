import type { CompanySettings } from "#modules/admin";
import { type Language, type Sentence, say } from "#platform/i18n";
import type { PipelineDraft } from "./table.ts";

type Step = { name: Sentence; probability: number; rottingDays: number };
const step = (en: string, zh: string, probability: number, rottingDays: number): Step => ({
  name: say(en, zh),
  probability,
  rottingDays,
});

// The chances are a beginner's guess for each trade; the owner changes them, and later they are measured.
const steps: Record<NonNullable<CompanySettings["trade"]>, Step[]> = {
  b2b: [
    step("Lead", "线索", 10, 14),
    step("In contact", "已沟通", 25, 10),
    step("Quoted", "报价", 50, 7),
    step("Negotiating", "谈判", 75, 7),
  ],
  retail: [
    step("Asked", "咨询", 20, 5),
    step("Interested", "有意向", 45, 5),
    step("Awaiting payment", "待付款", 85, 3),
  ],
  education: [
    step("Asked", "咨询", 15, 7),
    step("Trial lesson", "试听", 40, 7),
    step("Offer made", "已报方案", 60, 7),
    step("Awaiting fee", "待缴费", 85, 4),
  ],
  consulting: [
    step("Lead", "线索", 10, 14),
    step("First talk", "初次沟通", 30, 10),
    step("Proposal", "方案", 50, 10),
    step("Negotiating", "谈判", 75, 7),
  ],
  catering: [
    step("Asked", "询价", 20, 3),
    step("Tasting", "试吃", 50, 5),
    step("Quoted", "报价", 65, 5),
    step("Awaiting deposit", "待付定金", 85, 3),
  ],
  freelance: [
    step("Lead", "线索", 15, 10),
    step("Brief", "需求沟通", 35, 7),
    step("Quoted", "报价", 55, 7),
    step("Awaiting go-ahead", "待确认", 80, 5),
  ],
};

/** The pipeline that a firm of this trade begins with, in its language. */
export function defaultPipeline(trade: CompanySettings["trade"], language: Language): PipelineDraft {
  return {
    name: say("Sales", "销售流程")[language],
    stages: steps[trade ?? "b2b"].map(({ name, probability, rottingDays }) => ({
      name: name[language],
      probability,
      rottingDays,
    })),
  };
}
