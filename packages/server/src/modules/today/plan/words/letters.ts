/** The prepared texts: short, polite, true without knowing more than the base does, and each in two ways. */
import type { Language } from "#platform/i18n";
import type { Letter, Person } from "../candidate.ts";
import { moneyIn } from "./figures.ts";
import { greeting } from "./names.ts";

type Ways = { subject: string; ways: string[] };

function letter(language: Language, person: Person | undefined, words: Readonly<Record<Language, Ways>>): Letter {
  const { subject, ways } = words[language];
  const join = language === "zh-CN" ? "" : "\n\n";
  return { subject, texts: ways.map((way) => `${greeting(language, person)}${join}${way}`) };
}

/** A word about a promise or a next step; what exactly, only the owner knows. */
export function followUpLetter(language: Language, person: Person | undefined): Letter {
  return letter(language, person, {
    en: {
      subject: "As agreed",
      ways: [
        "I am getting back to you, as agreed. Is now a good moment, or shall we find a time this week?",
        "A short word before I go on with it today: is there anything new that I should know?",
      ],
    },
    "zh-CN": {
      subject: "跟您确认一下",
      ways: [
        "之前约好的事，我来跟您对一下。您现在方便吗？或者这周哪个时间合适？",
        "您的事我今天会往下推进，开始之前想问问：您这边有没有新的情况需要我知道？",
      ],
    },
  });
}

/** A word that takes a deal further. */
export function dealLetter(language: Language, person: Person | undefined, title: string): Letter {
  return letter(language, person, {
    en: {
      subject: title,
      ways: [
        `I wanted to ask how you feel about “${title}”. Is anything still open that I can clear up? Ten minutes on the phone would do.`,
        `How is it going with “${title}” on your side? If timing or scope should change, tell me, and I will adapt the offer.`,
      ],
    },
    "zh-CN": {
      subject: title,
      ways: [
        `想问问您对「${title}」的想法。还有哪里需要我说明的吗？方便的话通个十分钟电话就好。`,
        `「${title}」您那边进展如何？时间或内容需要调整的话请直接告诉我，我来改方案。`,
      ],
    },
  });
}

/** A word before the last lesson of a course. */
export function packageLetter(language: Language, person: Person | undefined, title: string, left: number): Letter {
  return letter(language, person, {
    en: {
      subject: title,
      ways: [
        `there ${left === 1 ? "is 1 lesson" : `are ${left} lessons`} left of “${title}”. Shall we go on? I will keep your time for you.`,
        `“${title}” is nearly over. What would you like to do next? I can send you the next package.`,
      ],
    },
    "zh-CN": {
      subject: title,
      ways: [
        `「${title}」还剩 ${left} 课时。要不要接着学？我先给您保留现在的上课时间。`,
        `「${title}」快上完了，下一步您想怎么安排？需要的话我把下一期的方案发给您。`,
      ],
    },
  });
}

/** A word before a contract ends. */
export function renewalLetter(
  language: Language,
  person: Person | undefined,
  title: string,
  endsOn: string | null,
): Letter {
  const until = endsOn ? { en: ` on ${endsOn}`, zh: `将于 ${endsOn} ` } : { en: " soon", zh: "即将" };
  return letter(language, person, {
    en: {
      subject: `Renewing “${title}”`,
      ways: [
        `our contract “${title}” ends${until.en}. Shall we go on in the same way? Then I will send you the next period to sign.`,
        `“${title}” ends${until.en}. Before I prepare the next period: is there anything you would like to change?`,
      ],
    },
    "zh-CN": {
      subject: `「${title}」续签`,
      ways: [
        `我们的合同「${title}」${until.zh}到期。如果没有变化，我把下一期合同发给您签署，您看可以吗？`,
        `「${title}」${until.zh}到期。准备续签之前想问一下，下一期有没有需要调整的地方？`,
      ],
    },
  });
}

type Debt = { owedMinor: number; currency: string; home: string; number: string; dueOn: string; late: boolean };

/** A friendly reminder of money owed, before the day or after it. */
export function owedLetter(language: Language, person: Person | undefined, debt: Debt): Letter {
  const amount = moneyIn(language, debt.owedMinor, debt.currency, debt.home);
  const { number, dueOn, late } = debt;
  return letter(language, person, {
    en: {
      subject: `Order ${number}: ${amount}`,
      ways: late
        ? [
            `A friendly reminder that ${amount} for order ${number} was due on ${dueOn}. If it is on its way already, please ignore this; otherwise, when may I expect it?`,
            `Perhaps it slipped through: ${amount} for order ${number} (due ${dueOn}) is still open. Do you need the invoice again?`,
          ]
        : [
            `A short note that ${amount} for order ${number} is due on ${dueOn}. Is everything in order on your side?`,
            `${amount} for order ${number} falls due on ${dueOn}. Please tell me if you need the invoice again.`,
          ],
    },
    "zh-CN": {
      subject: `订单 ${number}：${amount}`,
      ways: late
        ? [
            `提醒您一下，订单 ${number} 的 ${amount} 原定 ${dueOn} 付款。如果已经安排请忽略；还没有的话，方便告诉我大概哪天到账吗？`,
            `可能是忙忘了：订单 ${number} 还有 ${amount} 未付（原定 ${dueOn}）。需要我再发一份账单给您吗？`,
          ]
        : [
            `跟您确认一下，订单 ${number} 的 ${amount} 约定 ${dueOn} 付款，您那边一切正常吗？`,
            `订单 ${number} 的 ${amount} 将在 ${dueOn} 到期，需要我再发一份账单的话请告诉我。`,
          ],
    },
  });
}

/** A word to somebody who has not been heard of for longer than is usual for them. */
export function silentLetter(language: Language, person: Person | undefined): Letter {
  return letter(language, person, {
    en: {
      subject: "How are you?",
      ways: [
        "We have not heard from each other for a while. How are things? If there is anything I can do for you now, just write back.",
        "It has been some time since your last order, and I wanted to ask whether all was well with it. Is there something you need?",
      ],
    },
    "zh-CN": {
      subject: "好久不见",
      ways: [
        "好久没联系了，最近一切都好吗？现在有什么我能帮上忙的，直接回我就行。",
        "距您上次下单有一阵子了，想问问上次的还满意吗？最近有需要的话随时找我。",
      ],
    },
  });
}

/** A word between two times, with nothing to sell. */
export function keepInTouchLetter(language: Language, person: Person | undefined): Letter {
  return letter(language, person, {
    en: {
      subject: "A short hello",
      ways: [
        "I was thinking of you and wanted to say hello. How are things on your side?",
        "It has been a while since we spoke. What are you working on at the moment? I would be glad to hear from you.",
      ],
    },
    "zh-CN": {
      subject: "问候一声",
      ways: ["想起您了，来问候一声，最近都还顺利吗？", "有段时间没聊了，您最近在忙些什么？有空的话聊几句。"],
    },
  });
}

/** A birthday greeting, on the day or ahead of it. */
export function birthdayLetter(language: Language, person: Person | undefined, today: boolean): Letter {
  return letter(language, person, {
    en: {
      subject: "Happy birthday!",
      ways: today
        ? [
            "Happy birthday! I wish you a good year, in health and with time for what you like.",
            "All the best for your birthday today! Thank you for the time we have worked together.",
          ]
        : [
            "Your birthday is coming up, and I wanted to be early: all the best for the new year of your life!",
            "A little early, but from the heart: happy birthday, and thank you for the time together.",
          ],
    },
    "zh-CN": {
      subject: "生日快乐！",
      ways: today
        ? ["生日快乐！祝您新的一岁身体健康、事事顺心。", "今天是您的生日，祝您生日快乐！感谢一直以来的信任。"]
        : [
            "您的生日快到了，提前祝您生日快乐，新的一岁平安顺遂！",
            "先送上一份早到的祝福：生日快乐！感谢一直以来的信任。",
          ],
    },
  });
}
