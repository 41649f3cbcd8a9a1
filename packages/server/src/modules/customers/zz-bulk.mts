import { openCompany } from "#platform/company";
import { systemContext } from "#platform/context";
import { migrations } from "../../migrations.ts";
import { createCustomers } from "#modules/customers";
import { rmSync } from "node:fs";
rmSync("/tmp/cust/home", { recursive: true, force: true });
const company = await openCompany({ home: "/tmp/cust/home" }, migrations);
const sur = [..."王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁"],
  given = [..."伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉建国文"];
const n = Number(process.argv[2] ?? 20000);
const life = [null, "lead", "prospect", "customer", "repeat", "dormant", "lost"] as const;
const ctx = systemContext(company, "t", new Date());
const t = performance.now();
for (let s = 0; s < n; s += 1000) {
  await createCustomers(
    ctx,
    Array.from({ length: 1000 }, (_, k) => {
      const i = s + k;
      return {
        name: sur[i % 22]! + given[(i * 7) % 28]! + given[(i * 13 + 5) % 28]!,
        emails: [{ label: "", value: `a${i}@example.com` }],
        phones: [{ label: "", value: `138${String((i * 997) % 100000000).padStart(8, "0")}` }],
        level: ([null, "A", "B", "C"] as const)[i % 4]!,
        source: ["展会", "朋友介绍", "web"][i % 3]!,
        tags: i % 10 === 0 ? ["VIP"] : [],
        lifecycleSet: life[i % 7]!,
        createdAt: new Date(Date.now() - i * 60000).toISOString(),
      };
    }),
  );
}
console.log(n, performance.now() - t);
await company.close();
