import { useCallback, useMemo, useState } from "react";
import { openFindings, singleSourced } from "../../core/check/pack-check.ts";
import type { BesideView } from "../../core/desk-look.ts";
import { citedArticles, type Pack } from "../../core/pack.ts";
import { useWorkplace } from "../workplace.tsx";
import { groupByEntry, useCheck } from "./check.ts";
import type { Findings, MarkFindings } from "./findings-context.ts";
import { useFindingKeys } from "./finding-keys.ts";
import { inOrder, type FindingOrder } from "./finding-order.ts";
import { useUnderlines } from "./underlines.ts";

const noDisagreement: MarkFindings["disagreements"] = [];
/** No entry at all. */
const noEntry: ReadonlySet<string> = new Set();

/**
 * What the check finds in the pack of a desk, for its lists and for its marks; underlined in the texts, and walked through by keys.
 * Opening a finding shows their view by `setView`.
 */
export function useDeskFindings(
  calm: Pack,
  setView: (view: BesideView) => void,
): { findings: Findings; markFindings: MarkFindings } {
  const { client, fail } = useWorkplace();
  const [current, setCurrent] = useState<string | null>(null);
  const checking = useCheck(client, calm, fail);
  const openFinding = useCallback(
    (key: string | null) => {
      setCurrent(key);
      if (key !== null) setView("findings");
    },
    [setView],
  );
  const { check } = checking;
  const { choices } = calm;
  const [order, setOrder] = useState<FindingOrder>("text");
  const inText = useMemo(() => (check === null ? [] : openFindings(check, { choices })), [check, choices]);
  const waiting = useMemo(() => inOrder(inText, order), [inText, order]);
  // Where one article is all there is, everything rests on it, and the list of sources says so.
  const isSingle = useMemo(() => citedArticles(calm).length < 2, [calm]);
  const markFindings = useMemo(
    (): MarkFindings => ({
      byEntry: groupByEntry(inText),
      disagreements: check?.disagreements ?? noDisagreement,
      single: check === null || isSingle ? noEntry : singleSourced(check),
      current,
      open: openFinding,
    }),
    [check, inText, isSingle, current, openFinding],
  );
  const findings = useMemo(
    (): Findings => ({ ...checking, waiting, order, setOrder, current, open: openFinding }),
    [checking, waiting, order, current, openFinding],
  );
  useUnderlines(calm, inText, current);
  useFindingKeys(calm, findings);
  return { findings, markFindings };
}
