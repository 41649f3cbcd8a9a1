/** Exports of customer programs and web shops: their header rows, invented rows. */
import { describe, expect, test } from "vitest";
import type { RowFacts } from "../facts/facts.ts";
import { csvOf, factsOf } from "../made-facts.ts";

/** The first row of a sample, with the preset it was recognised by; nothing in it may be wrong. */
async function first(row: Record<string, string>, more = ""): Promise<RowFacts & { preset: string | null }> {
  const header = [...Object.keys(row), ...(more ? more.split(",") : [])].join(",");
  const { preset, facts, told } = await factsOf(csvOf(header, [row]));
  expect(told).toEqual([]);
  return { ...facts[0]!, preset };
}

const ann = { name: "Ann Roe", emails: [{ label: "", value: "a@example.com" }] };

describe("people", () => {
  test("of HubSpot", async () => {
    const row = {
      "Record ID": "51",
      "First Name": "Ann",
      "Last Name": "Roe",
      Email: "a@example.com",
      "Phone Number": "+86 138 0000 0001",
      "Job Title": "CEO",
      "Company Name": "Acme",
      "Contact owner": "Bob",
      "Lifecycle Stage": "Marketing Qualified Lead",
      "Create Date": "2026-01-02 10:11",
    };
    expect(await first(row, "Mobile Phone Number,Lead Status")).toMatchObject({
      preset: "hubspot-contacts",
      customer: {
        ...ann,
        externalId: "51",
        lifecycleSet: "prospect",
        jobTitle: "CEO",
        createdAt: "2026-01-02T02:11:00.000Z",
      },
      organisation: { name: "Acme" },
    });
    expect(
      await first({
        "Record ID": "7",
        "Company name": "Acme",
        "Website URL": "acme.example.com",
        "Company owner": "Bob",
        "Create Date": "2026-01-02",
      }),
    ).toMatchObject({
      preset: "hubspot-companies",
      organisation: { name: "Acme", externalId: "7" },
    });
  });

  test("of Salesforce, without the lines that end its reports", async () => {
    const text = csvOf(
      "First Name,Last Name,Email,Phone,Account Name,Mailing City,Mailing State/Province,Mailing Zip/Postal Code,Last Activity",
      [
        {
          "First Name": "Ann",
          "Last Name": "Roe",
          Email: "a@example.com",
          Phone: "+1 212 555 0100",
          "Account Name": "Acme",
          "Mailing City": "NY",
          "Last Activity": "1/31/2026",
        },
      ],
      "",
      '\r\n"Grand Totals (1 records)"\r\n"Confidential Information - Do Not Distribute"\r\n"Copyright (c) 2000-2026 salesforce.com, inc. All rights reserved."\r\n',
    );
    const { preset, facts, told } = await factsOf(text);
    expect([preset, told, facts.length]).toEqual(["salesforce-contacts", [], 1]);
    expect(facts[0]).toMatchObject({ customer: ann, organisation: { name: "Acme" } });
    const lead = {
      "Lead Owner": "Bob",
      "First Name": "Ann",
      "Last Name": "Roe",
      Title: "CTO",
      "Company / Account": "Acme",
      Email: "a@example.com",
      Rating: "Hot",
      "Lead Source": "Web",
      "Lead Status": "Open - Not Contacted",
    };
    expect(await first(lead)).toMatchObject({
      preset: "salesforce-leads",
      customer: { ...ann, source: "Web", lifecycleSet: "lead", tags: ["Hot"] },
    });
  });

  test("of Pipedrive, several addresses in a cell", async () => {
    const row = {
      "Person - ID": "1",
      "Person - Name": "Ann Roe",
      "Person - Email": "a@example.com, b@example.com",
      "Person - Phone": "+1 212 555 0100",
      "Organization - Name": "Acme",
    };
    const { preset, customer } = await first(row);
    expect([preset, customer?.emails?.map(({ value }) => value)]).toEqual([
      "pipedrive-people",
      ["a@example.com", "b@example.com"],
    ]);
  });

  test("of Zoho", async () => {
    const contact = {
      "Record Id": "zcrm_1",
      "Contact Owner": "Bob",
      "First Name": "Ann",
      "Last Name": "Roe",
      "Account Name": "Acme",
      Email: "a@example.com",
      Mobile: "13800000001",
      "Date of Birth": "1990-05-12",
      "Created Time": "2026-01-02 10:00:00",
      "Mailing City": "NY",
      Tag: "vip",
    };
    expect(await first(contact)).toMatchObject({
      preset: "zoho-contacts",
      customer: { ...ann, externalId: "zcrm_1", birthday: "1990-05-12", tags: ["vip"] },
    });
    const lead = {
      "Record Id": "zcrm_2",
      "Lead Owner": "Bob",
      Company: "Acme",
      "First Name": "Ann",
      "Last Name": "Roe",
      Email: "a@example.com",
      "Lead Status": "Qualified",
      Website: "acme.example.com",
    };
    expect(await first(lead)).toMatchObject({
      preset: "zoho-leads",
      customer: { ...ann, lifecycleSet: "prospect" },
      organisation: { name: "Acme" },
    });
  });

  test("of Dynamics 365, whose own columns are left alone", async () => {
    const own = { "(Do Not Modify) Row Checksum": "x=", "(Do Not Modify) Modified On": "1/2/2026 10:00" };
    const contact = {
      "(Do Not Modify) Contact": "g1",
      ...own,
      "Full Name": "Ann Roe",
      Email: "a@example.com",
      "Company Name": "Acme",
      "Mobile Phone": "+1 212 555 0100",
    };
    expect(await first(contact)).toMatchObject({
      preset: "dynamics-contacts",
      customer: { ...ann, externalId: "g1" },
      organisation: { name: "Acme" },
    });
    const account = {
      "(Do Not Modify) Account": "g2",
      ...own,
      "Account Name": "Acme",
      "Main Phone": "+1 212 555 0100",
      "Primary Contact": "Ann Roe",
      "Email (Primary Contact)": "a@example.com",
    };
    const firm = await first(account);
    expect([firm.preset, firm.organisation, firm.customer?.name]).toEqual([
      "dynamics-accounts",
      { name: "Acme", externalId: "g2" },
      undefined,
    ]);
  });

  test("of Shopify and WooCommerce", async () => {
    const shopify = {
      "Customer ID": "'7000",
      "First Name": "Ann",
      "Last Name": "Roe",
      Email: "a@example.com",
      Phone: "'+12125550100",
      "Accepts Email Marketing": "yes",
      "Total Spent": "35.00",
      "Total Orders": "2",
      "Tax Exempt": "no",
      Tags: "vip, tea",
    };
    expect(await first(shopify)).toMatchObject({
      preset: "shopify-customers",
      customer: { ...ann, externalId: "7000", tags: ["vip", "tea"], phones: [{ value: "+12125550100" }] },
    });
    const woo = {
      Name: "Ann Roe",
      Username: "ann",
      "Last active": "2026-01-03",
      "Sign up": "2026-01-02 10:00:00",
      Email: "a@example.com",
      Orders: "2",
      "Total spend": "25",
    };
    expect(await first(woo)).toMatchObject({
      preset: "woocommerce-customers",
      customer: { ...ann, externalId: "ann", createdAt: "2026-01-02T02:00:00.000Z" },
    });
  });
});

describe("deals", () => {
  test("of HubSpot", async () => {
    const row = {
      "Deal Name": "Big",
      "Deal Stage": "Closed Won",
      Pipeline: "Sales",
      Amount: "12,000.00",
      "Close Date": "2026-03-01 00:00",
      "Associated Company": "Acme",
    };
    expect(await first(row)).toMatchObject({
      preset: "hubspot-deals",
      opportunity: { title: "Big", stage: "Closed Won", amountMinor: 1_200_000, expectedCloseOn: "2026-03-01" },
    });
  });

  test("of Salesforce", async () => {
    const row = {
      "Opportunity Name": "Big",
      "Account Name": "Acme",
      Stage: "Negotiation/Review",
      "Amount Currency": "USD",
      Amount: "12,000.00",
      "Probability (%)": "75%",
      "Close Date": "3/31/2026",
    };
    expect(await first(row)).toMatchObject({
      preset: "salesforce-opportunities",
      opportunity: { currency: "USD", amountMinor: 1_200_000, probability: 0.75, expectedCloseOn: "2026-03-31" },
    });
  });

  test("of Pipedrive, lost with a reason", async () => {
    const row = {
      "Deal - ID": "9",
      "Deal - Title": "Big",
      "Deal - Value": "1200.5",
      "Deal - Currency of Value": "EUR",
      "Deal - Stage": "Proposal",
      "Deal - Status": "Lost",
      "Deal - Lost time": "2026-01-05 10:00:00",
      "Deal - Lost reason": "price",
      "Person - Name": "Ann",
    };
    expect(await first(row)).toMatchObject({
      preset: "pipedrive-deals",
      opportunity: {
        currency: "EUR",
        amountMinor: 120_050,
        outcome: "lost",
        closedOn: "2026-01-05",
        lostReason: "price",
      },
    });
  });

  test("of Zoho and Dynamics 365", async () => {
    const zoho = {
      "Record Id": "z3",
      "Deal Name": "Big",
      "Account Name": "Acme",
      "Closing Date": "2026-03-31",
      Stage: "Closed Lost",
      Amount: "5000",
      "Probability (%)": "0",
      "Reason For Loss": "price",
    };
    expect(await first(zoho)).toMatchObject({
      preset: "zoho-deals",
      opportunity: { stage: "Closed Lost", probability: 0, lostReason: "price" },
    });
    const dynamics = {
      "(Do Not Modify) Opportunity": "g3",
      "(Do Not Modify) Modified On": "1/2/2026 10:00",
      Topic: "Big",
      "Est. close date": "3/31/2026",
      "Est. revenue": "$12,000.00",
      Contact: "Ann",
      Account: "Acme",
      Probability: "60",
      Status: "Open",
    };
    expect(await first(dynamics)).toMatchObject({
      preset: "dynamics-opportunities",
      opportunity: { currency: "USD", amountMinor: 1_200_000, probability: 0.6, outcome: "open" },
    });
  });
});

describe("orders", () => {
  test("of Shopify: further lines bear the number alone; refunds and cancellations are states", async () => {
    const header =
      "Name,Email,Financial Status,Currency,Total,Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku,Billing Name,Billing Zip,Billing Phone,Cancelled at,Refunded Amount,Source,Id";
    const row = (name: string, state: string, more: Record<string, string> = {}) => ({
      Name: name,
      Email: "a@example.com",
      "Financial Status": state,
      Currency: "USD",
      Total: "35.00",
      "Created at": "2026-01-02 22:11:12 -0500",
      "Lineitem quantity": "1",
      "Lineitem name": "Cup",
      "Lineitem price": "15.00",
      ...more,
    });
    const { preset, currency, facts, told } = await factsOf(
      csvOf(header, [
        row("#1001", "paid", {
          "Lineitem quantity": "2",
          "Lineitem name": "Tea, green",
          "Lineitem price": "10.00",
          "Billing Zip": "'10001",
          "Billing Name": "Ann Roe",
        }),
        {
          Name: "#1001",
          Email: "a@example.com",
          "Created at": "2026-01-02 22:11:12 -0500",
          "Lineitem quantity": "1",
          "Lineitem name": "Cup",
          "Lineitem price": "15.00",
        },
        row("#1002", "refunded", { "Refunded Amount": "35.00" }),
        row("#1003", "partially_refunded", { "Refunded Amount": "5.00" }),
        row("#1004", "paid", { "Cancelled at": "2026-01-04 10:11:12 -0500" }),
        row("#1005", "pending"),
      ]),
    );
    expect([preset, currency, told]).toEqual(["shopify-orders", "USD", []]);
    expect(facts.map(({ order }) => [order?.number, order?.orderedOn, order?.state, order?.totalMinor])).toEqual([
      ["#1001", "2026-01-03", "done", 3500],
      ["#1001", "2026-01-03", undefined, undefined],
      ["#1002", "2026-01-03", "refunded", 3500],
      ["#1003", "2026-01-03", "done", 3500],
      ["#1004", "2026-01-03", "cancelled", 3500],
      ["#1005", "2026-01-03", "open", 3500],
    ]);
    expect(facts.slice(0, 2).map(({ line }) => [line?.title, line?.quantityMilli, line?.totalMinor])).toEqual([
      ["Tea, green", 2000, 2000],
      ["Cup", 1000, 1500],
    ]);
    expect(facts[0]?.customer?.addresses?.[0]?.postalCode).toBe("10001");
  });

  test("of WooCommerce", async () => {
    const row = {
      "Order Number": "77",
      "Order Status": "Completed",
      "Order Date": "2026-01-02 10:11",
      "First Name (Billing)": "Ann",
      "Last Name (Billing)": "Roe",
      "Email (Billing)": "a@example.com",
      "Order Total Amount": "25.00",
      SKU: "T1",
      "Item Name": "Tea",
      "Quantity (- Refund)": "2",
      "Item Cost": "10.00",
    };
    expect(await first(row)).toMatchObject({
      preset: "woocommerce-orders",
      customer: ann,
      order: { number: "77", state: "done", totalMinor: 2500 },
      line: { sku: "T1", quantityMilli: 2000, totalMinor: 2000 },
    });
    const seen = {
      Date: "2026-01-02 10:11:12",
      "Order #": "78",
      "N. Revenue (formatted)": "$25.00",
      Status: "refunded",
      Customer: "Ann Roe",
      "Customer type": "new",
      "Product(s)": "2× Tea, 1× Cup",
      "Items sold": "3",
      "N. Revenue": "25",
    };
    expect(await first(seen)).toMatchObject({
      preset: "woocommerce-analytics-orders",
      order: { number: "78", state: "refunded", totalMinor: 2500 },
    });
  });
});
