import type { ReactNode } from "react";
import type { Inline } from "../../core/blocks.ts";
import { bindThousands } from "../../core/no-break.ts";
import type { Stretch } from "./sentence.ts";

interface Run {
  from: number;
  to: number;
  text: string;
  strong: boolean;
  emphasis: boolean;
}

function runsOf(children: Inline[], strong = false, emphasis = false, start = 0): Run[] {
  const runs: Run[] = [];
  let from = start;
  for (const child of children) {
    if (child.kind === "note") continue;
    const inner: Run[] =
      "children" in child
        ? runsOf(child.children, strong || child.kind === "strong", emphasis || child.kind === "emphasis", from)
        : [{ from, to: from + child.text.length, text: bindThousands(child.text), strong, emphasis }];
    runs.push(...inner);
    from = inner.at(-1)?.to ?? from;
  }
  return runs;
}

function cut(run: Run, stretches: { stretch: Stretch }[]): Run[] {
  const edges = stretches.flatMap(({ stretch }) => [stretch.from, stretch.to]);
  const inside = edges.filter((edge) => edge > run.from && edge < run.to).sort((a, b) => a - b);
  return [run.from, ...inside].map((from, index) => {
    const to = inside[index] ?? run.to;
    return { ...run, from, to, text: run.text.slice(from - run.from, to - run.from) };
  });
}

/** Running text of an article with stretches of it marked by class; links are shown as text, since nothing is fetched. */
export function InlineRuns({
  children,
  stretches,
}: {
  children: Inline[];
  stretches: { stretch: Stretch; className: string }[];
}): ReactNode {
  return runsOf(children)
    .flatMap((run) => cut(run, stretches))
    .map((run) => {
      const marked = stretches.find(({ stretch }) => run.from >= stretch.from && run.to <= stretch.to);
      const text = run.strong ? <strong>{run.text}</strong> : run.emphasis ? <em>{run.text}</em> : run.text;
      return marked ? (
        <mark key={run.from} className={marked.className}>
          {text}
        </mark>
      ) : (
        <span key={run.from}>{text}</span>
      );
    });
}
