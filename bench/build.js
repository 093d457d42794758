// CPU time of a cold `attache build` of the sample to PDF and Word, against that of only loading stock pdfmake and docx in a
// process of their own. Run after a build: node bench/build.js [runs]
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const root = join(import.meta.dirname, "..");
const cli = join(root, "dist", "main", "cli.js");
if (!existsSync(cli)) throw new Error(`${cli} is not there; run "npm run build" first`);
const runs = Number(process.argv[2] ?? 5);
const folder = mkdtempSync(join(tmpdir(), "attache-bench-"));

// The child tells its own user and system time as it ends, so that nothing of this process is counted.
const report = `process.on("exit", () => { const { user, system } = process.cpuUsage();
  require("node:fs").writeFileSync(process.env.CPU_FILE, String(user + system)); });`;
const preload = `data:text/javascript,import{createRequire}from"node:module";const require=createRequire(${JSON.stringify(
  pathToFileURL(join(root, "package.json")).href,
)});${encodeURIComponent(report)}`;

function measure(args) {
  const file = join(folder, "cpu");
  const env = { ...process.env, CPU_FILE: file };
  const { status, stderr } = spawnSync(process.execPath, ["--import", preload, ...args], { env, encoding: "utf8" });
  if (status !== 0) throw new Error(`node ${args.join(" ")} ended with ${status}: ${stderr}`);
  return Number(readFileSync(file, "utf8")) / 1e6;
}

function median(values) {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)];
}

const build = [
  ...[cli, "build", join(root, "samples", "mali-russie.txt"), "--template", "official-visit", "--language", "fr"],
  ...["--title", "Visite", "--pdf", join(folder, "out.pdf"), "--docx", join(folder, "out.docx")],
];
const load = ["--input-type=module", "-e", `await import("pdfmake"); await import("docx");`];
process.chdir(root);
const ours = [];
const stock = [];
// In turns, so that a busy machine weighs on both alike.
for (let run = 0; run < runs; run += 1) {
  stock.push(measure(load));
  ours.push(measure(build));
}
rmSync(folder, { recursive: true });
const [own, peer] = [median(ours), median(stock)];
console.log(`attache build, both formats   ${own.toFixed(2)} s CPU (median of ${runs})`);
console.log(`loading pdfmake and docx      ${peer.toFixed(2)} s CPU`);
console.log(`ratio                         ${(own / peer).toFixed(2)}`);
