import { useCallback, useEffect, useRef } from "react";
import type { Article } from "../../core/article.ts";
import type { Pack } from "../../core/pack.ts";
import { bareWord, spellingLanguageOf } from "../../core/spelling.ts";
import { useRunnings } from "../commands/running.ts";
import { useRowMenu, type RowAction } from "../controls/context-menu.tsx";
import { replaceMatch, type Match } from "../find/matches.ts";
import { rangeOfMatch } from "../find/match-range.ts";
import type { DeskParts } from "../pack/desk-context.tsx";
import { clipboardActions } from "../text/clipboard-actions.ts";
import { drawInSight } from "../text/in-sight.ts";
import { useWindowState, useWorkplace } from "../workplace.tsx";
import { useMisspellings } from "./verdicts.ts";

/** How long the caret has to rest before the word it left is underlined, in milliseconds. */
const rest = 250;

/** A word that is underlined, with the stretch of the page that it takes. */
interface Underlined {
  match: Match;
  range: Range;
}

function isAt({ range }: Underlined, x: number, y: number): boolean {
  return [...range.getClientRects()].some(
    ({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom,
  );
}

/** Whether the caret stands in a word, or right before or behind it. */
function hasCaret(range: Range): boolean {
  const { focusNode = null, focusOffset = 0 } = getSelection() ?? {};
  return focusNode !== null && range.isPointInRange(focusNode, focusOffset);
}

/** Whether a person is still typing a word: the caret stands right behind it, in a text that has the focus. */
function isBeingTyped(range: Range): boolean {
  const selection = getSelection();
  const isText = document.activeElement instanceof HTMLElement && document.activeElement.isContentEditable;
  return (
    isText &&
    selection?.isCollapsed === true &&
    selection.focusNode === range.endContainer &&
    selection.focusOffset === range.endOffset
  );
}

/** Those of the words that stand on the screen, with their places. */
function shownOf(matches: readonly Match[]): Underlined[] {
  return matches.flatMap((match) => {
    const range = rangeOfMatch(match);
    return range?.toString() === match.words ? [{ match, range }] : [];
  });
}

/** The ends of the selection, to tell whether it is still the same. */
function selectionNow(): readonly unknown[] {
  const { anchorNode = null, anchorOffset = 0, focusNode = null, focusOffset = 0 } = getSelection() ?? {};
  return [anchorNode, anchorOffset, focusNode, focusOffset];
}

/**
 * The spelling of a pack: lines under the words that no dictionary has (by the page's own highlights, so that caret and undo are not
 * disturbed), a menu of other spellings on each, and a key that goes from one to the next, for which `bringBriefing` puts the text in
 * front.
 */
export function useSpelling(
  pack: Pack,
  sections: readonly string[],
  articles: Record<string, Article>,
  edit: DeskParts["edit"],
  bringBriefing: () => void,
): void {
  const { client, dispatch, strings, say, fail, changeSettings } = useWorkplace();
  const { settings } = useWindowState();
  const openMenu = useRowMenu();
  const words = strings.spelling;
  const language = spellingLanguageOf(pack.language);
  const misspellings = useMisspellings(client, pack, sections, articles, fail);
  const underlined = useRef<readonly Underlined[]>([]);

  useEffect(() => {
    let wait: ReturnType<typeof setTimeout> | undefined;
    const draw = () => {
      const left = underlined.current.filter(({ range }) => !isBeingTyped(range));
      CSS.highlights.set("misspelt", new Highlight(...left.map(({ range }) => range)));
    };
    const drawSoon = () => {
      clearTimeout(wait);
      wait = setTimeout(draw, rest);
    };
    const stop = drawInSight((isInSight) => {
      underlined.current = shownOf(misspellings.filter(({ section, entry }) => isInSight(section, entry)));
      draw();
    });
    document.addEventListener("selectionchange", drawSoon);
    return () => {
      stop();
      clearTimeout(wait);
      document.removeEventListener("selectionchange", drawSoon);
      underlined.current = [];
      CSS.highlights.delete("misspelt");
    };
    // In another language of the window the texts are drawn anew, and what was underlined of them is gone.
  }, [misspellings, strings]);

  const learn = useCallback(
    (word: string) => {
      const unlearn = () => {
        client("spelling.unlearn", { word }).then((own) => dispatch({ type: "ownWords", words: own.words }), fail);
      };
      client("spelling.learn", { word }).then((own) => {
        dispatch({ type: "ownWords", words: own.words });
        say(words.learnt(word), { label: strings.common.undo, run: unlearn });
      }, fail);
    },
    [client, dispatch, fail, say, strings, words],
  );
  /** Counts what was offered and the states of the pack: an answer for an earlier one comes too late. */
  const turn = useRef(0);
  useEffect(
    () => () => {
      turn.current += 1;
    },
    [pack],
  );
  const offer = useCallback(
    async ({ match, range }: Underlined) => {
      if (language === null) return;
      const asked = (turn.current += 1);
      const selected = selectionNow();
      const { words: others } = await client("spelling.suggest", { language, word: match.words });
      // The menu takes the focus: it must not come between what a person does meanwhile.
      const isMeant = selectionNow().every((end, at) => end === selected[at]) && range.toString() === match.words;
      if (asked !== turn.current || !isMeant) return;
      const { left, bottom } = range.getBoundingClientRect();
      const bare = bareWord(match.words, language);
      const suggestions = others.map((other): RowAction => ({
        id: `other ${other}`,
        words: other,
        run: () => edit((now) => replaceMatch(now, match, other)),
      }));
      const none: RowAction = { id: "none", words: words.none, why: words.noneWhy, run: () => undefined };
      openMenu({ x: left, y: bottom }, words.menu(match.words), [
        ...(suggestions.length === 0 ? [none] : suggestions),
        { id: "learn", words: words.learn(bare), run: () => learn(bare) },
        { id: "ignore", words: words.ignore(bare), run: () => dispatch({ type: "ignoreWord", word: bare }) },
        ...clipboardActions(range, strings, say),
      ]);
    },
    [client, dispatch, edit, language, learn, openMenu, say, strings, words],
  );

  useEffect(() => {
    const onContextMenu = (event: globalThis.MouseEvent) => {
      const { target } = event;
      if (!(target instanceof Element) || target.closest("[data-read-only]") !== null) return;
      if (target.closest("#pane-briefing") === null) return;
      // What is selected is to be cut or copied: that is what the menu of the browser is for.
      if (event.button === 2 && getSelection()?.isCollapsed === false) return;
      // Asked for by a key, it is meant for the word with the caret.
      const isMeant = (one: Underlined) =>
        event.button === 2 ? isAt(one, event.clientX, event.clientY) : hasCaret(one.range);
      const found = underlined.current.find(isMeant);
      if (!found) return;
      event.preventDefault();
      offer(found).catch(fail);
    };
    addEventListener("contextmenu", onContextMenu);
    return () => removeEventListener("contextmenu", onContextMenu);
  }, [offer, fail]);

  const goToNext = () => {
    let found = shownOf(misspellings);
    if (found.length === 0) {
      bringBriefing();
      found = shownOf(misspellings);
    }
    const selection = getSelection();
    const caret = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
    const isBehind = ({ range }: Underlined) =>
      caret !== null && range.compareBoundaryPoints(Range.START_TO_START, caret) > 0;
    const next = found.find(isBehind) ?? found[0];
    if (!next) {
      say(words.right);
      return;
    }
    const { range } = next;
    range.startContainer.parentElement?.closest<HTMLElement>("[role=textbox]")?.focus();
    selection?.removeAllRanges();
    selection?.addRange(range.cloneRange());
    range.startContainer.parentElement?.scrollIntoView({ block: "center" });
    offer(next).catch(fail);
  };
  useRunnings({
    misspelling: {
      run: goToNext,
      why: !settings.spelling || language === null ? words.off : misspellings.length === 0 ? words.right : null,
    },
    spelling: {
      run: () => {
        changeSettings((now) => ({ ...now, spelling: !now.spelling }));
        say(settings.spelling ? words.turnedOff : words.turnedOn);
      },
      why: language === null ? words.noDictionary : null,
    },
  });
}
