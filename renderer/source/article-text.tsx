import { Link2 } from "lucide-react";
import { useEffect, useMemo, useRef, type KeyboardEvent, type ReactNode } from "react";
import { paragraphsOf, type Article, type Paragraph } from "../../core/article.ts";
import { textOfInlines, type Block } from "../../core/blocks.ts";
import { putWords } from "../pack/clipboard.ts";
import { ArticlePicture } from "./article-picture.tsx";
import { InlineRuns } from "./inline-runs.tsx";
import { placeOf, sentenceAt, sentenceBeside, type Stretch } from "./sentence.ts";

/** Words chosen in a paragraph of the article. */
export interface Chosen {
  line: number;
  stretch: Stretch;
}

/** How the text of an article is worked with: nothing of this in a mere preview. */
export interface Reading {
  /** The paragraph and the words in it that belong to the entry with the caret; `deciding`: places in those words that speak for it. */
  lit: { line: number; words: string; deciding: Stretch[] } | null;
  chosen: Chosen | null;
  onChoose: (chosen: Chosen | null) => void;
  /** Names of the sections that use a paragraph, by its line. */
  used: Map<number, string>;
  usedWords: (sections: string) => string;
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
}

/** The id of the element of a paragraph, for the focus. */
export function paragraphElement(article: string, line: number): string {
  return `paragraph-${article}-${line}`;
}

/** The character of a paragraph's text at which the pointer stands, or null outside of it. */
function characterAt(paragraph: HTMLElement, x: number, y: number): number | null {
  const position = document.caretPositionFromPoint(x, y);
  return position && paragraph.contains(position.offsetNode)
    ? lengthUpTo(paragraph, position.offsetNode, position.offset)
    : null;
}

function lengthUpTo(paragraph: HTMLElement, node: Node, offset: number): number {
  const range = document.createRange();
  range.setStart(paragraph, 0);
  range.setEnd(node, offset);
  return range.toString().length;
}

function selectedStretch(paragraph: HTMLElement): Stretch | null {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!paragraph.contains(range.startContainer) || !paragraph.contains(range.endContainer)) return null;
  const from = lengthUpTo(paragraph, range.startContainer, range.startOffset);
  const to = lengthUpTo(paragraph, range.endContainer, range.endOffset);
  const text = paragraph.textContent.slice(from, to);
  if (text.trim() === "") return null;
  return { from: from + (text.length - text.trimStart().length), to: to - (text.length - text.trimEnd().length) };
}

function ParagraphText({
  article,
  block,
  paragraph,
  reading,
}: {
  article: Article;
  block: Extract<Block, { kind: "paragraph" }>;
  paragraph: Paragraph;
  reading: Reading | null;
}) {
  const text = useRef<HTMLSpanElement>(null);
  const language = article.language.value;
  const isLit = reading?.lit?.line === paragraph.line;
  const litPlace = reading?.lit && isLit ? placeOf(reading.lit.words, paragraph.text) : null;
  const chosen = reading?.chosen?.line === paragraph.line ? reading.chosen.stretch : null;
  const used = reading?.used.get(paragraph.line);
  const stretches = [
    ...(chosen ? [{ stretch: chosen, className: "chosen" }] : []),
    ...(litPlace && reading?.lit
      ? reading.lit.deciding.map(({ from, to }) => ({
          stretch: { from: litPlace.from + from, to: litPlace.from + to },
          className: "lit-words deciding-words",
        }))
      : []),
    ...(litPlace ? [{ stretch: litPlace, className: "lit-words" }] : []),
  ];

  const choose = (stretch: Stretch | null) => reading?.onChoose(stretch ? { line: paragraph.line, stretch } : null);
  const step = (by: 1 | -1) => {
    const next = sentenceBeside(paragraph.text, chosen, by, language);
    if (next) choose(next);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.target !== event.currentTarget) return;
    const plain = !event.altKey && !event.ctrlKey && !event.metaKey;
    if (plain && (event.key === "Enter" || event.key === " " || event.key === "ArrowRight")) step(1);
    else if (plain && event.key === "ArrowLeft") step(-1);
    else if (plain && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
      const all = [...document.querySelectorAll<HTMLElement>(`[data-article="${article.id}"]`)];
      all[all.indexOf(event.currentTarget) + (event.key === "ArrowDown" ? 1 : -1)]?.focus();
    } else {
      reading?.onKeyDown(event);
      return;
    }
    event.preventDefault();
  };

  const body = (
    <>
      <span className="paragraph-number">{paragraph.number} </span>
      <span ref={text} className="paragraph-text">
        <InlineRuns stretches={stretches}>{block.children}</InlineRuns>
      </span>
      {reading && isLit && used !== undefined && (
        <span className="paragraph-used" lang={document.documentElement.lang}>
          <Link2 size={14} strokeWidth={1.5} aria-hidden />
          {reading.usedWords(used)}
        </span>
      )}
    </>
  );
  if (!reading) return <p className="paragraph">{body}</p>;
  return (
    <p
      id={paragraphElement(article.id, paragraph.line)}
      data-article={article.id}
      className={`paragraph readable ${isLit ? "lit" : ""} ${used === undefined ? "" : "used"}`}
      role="option"
      aria-selected={chosen !== null}
      tabIndex={paragraph.number === 1 || isLit ? 0 : -1}
      onKeyDown={onKeyDown}
      onCopy={(event) => {
        const selected = (text.current && selectedStretch(text.current)) ?? chosen;
        if (!selected) return;
        event.preventDefault();
        const words = paragraph.text.slice(selected.from, selected.to);
        putWords(event.clipboardData, words, { article: article.id, line: paragraph.line, words, drawn: "" });
      }}
      onMouseUp={(event) => {
        if (!text.current) return;
        const selected = selectedStretch(text.current);
        if (selected) {
          choose(selected);
          return;
        }
        const at = characterAt(text.current, event.clientX, event.clientY);
        choose(at === null ? null : sentenceAt(paragraph.text, at, language));
      }}
    >
      {body}
    </p>
  );
}

/** The body of an article with its numbered paragraphs, to be read or, with `reading`, to be worked with. */
export function ArticleText({ article, reading = null }: { article: Article; reading?: Reading | null }) {
  const paragraphs = useMemo(
    () => new Map(paragraphsOf(article).map((paragraph) => [paragraph.line, paragraph])),
    [article],
  );
  const litLine = reading?.lit?.line;
  useEffect(() => {
    if (litLine === undefined) return;
    document.getElementById(paragraphElement(article.id, litLine))?.scrollIntoView({ block: "center" });
  }, [article.id, litLine]);

  const draw = (blocks: Block[]): ReactNode =>
    blocks.map((block, index) => {
      switch (block.kind) {
        case "paragraph": {
          const paragraph = paragraphs.get(block.line ?? 0);
          return (
            paragraph && (
              <ParagraphText
                key={paragraph.line}
                article={article}
                block={block}
                paragraph={paragraph}
                reading={reading}
              />
            )
          );
        }
        case "heading":
          return (
            <h3
              key={`heading ${block.line ?? index}`}
              className="article-heading"
              role={reading ? "presentation" : undefined}
            >
              {textOfInlines(block.children)}
            </h3>
          );
        case "list":
          return (
            <div key={`list ${index}`} className="article-list">
              {block.items.map((item, at) => (
                <div key={at} className="article-item">
                  {draw(item)}
                </div>
              ))}
            </div>
          );
        case "quote":
          return (
            <div key={`quote ${index}`} className="article-quote">
              {draw(block.blocks)}
            </div>
          );
        case "table":
          return (
            <table key={`table ${block.line ?? index}`} className="article-table">
              <tbody>
                {[...(block.head ? [block.head] : []), ...block.rows].map((row, at) => (
                  <tr key={at}>
                    {row.map((cell, column) => (
                      <td key={column}>{textOfInlines(cell.children)}</td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          );
        case "image":
          return (
            <ArticlePicture
              key={`image ${block.image}`}
              picture={article.pictures.find(({ id }) => id === block.image) ?? null}
              alt={block.caption ?? block.alt}
            />
          );
      }
    });

  return (
    <div
      className="article-text"
      lang={article.language.value ?? undefined}
      {...(reading ? { role: "listbox", "aria-label": article.title.value ?? article.origin.name } : {})}
    >
      {draw(article.body)}
    </div>
  );
}
