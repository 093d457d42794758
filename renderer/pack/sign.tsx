import type { OutcomeStatus, Trace } from "../../core/pack.ts";

const pen = {
  fill: "none",
  stroke: "currentColor",
  strokeWidth: 1.5,
  strokeLinecap: "round",
  strokeLinejoin: "round",
} as const;

/** The sign of how a sentence stands to its source: double chevron, two waves, two letters or ring. Drawn, so no font changes it. */
export function TraceSign({ trace }: { trace: Trace }) {
  return (
    <svg className="sign" width="16" height="16" viewBox="0 0 16 16" aria-hidden {...pen}>
      {trace === "quoted" && <path d="M7.5 4 3.5 8l4 4M12.5 4l-4 4 4 4" />}
      {trace === "reworded" && (
        <path d="M2.5 6.6c1.5-1.9 3.3-1.9 5.5-.6s4 1.3 5.5-.6M2.5 10.9c1.5-1.9 3.3-1.9 5.5-.6s4 1.3 5.5-.6" />
      )}
      {trace === "translated" && (
        <path d="M2.5 4.5h6M5.5 3v1.5M7.5 4.5C7 7.5 5 9.5 2.5 10.5M4 7c1 1.7 2.2 2.7 4 3.5M8.5 13.5l2.5-6 2.5 6M9.3 11.5h3.4" />
      )}
      {trace === "own" && <circle cx="8" cy="8" r="3.5" />}
    </svg>
  );
}

/** The sign of an outcome's status; it never stands without its word. */
export function StatusSign({ status }: { status: OutcomeStatus }) {
  return (
    <svg className="sign" width="16" height="16" viewBox="0 0 16 16" aria-hidden {...pen}>
      {status === "inForce" ? (
        <circle cx="8" cy="8" r="6" fill="currentColor" stroke="none" />
      ) : (
        <circle
          cx="8"
          cy="8"
          r="5.5"
          strokeWidth="1.25"
          strokeDasharray={status === "expected" ? "1.8 2.5" : undefined}
        />
      )}
      {status === "signed" && <path d="M8 2.5a5.5 5.5 0 0 1 0 11z" fill="currentColor" stroke="none" />}
      {status === "delivered" && <path d="m5.6 8.2 1.7 1.7 3.2-3.6" strokeWidth="1.25" />}
      {status === "notReported" && <path d="M5.5 8h5" strokeWidth="1.25" />}
    </svg>
  );
}
