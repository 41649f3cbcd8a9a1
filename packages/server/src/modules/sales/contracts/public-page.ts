/** The contract as the other side reads and signs it, without a script. */
import type { Context } from "hono";
import { getCompanySettings } from "#modules/admin";
import { asDownload } from "#platform/files";
import { refused } from "#platform/errors";
import { type Language, say } from "#platform/i18n";
import type { Env } from "#platform/http";
import { clientOf, html, type Html, languageOfPage, page, pages, readForm } from "#platform/pages";
import { noteSeen } from "../links/actions.ts";
import { openLink } from "../links/queries.ts";
import { readLetterhead } from "../papers/queries.ts";
import { findSignatures } from "../signatures/queries.ts";
import type { Signature } from "../signatures/table.ts";
import { parseText, type Span, type TextBlock } from "../templates/queries.ts";
import { signTheirs } from "./actions/sign.ts";
import { momentIn } from "../figures.ts";
import { contractPdf } from "./paper/pdf.ts";
import { getContract } from "./queries.ts";
import { tellStory } from "./story.ts";
import type { ContractRow } from "./table.ts";

const words = {
  preview: [
    "This is what your customer sees. You cannot sign for them; sign on the contract's own page.",
    "这是客户看到的页面。你不能替客户签署，请在合同页面签署我方。",
  ] as [en: string, zh: string],
  sign: say("Sign this contract", "签署合同"),
  name: say("Your name", "您的姓名"),
  draw: say("Draw your signature (if you like)", "手写签名（可选）"),
  clear: say("Clear", "清除"),
  submit: say("Sign", "签署"),
  agree: say(
    "By signing you agree to the text above. Your name, the time, your network address and a fingerprint of the text are kept.",
    "签署即表示您同意以上内容。系统会记录您的姓名、签署时间、网络地址和正文指纹。",
  ),
  signed: say("You have signed. Thank you.", "您已签署，谢谢。"),
  waits: say("It takes effect when the other side has signed too.", "对方签署后合同生效。"),
  inForce: say("Signed by both sides.", "双方均已签署。"),
  over: say("This contract is no longer in force.", "本合同已不再有效。"),
  signatures: say("Signatures", "签署记录"),
  pdf: say("Save as PDF", "下载 PDF"),
  fingerprint: say("Fingerprint of the text (SHA-256)", "正文指纹（SHA-256）"),
};

export const contractPages = pages();
contractPages.get("/contracts/:token", async (c) => {
  const { ctx } = c.var;
  const link = await openLink(ctx, "contracts", c.req.param("token"));
  const contract = await getContract(ctx.db, link.subjectId);
  // The owner's own look is not the customer's.
  if (!c.var.signedIn && (await noteSeen(ctx, link, clientOf(c).browser)))
    await tellStory(ctx, contract, "seen", { by: "" });
  return show(c, contract, c.req.param("token"));
});
contractPages.post("/contracts/:token/signature", async (c) => {
  const { ctx } = c.var;
  const token = c.req.param("token");
  const { subjectId } = await openLink(ctx, "contracts", token);
  if (c.get("signedIn")) throw refused("contract.owner_cannot_sign_for_them", words.preview);
  ctx.operation.kind = "signContractByLink";
  const { name, drawing } = await readForm(c);
  await signTheirs(ctx, subjectId, { name, drawing: drawing || undefined, ...clientOf(c) });
  const language = c.req.query("lang");
  return c.redirect(`/p/contracts/${token}${language ? `?lang=${encodeURIComponent(language)}` : ""}`, 303);
});
contractPages.get("/contracts/:token/contract.pdf", async (c) => {
  const { ctx } = c.var;
  const { subjectId } = await openLink(ctx, "contracts", c.req.param("token"));
  const contract = await getContract(ctx.db, subjectId);
  return c.body(await contractPdf(ctx, contract), 200, {
    "content-type": "application/pdf",
    "content-disposition": asDownload(`${contract.number} ${contract.title}.pdf`),
  });
});

async function show(c: Context<Env>, contract: ContractRow, token: string) {
  const { ctx } = c.var;
  const language = languageOfPage(c, contract.language);
  const { timeZone } = await getCompanySettings(ctx.db);
  const { from } = await readLetterhead(ctx.db, contract);
  const signatures = await findSignatures(ctx.db, "contracts", contract.id);
  const counted = signatures.filter(({ id }) => [contract.ourSignatureId, contract.theirSignatureId].includes(id));
  const waits = contract.state === "sent" && !contract.theirSignatureId;
  const body = html`
    ${noteOf(contract, language)}
    <article class="card" lang="${contract.language}">${parseText(contract.frozenText ?? "").map(blockOf)}</article>
    ${counted.length > 0 ? signedBy(counted, language, timeZone) : ""}
    ${waits ? (c.get("signedIn") ? html`<p class="note">${words.preview[language === "en" ? 0 : 1]}</p>` : formOf(token, language, c.req.query("lang"))) : ""}
    <p class="note"><a href="/p/contracts/${token}/contract.pdf">${words.pdf[language]}</a></p>
  `;
  return page(c, { title: contract.title, language, body, firm: from.name, scripts: ["draw.js"] });
}

function noteOf({ state, theirSignatureId }: ContractRow, language: Language): Html | "" {
  if (state === "ended" || state === "terminated") return html`<p class="note warn">${words.over[language]}</p>`;
  if (state === "signed") return html`<p class="note good">${words.inForce[language]}</p>`;
  if (!theirSignatureId) return "";
  return html`<p class="note good">${words.signed[language]} ${words.waits[language]}</p>`;
}

function formOf(token: string, language: Language, chosen: string | undefined): Html {
  const action = `/p/contracts/${token}/signature${chosen ? `?lang=${encodeURIComponent(chosen)}` : ""}`;
  return html`<section class="card">
    <h2>${words.sign[language]}</h2>
    <form method="post" action="${action}">
      <label
        >${words.name[language]}<input type="text" name="name" autocomplete="name" maxlength="200" required
      /></label>
      <div class="draw" data-draw hidden>
        <span>${words.draw[language]}</span>
        <canvas aria-label="${words.draw[language]}"></canvas>
        <input type="hidden" name="drawing" />
        <button type="button">${words.clear[language]}</button>
      </div>
      <p class="sub">${words.agree[language]}</p>
      <button class="main" type="submit">${words.submit[language]}</button>
    </form>
  </section>`;
}

function signedBy(signatures: readonly Signature[], language: Language, timeZone: string): Html {
  return html`<section class="card">
    <h2>${words.signatures[language]}</h2>
    ${signatures.map(
      ({ name, signedAt, drawing }) =>
        html`<div>
          ${drawing ? html`<img class="signature" src="data:image/png;base64,${drawing}" alt="${name}" />` : ""}
          <p><b>${name}</b></p>
          <p class="sub">${momentIn(language, signedAt, timeZone)}</p>
        </div>`,
    )}
    <p class="sub">${words.fingerprint[language]}: <span class="text">${signatures[0]!.textHash}</span></p>
  </section>`;
}

function blockOf(block: TextBlock): Html {
  if (block.kind === "rule") return html`<hr />`;
  if (block.kind === "paragraph") return html`<p class="text">${block.spans.map(spanOf)}</p>`;
  if (block.kind === "heading") {
    const spans = block.spans.map(spanOf);
    if (block.level === 1) return html`<h1>${spans}</h1>`;
    return block.level === 2 ? html`<h2>${spans}</h2>` : html`<h3>${spans}</h3>`;
  }
  const items = block.items.map((spans) => html`<li>${spans.map(spanOf)}</li>`);
  return block.ordered
    ? html`<ol start="${block.start}">
        ${items}
      </ol>`
    : html`<ul>
        ${items}
      </ul>`;
}

const spanOf = ({ text, bold }: Span): Html => (bold ? html`<b>${text}</b>` : html`${text}`);
