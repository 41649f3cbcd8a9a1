import { existsSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { createCustomer } from "#modules/customers";
import { pathOfFile } from "#platform/files";
import { databases, testApp } from "#platform/testing";
import type { Opportunity } from "../opportunities/table.ts";
import type { Order } from "../orders/table.ts";
import type { Template } from "../templates/table.ts";
import type { ContractItem } from "./list.ts";
import type { ContractPage } from "./page.ts";
import type { Contract } from "./table.ts";
import type { Verification } from "./verify.ts";

const png =
  "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

describe.each(databases)("contracts on $name", ({ dialect }) => {
  async function withDeal() {
    const app = await testApp(dialect);
    const firm = await createCustomer(app.ctx(), { kind: "organisation", name: "云栖茶业" });
    const deal = (await (
      await app.post("/opportunities", { title: "年度服务", customerId: firm.id, amountMinor: 1_200_000 })
    ).json()) as Opportunity;
    const { items } = (await (await app.get("/contract-templates")).json()) as { items: Template[] };
    const templateId = items.find(({ name }) => name === "服务合同")!.id;
    const make = async (more: object = {}) =>
      (await (
        await app.post("/contracts", {
          opportunityId: deal.id,
          templateId,
          startOn: "2027-04-01",
          endOn: "2028-03-31",
          ...more,
        })
      ).json()) as Contract;
    const read = async (id: string) => (await (await app.get(`/contracts/${id}`)).json()) as ContractPage;
    const said = async (answer: Response) => (await answer.json()) as { code: string };
    const undo = (answer: Response) => app.post("/undo", { operationId: answer.headers.get("soloist-operation") });
    const send = async (id: string) => (await (await app.post(`/contracts/${id}/links`)).json()) as { path: string };
    const visit = (path: string) =>
      app.app.request(path, { headers: { "user-agent": "Mozilla/5.0", "accept-language": "zh" } });
    const signThere = (path: string, name: string) =>
      app.app.request(`${path}/signature`, {
        method: "POST",
        headers: { "content-type": "application/x-www-form-urlencoded", "user-agent": "Mozilla/5.0" },
        body: new URLSearchParams({ name, drawing: png }).toString(),
      });
    const signHere = (id: string) => app.put(`/contracts/${id}/signature`, { name: "林晓雯", drawing: png });
    const verified = async (id: string) =>
      (await (await app.get(`/contracts/${id}/verification`)).json()) as Verification;
    const signBoth = async (id: string) => {
      const { path } = await send(id);
      await signHere(id);
      await signThere(path, "陈立");
      return path;
    };
    return { ...app, firm, deal, make, read, said, undo, send, visit, signThere, signHere, verified, signBoth };
  }

  test("say what the deal and the template say, with the amount in words", async () => {
    const { make, read } = await withDeal();
    const made = await make();
    expect(made).toMatchObject({ title: "年度服务", amountMinor: 1_200_000, state: "draft", remindOn: "2028-03-01" });
    expect(made.number).toBe("C20270301-001");
    const text = JSON.stringify((await read(made.id)).blocks);
    for (const word of ["年度服务", made.number, "云栖茶业", "人民币壹万贰仟元整", "2027年4月1日"]) {
      expect(text).toContain(word);
    }
  });

  test("are read and signed by the other side on a private link, and hold once both have signed", async () => {
    const { make, send, visit, signThere, signHere, read, verified, db } = await withDeal();
    const { id } = await make();
    const { path } = await send(id);
    const seen = await visit(path);
    expect([seen.status, await seen.text()]).toEqual([200, expect.stringContaining("云栖茶业")]);
    expect((await signThere(path, "")).status).toBe(400);
    expect((await signThere(path, "陈立")).status).toBe(303);
    expect(await read(id)).toMatchObject({
      state: "sent",
      theirs: { name: "陈立", address: "in-process" },
      ours: null,
    });
    expect(await (await visit(path)).text()).toContain("您已签署");
    await signHere(id);
    expect(await read(id)).toMatchObject({ state: "signed", signedOn: "2027-03-01", signedHow: "screen" });
    expect(await verified(id)).toMatchObject({ ok: true, signatures: [{ ok: true }, { ok: true }] });
    await db.updateTable("contracts").set({ frozenText: "Something else" }).where("id", "=", id).execute();
    const broken = await verified(id);
    expect([broken.ok, broken.says]).toEqual([false, expect.stringContaining("is not what")]);
    const story = await db.selectFrom("timeline").select("text").where("kind", "=", "contract").orderBy("id").execute();
    expect(story.map(({ text }) => text.split("\n")[0])).toEqual([
      "Sent the contract “年度服务”",
      expect.stringContaining("打开了合同"),
      expect.stringMatching(/签署|signed/),
      "Signed the contract “年度服务”",
    ]);
  });

  test("keep their text once they are sent, until they are taken back", async () => {
    const { make, send, patch, remove, read, said, visit, signHere } = await withDeal();
    const { id } = await make();
    const { path } = await send(id);
    const refusal = await patch(`/contracts/${id}`, { amountMinor: 1 });
    expect((await said(refusal)).code).toBe("contract.frozen");
    expect((await patch(`/contracts/${id}`, { remindDays: 10 })).status).toBe(200);
    await signHere(id);
    expect((await remove(`/contracts/${id}`)).status).toBe(409);
    await remove(`/contracts/${id}/sent`);
    expect(await read(id)).toMatchObject({ state: "draft", ours: null, remindOn: "2028-03-21" });
    expect((await visit(path)).status).toBe(410);
    expect((await patch(`/contracts/${id}`, { amountMinor: 1 })).status).toBe(200);
  });

  test("are changed by an amendment that takes their place", async () => {
    const { make, signBoth, post, patch, read, signHere } = await withDeal();
    const { id } = await make();
    await signBoth(id);
    const amendment = (await (await post(`/contracts/${id}/amendment`)).json()) as Contract;
    expect(amendment).toMatchObject({ number: "C20270301-001-R2", amendsId: id, state: "draft", revision: 2 });
    await patch(`/contracts/${amendment.id}`, { amountMinor: 1_500_000 });
    await signBoth(amendment.id);
    expect(await read(id)).toMatchObject({ state: "ended", endReason: "→ C20270301-001-R2" });
    expect((await signHere(id)).status).toBe(409);
  });

  test("become an order once, with the deal's lines where they come to its amount", async () => {
    const { make, deal, put, post, signBoth, get } = await withDeal();
    await put(`/opportunities/${deal.id}/lines`, {
      lines: [
        { title: "顾问", quantityMilli: 10_000, unitPriceMinor: 100_000 },
        { title: "差旅", unitPriceMinor: 200_000 },
      ],
    });
    const { id } = await make();
    expect((await post(`/contracts/${id}/order`)).status).toBe(409);
    await signBoth(id);
    const order = (await (await post(`/contracts/${id}/order`, { dueOn: "2027-05-01" })).json()) as Order;
    expect(order).toMatchObject({ totalMinor: 1_200_000, opportunityId: deal.id, dueOn: "2027-05-01" });
    expect(((await (await get(`/orders/${order.id}`)).json()) as { lines: object[] }).lines).toHaveLength(2);
    expect(((await (await post(`/contracts/${id}/order`)).json()) as Order).id).toBe(order.id);
  });

  test("from an accepted quote have its amount, and become its one order", async () => {
    const { post, put, read, make, signBoth, get, deal } = await withDeal();
    const quote = (await (
      await post("/quotes", {
        opportunityId: deal.id,
        discountBp: 1000,
        lines: [{ title: "顾问", quantityMilli: 3000, unitPriceMinor: 33_333, taxRateBp: 600 }],
      })
    ).json()) as { id: string; number: string; totalMinor: number };
    await put(`/quotes/${quote.id}/sending`);
    const { id } = await make({ opportunityId: null, quoteId: quote.id, title: undefined });
    const page = await read(id);
    expect(page).toMatchObject({ amountMinor: quote.totalMinor, opportunityId: deal.id });
    expect(JSON.stringify(page.blocks)).toContain("顾问：3 ×");
    await signBoth(id);
    const order = (await (await post(`/contracts/${id}/order`)).json()) as Order;
    expect(order.totalMinor).toBe(quote.totalMinor);
    const kept = (await (await get(`/quotes/${quote.id}`)).json()) as { orderId: string; state: string };
    expect([kept.orderId, kept.state]).toEqual([order.id, "accepted"]);
  });

  test("from an accepted quote end the task that asked for its order, whatever amount was agreed on", async () => {
    const { app, post, put, make, signBoth, db, undo, patch, firm } = await withDeal();
    const open = async () => (await db.selectFrom("tasks").select("id").where("doneAt", "is", null).execute()).length;
    const offer = { customerId: firm.id, lines: [{ title: "顾问", quantityMilli: 3000, unitPriceMinor: 33_333 }] };
    const quote = (await (await post("/quotes", offer)).json()) as { id: string };
    const { url } = (await (await put(`/quotes/${quote.id}/sending`)).json()) as { url: string };
    const accept = { method: "POST", body: new URLSearchParams({ name: "陈立" }) };
    await app.request(`${new URL(url).pathname}/accept`, accept);
    expect(await open()).toBe(1);
    for (const agreed of [{}, { amountMinor: 90_000 }]) {
      const { id } = await make({ opportunityId: null, quoteId: quote.id });
      expect((await patch(`/contracts/${id}`, agreed)).status).toBe(200);
      await signBoth(id);
      const ordered = await post(`/contracts/${id}/order`);
      expect([await ordered.clone().text(), await open()]).toEqual([expect.stringContaining("totalMinor"), 0]);
      await undo(ordered);
      expect(await open()).toBe(1);
    }
  });

  test("that end soon become a task, and their next period another draft", async () => {
    const { make, put, post, runJobs, moveClockTo, read, db, company } = await withDeal();
    const { enqueue } = await import("#platform/jobs");
    const { tendContracts } = await import("./jobs.ts");
    const { systemContext } = await import("#platform/context");
    const { id } = await make();
    await put(`/contracts/${id}/paper`, { signedOn: "2027-03-20" });
    const tend = async (at: string) => {
      moveClockTo(at);
      await enqueue(systemContext(company, "test", new Date(at)), tendContracts, {});
      await runJobs();
    };
    const open = () => db.selectFrom("tasks").select(["title", "doneAt"]).where("refId", "=", id).execute();
    await tend("2028-02-01T02:00:00.000Z");
    expect(await open()).toEqual([]);
    await tend("2028-03-02T02:00:00.000Z");
    await tend("2028-03-03T02:00:00.000Z");
    expect(await open()).toEqual([{ title: "续签「年度服务」：2028-03-31 到期", doneAt: null }]);
    const next = (await (await post(`/contracts/${id}/renewal`)).json()) as Contract;
    expect(next).toMatchObject({ startOn: "2028-04-01", endOn: "2029-03-31", renewsId: id, state: "draft" });
    expect((await open())[0]!.doneAt).not.toBeNull();
    await tend("2028-04-02T02:00:00.000Z");
    expect(await read(id)).toMatchObject({ state: "ended", endedOn: "2028-03-31" });
  });

  test("that renew themselves go on", async () => {
    const { make, put, runJobs, read, company } = await withDeal();
    const { enqueue } = await import("#platform/jobs");
    const { tendContracts } = await import("./jobs.ts");
    const { systemContext } = await import("#platform/context");
    const { id } = await make({ startOn: "2026-02-01", endOn: "2027-01-31", autoRenews: true });
    await put(`/contracts/${id}/paper`, { signedOn: "2026-02-01" });
    await enqueue(systemContext(company, "test", new Date("2027-03-01T02:00:00.000Z")), tendContracts, {});
    await runJobs();
    expect(await read(id)).toMatchObject({ state: "signed", startOn: "2027-02-01", endOn: "2028-01-31" });
  });

  test("come with a win, are found, listed, changed together and undone", async () => {
    const { deal, put, get, post, read, undo, make, app } = await withDeal();
    const won = await put(`/opportunities/${deal.id}/outcome`, { outcome: "won", contract: {} });
    const { contract } = (await won.json()) as { contract: Contract };
    expect(contract).toMatchObject({ opportunityId: deal.id, amountMinor: 1_200_000 });
    await make({ title: "保密协议" });
    const list = async (query: string) =>
      ((await (await get(`/contracts?${query}`)).json()) as { items: ContractItem[] }).items.map(({ title }) => title);
    expect(await list("sort=-createdAt")).toHaveLength(2);
    expect(await list(`q=${encodeURIComponent("保密")}`)).toEqual(["保密协议"]);
    expect(await list(`state=signed`)).toEqual([]);
    const gone = await post("/contracts/bulk", { filter: {}, action: { kind: "remove" } });
    expect(await gone.json()).toMatchObject({ changed: 2 });
    await undo(gone);
    expect(await list("")).toHaveLength(2);
    await undo(won);
    expect((await get(`/contracts/${contract.id}`)).status).toBe(404);
    expect(await (await app.request("/p/contracts/nonsense")).text()).toContain("link");
    void read;
  });

  test("are printed, and carry files", async () => {
    const { make, get, post, remove, read, undo } = await withDeal();
    const { id } = await make();
    const pdf = await get(`/contracts/${id}/pdf`);
    expect([pdf.status, pdf.headers.get("content-type")]).toEqual([200, "application/pdf"]);
    expect(new TextDecoder().decode((await pdf.arrayBuffer()).slice(0, 5))).toBe("%PDF-");
    await post(`/contracts/${id}/files?name=scan.pdf`, new TextEncoder().encode("scan".repeat(1_000_000)));
    const [file] = (await read(id)).files;
    expect(file).toMatchObject({ name: "scan.pdf", size: 4_000_000 });
    expect((await (await get(`/contracts/${id}/files/${file!.id}`)).text()).slice(0, 8)).toBe("scanscan");
    const gone = await remove(`/contracts/${id}/files/${file!.id}`);
    expect((await get(`/contracts/${id}/files/${file!.id}`)).status).toBe(404);
    await undo(gone);
    expect((await read(id)).files).toHaveLength(1);
  });

  test("let go of a file when the bin is emptied, and not before", async () => {
    const { make, post, remove, read, runJobs, company } = await withDeal();
    const { id } = await make();
    await post(`/contracts/${id}/files?name=draft.pdf`, new TextEncoder().encode("draft"));
    const [file] = (await read(id)).files;
    const bytes = pathOfFile(company, file!.fileId);
    await remove(`/contracts/${id}/files/${file!.id}`);
    expect([(await read(id)).files, existsSync(bytes)]).toEqual([[], true]);
    await post("/bin/restore", { items: [{ kind: "contractFiles", id: file!.id }] });
    expect((await read(id)).files.map(({ name }) => name)).toEqual(["draft.pdf"]);
    await remove(`/contracts/${id}/files/${file!.id}`);
    await post("/bin/empty");
    await runJobs();
    expect([(await read(id)).files, existsSync(bytes)]).toEqual([[], false]);
  });

  test("that leave the bin for good take their files with them", async () => {
    const { make, post, remove, read, runJobs, company } = await withDeal();
    const { id } = await make();
    await post(`/contracts/${id}/files?name=scan.pdf`, new TextEncoder().encode("scan"));
    const scan = pathOfFile(company, (await read(id)).files[0]!.fileId);
    await remove(`/contracts/${id}`);
    expect(existsSync(scan)).toBe(true);
    await post("/bin/empty");
    await runJobs();
    expect(existsSync(scan)).toBe(false);
  });
});
