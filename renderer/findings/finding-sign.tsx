import type { Verdict } from "../../core/check/finding.ts";

/** The sign of a verdict: a filled square with ≠, ? or ⇄; a ring with a tick where the articles support the words. Drawn, so no font changes it. */
export function FindingSign({ verdict }: { verdict: Verdict }) {
  const pen = { fill: "none", strokeWidth: 1.5, strokeLinecap: "round", strokeLinejoin: "round" } as const;
  if (verdict === "supported") {
    return (
      <svg className="sign" width="16" height="16" viewBox="0 0 16 16" aria-hidden {...pen} stroke="currentColor">
        <path d="m3.5 8.5 3 3 6-7" />
      </svg>
    );
  }
  return (
    <svg className={`sign verdict ${verdict}`} width="16" height="16" viewBox="0 0 16 16" aria-hidden {...pen}>
      <rect x="1" y="1" width="14" height="14" rx="3" fill="currentColor" />
      {verdict === "near" && <path className="verdict-line" d="M4.5 6.3h7M4.5 9.7h7M10 3.8 6 12.2" />}
      {verdict === "not-found" && (
        <path className="verdict-line" d="M6 6.2c0-1.3.9-2.2 2-2.2s2 .8 2 2c0 1.5-2 1.6-2 3M8 11.8v.1" />
      )}
      {verdict === "disagree" && <path className="verdict-line" d="M4 6h7.5M9.5 4l2 2-2 2M12 10H4.5m2-2-2 2 2 2" />}
    </svg>
  );
}
