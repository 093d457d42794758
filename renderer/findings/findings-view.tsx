import { RotateCw } from "lucide-react";
import { useRef, useState, type KeyboardEvent } from "react";
import { flushSync } from "react-dom";
import { chosenArticles, wordsOf, worthKnowing, type PackFinding } from "../../core/check/pack-check.ts";
import { addVouch, citedArticles, withoutVouch } from "../../core/pack.ts";
import { WordButton } from "../controls/button.tsx";
import { Choice } from "../controls/choice.tsx";
import { useDesk, useEntryDesk } from "../pack/desk-context.tsx";
import { useWorkplace } from "../workplace.tsx";
import { keyOf } from "./check.ts";
import { CheckUnderWay } from "./check-under-way.tsx";
import { DisagreementsSheet } from "./disagreements-sheet.tsx";
import { FindingCard } from "./finding-card.tsx";
import { citableOf, citeFound, replacementOf, takeReplacement } from "./finding-edit.ts";
import { findingOrders } from "./finding-order.ts";
import { FindingSign } from "./finding-sign.tsx";
import { verdictWords } from "./verdict-words.ts";
import { useFindings } from "./findings-context.ts";
import { goToWords, showWords } from "./underlines.ts";
import { WorthKnowing } from "./worth-knowing.tsx";

/** The id of the queue's element, for the focus. */
export const queueElement = "findings-queue";

/** The queue of findings in the order chosen: one is open; taking, fixing and vouching go on to the next. Under it, what was checked. */
export function FindingsView() {
  const { strings, say } = useWorkplace();
  const { pack, outline, edit } = useDesk();
  const { goToSource } = useEntryDesk();
  const { check, begun, again, stop, lasted, stopped, waiting, order, setOrder, current, open } = useFindings();
  const [vouching, setVouching] = useState(false);
  const [choosing, setChoosing] = useState(false);
  const [treated, setTreated] = useState(false);
  const queue = useRef<HTMLOListElement>(null);
  const words = strings.findings;
  const isCompared = citedArticles(pack).length > 1;
  if (!check) {
    return (
      <div className="pane-body beside-body">
        <p className="empty">
          {citedArticles(pack).length === 0 ? words.noArticles : stopped ? words.stopped : words.first}
        </p>
        {begun !== null && <CheckUnderWay begun={begun} lasted={lasted} onStop={stop} />}
        {stopped && <WordButton onPress={again}>{words.again}</WordButton>}
      </div>
    );
  }
  const at = Math.max(
    0,
    waiting.findIndex((finding) => keyOf(finding) === current),
  );
  const chosen = waiting[at];
  const vouched = check.findings.filter(({ reason }) => reason !== null);
  const titleOf = ({ section }: PackFinding) =>
    outline.find((item) => item.section.id === section)?.title ?? strings.findings.cover;

  const show = (index: number) => {
    const next = waiting[index];
    if (!next) return;
    flushSync(() => {
      open(keyOf(next));
      setVouching(false);
    });
    queue.current?.querySelector<HTMLElement>("[aria-current=true]")?.focus();
    showWords(next, pack);
  };
  const goOn = () => {
    const next = waiting[at + 1] ?? waiting[at - 1];
    open(next ? keyOf(next) : null);
    setVouching(false);
    queue.current?.focus();
  };
  const take = () => {
    if (!chosen) return;
    if (edit((now) => takeReplacement(now, chosen))) goOn();
  };
  const cite = (alone: boolean) => {
    if (!chosen) return;
    if (edit((now) => citeFound(now, chosen, alone))) goOn();
  };
  const fix = () => {
    if (chosen) goToWords(chosen, pack);
  };
  const vouch = (reason: string) => {
    if (!chosen) return;
    const { sentence } = chosen;
    if (!edit((now) => addVouch(now, { sentence, words: wordsOf(chosen), reason }))) return;
    say(words.vouchKept);
    goOn();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !chosen) return;
    const key = event.key.toLowerCase();
    // Enter on a button presses that; on the line itself it takes the article’s words.
    const onButton = event.target instanceof HTMLButtonElement && event.target.ariaCurrent === null;
    if (key === "arrowdown") show(Math.min(at + 1, waiting.length - 1));
    else if (key === "arrowup") show(Math.max(at - 1, 0));
    else if (key === "enter" && !onButton && replacementOf(chosen) !== null) take();
    else if (key === "enter" && !onButton && citableOf(chosen) !== null) cite(false);
    else if (key === "c") fix();
    else if (key === "g") setVouching(true);
    else return;
    event.preventDefault();
  };
  const source = (index: number) => {
    const found = chosen?.sources[index];
    if (found && found.line > 0) goToSource({ article: found.article, line: found.line, words: found.text, drawn: "" });
  };
  const undecided = check.disagreements.filter((one) => chosenArticles(one, pack).length === 0);
  const supported = check.findings.filter(({ verdict }) => verdict === "supported");

  return (
    <>
      <div className="findings-bar">
        <b role="status">{words.open(waiting.length)}</b>
        {stopped && <span role="status">{words.outdated}</span>}
        {vouched.length > 0 && (
          <WordButton look="link" aria-expanded={treated} onPress={() => setTreated(!treated)}>
            {words.vouched(vouched.length)}
          </WordButton>
        )}
        <span className="spring" />
        <WordButton look="link" onPress={again} isDisabled={begun !== null}>
          <RotateCw size={14} strokeWidth={1.5} aria-hidden />
          {begun === null ? words.again : words.running}
        </WordButton>
      </div>
      {(waiting.length > 1 || check.disagreements.length > 0) && (
        <div className="findings-bar">
          {waiting.length > 1 && (
            <Choice
              className="order"
              name={words.order}
              value={order}
              onChange={setOrder}
              options={findingOrders.map((value) => ({ value, words: words.orders[value] }))}
            />
          )}
          <span className="spring" />
          {check.disagreements.length > 0 && (
            <WordButton look="link" onPress={() => setChoosing(true)}>
              {words.disagreements(check.disagreements.length, check.disagreements.length - undecided.length)}
            </WordButton>
          )}
        </div>
      )}
      {begun !== null && <CheckUnderWay begun={begun} lasted={lasted} onStop={stop} />}
      <div className="pane-body findings-body">
        {waiting.length === 0 && <p className="empty">{words.none}</p>}
        <ol
          id={queueElement}
          ref={queue}
          className="findings"
          aria-label={words.queue[order]}
          tabIndex={waiting.length === 0 ? -1 : 0}
          onKeyDown={onKeyDown}
        >
          {waiting.map((finding, index) => {
            const isCurrent = index === at;
            return (
              <li key={keyOf(finding)} className={`finding ${finding.verdict} ${isCurrent ? "current" : ""}`}>
                <button
                  type="button"
                  className="finding-head"
                  aria-current={isCurrent}
                  tabIndex={isCurrent ? 0 : -1}
                  onClick={() => show(index)}
                >
                  <FindingSign verdict={finding.verdict} />
                  <b>{verdictWords(words, finding)}</b>
                  <span className="finding-kind">{words.kinds[finding.kind]}</span>
                  {finding.independent === 1 && isCompared && (
                    <span className="finding-kind">{words.singleSource}</span>
                  )}
                  <span className="spring" />
                  <span className="finding-place">{titleOf(finding)}</span>
                  <span className="finding-words" lang={pack.language}>
                    {wordsOf(finding)}
                  </span>
                </button>
                {isCurrent && (
                  <FindingCard
                    key={keyOf(finding)}
                    finding={finding}
                    vouching={vouching}
                    onVouching={(on) => {
                      setVouching(on);
                      if (!on) queue.current?.querySelector<HTMLElement>("[aria-current=true]")?.focus();
                    }}
                    actions={{ take, cite, fix, vouch, source, choose: () => setChoosing(true) }}
                  />
                )}
              </li>
            );
          })}
        </ol>
        <WorthKnowing findings={worthKnowing(check)} titleOf={titleOf} />
        {treated && (
          <ul className="findings treated" aria-label={words.vouched(vouched.length)}>
            {vouched.map((finding) => (
              <li key={keyOf(finding)} className="finding">
                <span className="finding-words" lang={pack.language}>
                  {wordsOf(finding)}
                </span>
                <span className="finding-kind">{words.reasonGiven(finding.reason ?? "")}</span>
                <WordButton
                  look="link"
                  onPress={() =>
                    edit((now) => withoutVouch(now, { sentence: finding.sentence, words: wordsOf(finding) }))
                  }
                >
                  {words.withdraw}
                </WordButton>
              </li>
            ))}
          </ul>
        )}
      </div>
      <div className="findings-foot">
        <p>
          <b>{words.checked(check.findings.length)}</b>{" "}
          {words.supported(supported.length, supported.filter(({ independent }) => independent === 1).length)}
        </p>
        <p>{words.meaning}</p>
        <details>
          <summary>{words.limits}</summary>
          <ul>
            {Object.values(words.limitList).map((limit) => (
              <li key={limit}>{limit}</li>
            ))}
          </ul>
        </details>
      </div>
      {choosing && <DisagreementsSheet disagreements={check.disagreements} onClose={() => setChoosing(false)} />}
    </>
  );
}
