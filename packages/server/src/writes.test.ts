/** Every write that a person can make, and whether the app takes it back. A route that joins is asked for its place here. */
import { expect, test } from "vitest";
import { testApp } from "#platform/testing";

/** Writes that no undo takes back, and why. */
const notUndone: Readonly<Record<string, string>> = {
  changeImport: "nothing is written before it runs",
  changePassword: "a secret has no history",
  checkImport: "reads only: nothing is kept",
  createCalendarFeed: "a secret address; end it instead",
  createImport: "nothing is written before it runs",
  createKey: "a secret has no history; end the key instead",
  createOwner: "the first run; without the owner nobody could undo it",
  draftInstalments: "reads only: nothing is kept",
  draftReminders: "reads only: nothing is kept",
  emptyBin: "the page asks before",
  endSession: "a session, no record",
  exportSelected: "reads only: nothing is kept",
  findCalendars: "reads only: nothing is kept",
  importArchive: "fills an empty installation; nobody is there before it",
  loadDemo: "taken back by removeDemo",
  makeArchive: "a copy; remove it",
  previewContract: "reads only: nothing is kept",
  readInvoiceTitle: "reads only: nothing is kept",
  readPastedText: "reads only: nothing is kept",
  reckonTotals: "reads only: nothing is kept",
  removeArchive: "a copy; make it anew",
  removeDemo: "load it again",
  removeImport: "the page asks before; what was imported stays",
  requestPasswordReset: "a mail that was sent",
  resetPassword: "a secret has no history",
  revokeCalendarFeed: "an address that was ended may have leaked: the page asks before",
  revokeKey: "a key that was ended may have leaked: the page asks before",
  runImport: "taken back by undoImport",
  searchDuplicates: "reckons anew what it finds",
  signContract: "a signature has left the house: answer it by a new act",
  signIn: "a session, no record",
  signOut: "a session, no record",
  syncCalendar: "each entry that it brings is an operation of its own",
  tryForecast: "reads only: nothing is kept",
  undoImport: "run it again",
  uploadFile: "bytes that no record names yet",
};

/** Writes whose answer names the operation that `POST /undo` takes back. */
const undone = `
  addDeliveryStep addInvoiceTitle addLostReason addOpportunityCompetitor addOpportunityContact addStageItem
  addToTimeline amendContract answerQuote arrangeDashboard attachContractFile cancelBooking changeContracts changeCustomers
  changeDeliveries changeDormancy changeDuplicates changeInvoices changeOpportunities changeOrders
  changeProducts changeQuotes changeTasks closeOpportunity completeTask confirmCustomer confirmMatches
  connectCalendar copyOrder copyQuote correctTimelineEntry createAppointment createCompetitor createContract
  createContractTemplate createCustomer createMeetingKind updateMeetingKind removeMeetingKind createDelivery createDeliveryTemplate createField createOpportunity
  createOrder createPipeline createPriceList createProduct createQuote createQuoteEdition createStage createTag
  createTagRule createTask createView deliverOrder detachContractFile disconnectCalendar endContractLinks
  endInvoice fixQuality ignoreBillRows importHolidays issueInvoice keepCapture logHours logReminders
  setUpTrade mergeCustomers moveCalendarItem moveOpportunity moveStock orderFields orderFromContract orderFromQuote
  orderPipelines orderViews planNextSteps planSessions readBill receivePayment recordTodayOutcome refundOrder
  removeAppointment removeCompetitor removeContract removeContractTemplate removeCustomer removeDelivery
  removeDeliveryStep removeDeliveryTemplate removeField removeHours removeInvoiceTitle removeLostReason
  removeOpportunity removeOpportunityCompetitor removeOpportunityContact removeOrder removePipeline
  removePriceList removeProduct removeQuote removeSpecialDay removeStage removeStageItem removeTag removeTagRule
  removeTask removeTimelineEntry removeView renewContract reopenOpportunity reopenTask requestInvoice
  resolveDeliveryStep restoreCustomer restoreFromBin restoreInstalment revokeQuoteLinks sellAtCounter
  sendContract sendQuote setDeliveryState setInstalments setOpportunityLines setProductDelivery setSpecialDays
  shareQuote signContractOnPaper skipTask snoozeTask spreadInstalments stopCounting takeCalendarFile
  takeContractBack terminateContract tickItem tickTaskLine undo unmatchBillRow untickItem updateAppointment
  updateCalendarAccount updateCompany updateCompetitor updateContract updateContractTemplate updateCustomer
  updateDelivery updateDeliveryStep updateDeliveryTemplate updateField updateHours updateInvoiceTitle
  updateLostReason updateMe updateOpportunity updateOpportunityCompetitor updateOpportunityContact updateOrder
  updatePaperSettings updatePipeline updatePriceList updateProduct updateQualitySettings updateQuote updateStage
  updateStageItem updateTag updateTagRule updateTask updateView updateWorkingHours voidInstalment voidPayment
  voidReceivables withdrawQuote
  addCustomerNeed updateCustomerNeed removeCustomerNeed setTarget changeTarget removeTarget
`
  .trim()
  .split(/\s+/);

async function writes(): Promise<string[]> {
  const { app } = await testApp("sqlite");
  const { paths } = (await (await app.request("/api/openapi.json")).json()) as {
    paths: Record<string, Record<string, { operationId: string }>>;
  };
  return Object.values(paths).flatMap((methods) =>
    Object.entries(methods).flatMap(([method, { operationId }]) => (method === "get" ? [] : [operationId])),
  );
}

test("of every write it is said whether undo takes it back, and if not, why", async () => {
  const known = new Set([...undone, ...Object.keys(notUndone)]);
  const all = await writes();
  expect(all.filter((id) => !known.has(id))).toEqual([]);
  expect([...known].filter((id) => !all.includes(id))).toEqual([]);
  expect(undone.filter((id) => id in notUndone)).toEqual([]);
});
