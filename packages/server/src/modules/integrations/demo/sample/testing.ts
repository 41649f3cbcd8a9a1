import fc from "fast-check";
import type { Sample, SampleRequest } from "./request.ts";
import { makeSample } from "./sample.ts";
import { wordsOf } from "./trades/all.ts";

const stage = (id: string, name: string, rottingDays: number) => ({ id, name, rottingDays });
export const stages = [
  stage("s1", "线索", 14),
  stage("s2", "已沟通", 10),
  stage("s3", "报价", 7),
  stage("s4", "谈判", 7),
];

/** The sample of a shop in Shanghai on a Monday in March, but for what is changed. */
export function sampleOf(change: Partial<SampleRequest> = {}): Sample {
  let count = 0;
  return makeSample({
    seed: 1,
    today: "2027-03-01",
    timeZone: "Asia/Shanghai",
    language: "zh-CN",
    currency: "CNY",
    owner: { id: "owner", name: "林知夏" },
    words: wordsOf("retail"),
    pipelineId: "p1",
    stages,
    templates: [{ id: null, language: "zh-CN", text: "甲方：{{customer.name}}" }],
    newId: () => `00000000-0000-7000-8000-${String(++count).padStart(12, "0")}`,
    ...change,
  });
}

const someDay = fc
  .date({ min: new Date("2024-01-01"), max: new Date("2040-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

/** Checks what must hold on whatever day the sample is loaded. */
export const anyDay = (check: (sample: Sample, today: string) => void) =>
  fc.assert(
    fc.property(someDay, (today) => check(sampleOf({ today }), today)),
    { numRuns: 12 },
  );
