import { ChevronDown, ChevronUp, X } from "lucide-react";
import { useDeferredValue, useEffect, useMemo, useRef, useState, type KeyboardEvent } from "react";
import { flushSync } from "react-dom";
import { useRunnings } from "../commands/running.ts";
import { IconButton, WordButton } from "../controls/button.tsx";
import { Field } from "../controls/field.tsx";
import { iconLook } from "../controls/icon-look.ts";
import { focusEntry, useDesk, wordsElement } from "../pack/desk-context.tsx";
import type { OutlineItem } from "../pack/outline.ts";
import { useWorkplace } from "../workplace.tsx";
import { matchBehind, matchFrom, matchesIn, replaceMatch, replaceMatches, type Match } from "./matches.ts";
import { drawInSight } from "../text/in-sight.ts";
import { rangeOfMatch } from "./match-range.ts";

/** What is on the screen of the bar: nothing, finding, or finding and replacing. */
export type Finding = "closed" | "find" | "replace";

/**
 * Finds words in the title, the subtitle and the sections of the pack, and replaces them: typing shows the first match from the caret on, Enter and F3 walk, Shift goes
 * back, Escape closes and leaves the caret at the match. What is replaced at once is one step of undo.
 */
export function FindBar() {
  const { strings, say, client, save } = useWorkplace();
  const { pack, outline, edit, setSpot, lastSpot } = useDesk();
  const [finding, setFinding] = useState<Finding>("closed");
  const [words, setWords] = useState("");
  const [other, setOther] = useState("");
  /** Null behind the last match, when that was replaced. */
  const [at, setAt] = useState<number | null>(0);
  const bar = useRef<HTMLDivElement>(null);
  const calm = useDeferredValue(pack);
  const matches = useMemo(() => {
    if (finding === "closed") return [];
    return matchesIn(calm, sectionsOf(outline), words);
  }, [calm, outline, words, finding]);
  const current = at === null ? null : Math.min(at, Math.max(0, matches.length - 1));
  const shown = current === null ? undefined : matches[current];

  const go = (step: 1 | -1) => {
    if (matches.length === 0) return;
    const from = current ?? (step === 1 ? -1 : matches.length);
    const next = (from + step + matches.length) % matches.length;
    setAt(next);
    reveal(matches[next]);
  };
  const look = (sought: string) => {
    const sections = sectionsOf(outline);
    const found = matchesIn(pack, sections, sought);
    const spot = lastSpot();
    const first = spot === null ? 0 : matchFrom(found, pack, sections, spot);
    setWords(sought);
    setAt(first);
    reveal(found[first]);
  };
  const open = (kind: Finding) => {
    const selected = getSelection()?.toString().trim() ?? "";
    flushSync(() => {
      setFinding(kind);
      if (selected !== "" && !selected.includes("\n")) look(selected);
    });
    const field = bar.current?.querySelector("input");
    field?.focus();
    field?.select();
  };
  const close = () => {
    flushSync(() => setFinding("closed"));
    if (shown) select(shown);
  };

  const walking = (step: 1 | -1) => ({
    run: () => go(step),
    why: matches.length === 0 ? strings.find.nothing : null,
  });
  useRunnings({
    find: { run: () => open("find"), why: null },
    replace: { run: () => open("replace"), why: null },
    "find-next": walking(1),
    "find-last": walking(-1),
  });

  useEffect(() => {
    const stop = drawInSight((isInSight) => {
      const near = matches.filter(({ section, entry }) => isInSight(section, entry));
      const front = current === null ? undefined : matches[current];
      const range = front ? rangeOfMatch(front) : null;
      CSS.highlights.set("find", new Highlight(...near.map(rangeOfMatch).filter((place) => place !== null)));
      CSS.highlights.set("find-current", range ? new Highlight(range) : new Highlight());
    });
    return () => {
      stop();
      CSS.highlights.delete("find");
      CSS.highlights.delete("find-current");
    };
    // In another language of the window the texts are drawn anew, and what was found in them is gone.
  }, [matches, current, strings]);

  if (finding === "closed") return null;
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const isField = event.target instanceof HTMLInputElement;
    if (event.key === "Escape") close();
    else if (event.key === "Enter" && isField) go(event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const replace = () => {
    // What is drawn may be of a moment ago.
    const match = current === null ? undefined : matchesIn(pack, sectionsOf(outline), words)[current];
    if (current === null || !match) {
      go(1);
      return;
    }
    const found = matchesIn(replaceMatch(pack, match, other), sectionsOf(outline), words);
    const next = matchBehind(found, current, match, other.length);
    flushSync(() => {
      if (edit((now) => replaceMatch(now, match, other))) setAt(next);
    });
    if (next !== null) reveal(found[next]);
  };
  const replaceAll = async () => {
    // What was there is kept as a version. Where that cannot be, undo has it still.
    if (await save(pack.id)) {
      await client("versions.keep", { id: pack.id, reason: "replace", name: null }).catch(() => undefined);
    }
    const sections = sectionsOf(outline);
    if (edit((now) => replaceMatches(now, matchesIn(now, sections, words), other)))
      say(strings.find.replaced(matches.length));
  };

  function select(match: Match): void {
    if (match.entry !== "") {
      focusEntry(match.entry);
      setSpot({ section: match.section, entry: match.entry });
    } else document.getElementById("briefing-title")?.focus();
    const range = rangeOfMatch(match);
    if (!range) return;
    getSelection()?.removeAllRanges();
    getSelection()?.addRange(range);
  }

  return (
    <div ref={bar} className="find-bar" role="search" aria-label={strings.find.title} onKeyDown={onKeyDown}>
      <div className="find-line">
        <Field className="find-field" label={strings.find.words} value={words} lang={pack.language} onChange={look} />
        <span className="find-count" role="status">
          {words.trim() === ""
            ? ""
            : strings.find.count(matches.length === 0 || current === null ? 0 : current + 1, matches.length)}
        </span>
        <IconButton
          label={strings.find.previous}
          keys="Shift+F3"
          isDisabled={matches.length === 0}
          onPress={() => go(-1)}
        >
          <ChevronUp {...iconLook} />
        </IconButton>
        <IconButton label={strings.find.next} keys="F3" isDisabled={matches.length === 0} onPress={() => go(1)}>
          <ChevronDown {...iconLook} />
        </IconButton>
        <IconButton className="find-close" label={strings.find.close} keys="Escape" onPress={close}>
          <X {...iconLook} />
        </IconButton>
      </div>
      {finding === "replace" && (
        <div className="find-line">
          <Field
            className="find-field"
            label={strings.find.other}
            value={other}
            lang={pack.language}
            onChange={setOther}
          />
          <WordButton isDisabled={matches.length === 0} onPress={replace}>
            {strings.find.replace}
          </WordButton>
          <WordButton isDisabled={matches.length === 0} onPress={() => void replaceAll()}>
            {strings.find.replaceAll}
          </WordButton>
        </div>
      )}
    </div>
  );
}

function sectionsOf(outline: readonly OutlineItem[]): string[] {
  return outline.map(({ section }) => section.id);
}

function reveal(match: Match | undefined): void {
  if (!match) return;
  const element = match.entry === "" ? document.getElementById("briefing-title") : wordsElement(match.entry);
  const place = rangeOfMatch(match)?.startContainer.parentElement ?? element;
  place?.scrollIntoView({ block: "center" });
}
