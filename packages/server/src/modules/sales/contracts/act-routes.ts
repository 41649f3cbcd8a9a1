import { unfoldCustom } from "#modules/admin";
import { typed } from "#modules/work";
import { api, ById, defineRoute, json, problems } from "#platform/http";
import { clientOf } from "#platform/pages";
import { On, z } from "#platform/schema";
import { Order } from "../orders/table.ts";
import { amendContract, orderFromContract, renewContract, terminateContract } from "./actions/follow-up.ts";
import { endContractLinks, sendContract, takeContractBack } from "./actions/send.ts";
import { signOnPaper, signOurs } from "./actions/sign.ts";
import { present } from "./queries.ts";
import { Contract } from "./table.ts";
import { Verification, verifyContract } from "./verify.ts";

const write = { permission: "sales:write" } as const;
const contract = json(Contract);
const now = { 200: { description: "It now", ...contract }, ...problems("invalid", "not_found", "refused") };
const made = { 201: { description: "The new draft", ...contract }, ...problems("invalid", "not_found", "refused") };

const postLink = defineRoute({
  method: "post",
  path: "/contracts/{id}/links",
  operationId: "sendContract",
  summary: "Send a contract: fixes its text and makes a private link, whose address is answered here alone",
  ...write,
  request: { params: ById, body: json(z.object({ expiresOn: On.nullable().default(null) })) },
  responses: {
    201: { description: "Sent", ...json(z.object({ contract: Contract, path: z.string() })) },
    ...problems("invalid", "not_found", "refused"),
  },
});
const deleteLinks = defineRoute({
  method: "delete",
  path: "/contracts/{id}/links",
  operationId: "endContractLinks",
  summary: "End every link to a contract",
  ...write,
  request: { params: ById },
  responses: { 204: { description: "Ended" }, ...problems("not_found") },
});
const deleteSent = defineRoute({
  method: "delete",
  path: "/contracts/{id}/sent",
  operationId: "takeContractBack",
  summary: "Take a contract back to change it, while the other side has not signed",
  ...write,
  request: { params: ById },
  responses: now,
});
const putSignature = defineRoute({
  method: "put",
  path: "/contracts/{id}/signature",
  operationId: "signContract",
  summary: "Sign a contract for us: a name, and a drawing as a PNG data address",
  ...write,
  request: {
    params: ById,
    body: json(z.object({ name: typed(200).min(1), drawing: z.string().max(300_000).optional() })),
  },
  responses: now,
});
const putPaper = defineRoute({
  method: "put",
  path: "/contracts/{id}/paper",
  operationId: "signContractOnPaper",
  summary: "Say that both sides signed on paper, and when; the scan is attached as a file",
  ...write,
  request: { params: ById, body: json(z.object({ signedOn: On })) },
  responses: now,
});
const putEnd = defineRoute({
  method: "put",
  path: "/contracts/{id}/end",
  operationId: "terminateContract",
  summary: "End a contract before its time, for a reason",
  ...write,
  request: { params: ById, body: json(z.object({ on: On.optional(), reason: typed(1000).min(1) })) },
  responses: now,
});
const postAmendment = defineRoute({
  method: "post",
  path: "/contracts/{id}/amendment",
  operationId: "amendContract",
  summary: "A change of a signed contract: a new draft that takes its place once it is signed",
  ...write,
  request: { params: ById },
  responses: made,
});
const postRenewal = defineRoute({
  method: "post",
  path: "/contracts/{id}/renewal",
  operationId: "renewContract",
  summary: "The next period of a contract as a new draft",
  ...write,
  request: { params: ById },
  responses: made,
});
const postOrder = defineRoute({
  method: "post",
  path: "/contracts/{id}/order",
  operationId: "orderFromContract",
  summary: "The order that follows from a signed contract; asked again, the same one",
  ...write,
  request: { params: ById, body: json(z.object({ id: z.uuid().optional(), dueOn: On.nullable().default(null) })) },
  responses: { 201: { description: "The order", ...json(Order) }, ...problems("invalid", "not_found", "refused") },
});
const getVerification = defineRoute({
  method: "get",
  path: "/contracts/{id}/verification",
  operationId: "verifyContract",
  summary: "Whether the kept text is what was signed: its hash is reckoned anew and compared with each signature's",
  permission: "sales:read",
  request: { params: ById },
  responses: { 200: { description: "The answer in words", ...json(Verification) }, ...problems("not_found") },
});

export const contractActRoutes = api();
contractActRoutes.openapi(postLink, async (c) => {
  const { id } = c.req.valid("param");
  const sent = await sendContract(c.var.ctx, id, c.req.valid("json").expiresOn);
  return c.json({ contract: present(sent.contract), path: `/p/contracts/${sent.token}` }, 201);
});
contractActRoutes.openapi(deleteLinks, async (c) => {
  await endContractLinks(c.var.ctx, c.req.valid("param").id);
  return c.body(null, 204);
});
contractActRoutes.openapi(deleteSent, async (c) =>
  c.json(present(await takeContractBack(c.var.ctx, c.req.valid("param").id)), 200),
);
contractActRoutes.openapi(putSignature, async (c) => {
  const { name, drawing } = c.req.valid("json");
  const signing = { name, drawing, ...clientOf(c) };
  return c.json(present(await signOurs(c.var.ctx, c.req.valid("param").id, signing)), 200);
});
contractActRoutes.openapi(putPaper, async (c) =>
  c.json(present(await signOnPaper(c.var.ctx, c.req.valid("param").id, c.req.valid("json").signedOn)), 200),
);
contractActRoutes.openapi(putEnd, async (c) => {
  const { on, reason } = c.req.valid("json");
  return c.json(present(await terminateContract(c.var.ctx, c.req.valid("param").id, on, reason)), 200);
});
contractActRoutes.openapi(postAmendment, async (c) =>
  c.json(present(await amendContract(c.var.ctx, c.req.valid("param").id)), 201),
);
contractActRoutes.openapi(postRenewal, async (c) =>
  c.json(present(await renewContract(c.var.ctx, c.req.valid("param").id)), 201),
);
contractActRoutes.openapi(postOrder, async (c) => {
  const { id, dueOn } = c.req.valid("json");
  return c.json(unfoldCustom(await orderFromContract(c.var.ctx, c.req.valid("param").id, dueOn, id)), 201);
});
contractActRoutes.openapi(getVerification, async (c) =>
  c.json(await verifyContract(c.var.ctx, c.req.valid("param").id), 200),
);

export type ContractActOperations = {
  sendContract: typeof postLink;
  endContractLinks: typeof deleteLinks;
  takeContractBack: typeof deleteSent;
  signContract: typeof putSignature;
  signContractOnPaper: typeof putPaper;
  terminateContract: typeof putEnd;
  amendContract: typeof postAmendment;
  renewContract: typeof postRenewal;
  orderFromContract: typeof postOrder;
  verifyContract: typeof getVerification;
};
