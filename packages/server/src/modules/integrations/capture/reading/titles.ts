const chinese =
  /^(?:[\p{Script=Han}]{0,8}(?:总监|经理|主管|总裁|董事长|董事|总经理|副总|合伙人|创始人|负责人|店长|老板|主任|校长|院长|园长|教师|老师|讲师|教练|顾问|工程师|设计师|律师|会计|出纳|采购|文员|助理|秘书|专员|代表|医生|店主|厂长|部长|处长|科长|编辑|产品|运营))$/u;
// prettier-ignore
const latin = /\b(chief|ceo|cto|cfo|coo|cmo|founder|co-?founder|owner|president|vice president|vp|director|head of|manager|lead|officer|engineer|developer|designer|consultant|advisor|partner|associate|assistant|secretary|accountant|lawyer|attorney|teacher|professor|coach|buyer|purchaser|purchasing|procurement|sales|geschäftsführer(?:in)?|leiter(?:in)?|einkauf)\b/i;

/** Whether a line is what somebody does, rather than who. */
export function isJobTitle(line: string): boolean {
  const words = line.trim();
  if (chinese.test(words)) return true;
  return words.length <= 60 && words.split(/\s+/).length <= 7 && latin.test(words) && !/[.!?]$/.test(words);
}
