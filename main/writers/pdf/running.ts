import { type TrafficLight, trafficLightGround, trafficLightOf } from "../marking.ts";
import type { LineBreaker } from "./line-breaker.ts";
import type { Line, PageItem } from "./line.ts";
import type { Typesetter } from "./runs.ts";
import type { Sheet } from "./sheets.ts";

/** Where the running lines begin, from the top edge of the page; points. */
const place = { markingTop: 33, header: 51, footer: 769.5, markingBottom: 787.5 };

/** The least white between the left and the right text of a running line. */
const between = 18;

/** The size, line and side padding of a label of the Traffic Light Protocol; points. */
const label = { size: 12, line: 15, padding: 5 };

/** Header, footer and marking of every page. */
export class RunningMatter {
  readonly #set: Typesetter;
  readonly #breaker: LineBreaker;

  constructor(set: Typesetter, breaker: LineBreaker) {
    this.#set = set;
    this.#breaker = breaker;
  }

  /** Puts on a page what runs through the document. `number` is the page's, from 1, of `count`. */
  put(sheet: Sheet, number: number, count: number): void {
    const { cover, header, footer } = this.#set.tree;
    if (sheet.bare) return;
    const page = footer.page.replaceAll("{page}", String(number)).replaceAll("{pages}", String(count));
    // Without a cover the first page bears the title itself.
    if (cover || number > 1) sheet.items.push(...this.#line(header, sheet.running, "header", "grey"));
    sheet.items.push(...this.#line(footer.left, page, "footer", "ink"));
  }

  /** Puts the markings on a page. They stand in the same place whichever way the document runs. */
  mark(sheet: Sheet): void {
    const { marking, embargo, styles } = this.#set.tree;
    // Of two markings the first stands outermost; each further one grows towards the edge of the page.
    const lines = [marking, embargo].filter((words) => words !== null);
    lines.forEach((words, index) => {
      const outward = styles.marking.line * (lines.length - 1 - index);
      sheet.items.push(...this.#marking(words, "top", -outward), ...this.#marking(words, "bottom", outward));
    });
  }

  #line(left: string, right: string, edge: "header" | "footer", rightColor: "grey" | "ink"): PageItem[] {
    const { styles, page, colors } = this.#set.tree;
    const look = this.#set.look(styles.running);
    const width = page.width - page.left - page.right;
    const end = this.#shortened(right, { ...look, color: colors[rightColor] }, (width - between) / 2);
    const used = end ? end.width + between : 0;
    const start = this.#shortened(left, look, width - used);
    const items: PageItem[] = [];
    if (start) items.push(at(start, page.left, place[edge], edge));
    if (end) items.push(at(end, page.left + width - end.width, place[edge], edge));
    return items;
  }

  /** One line of a text: what is too long ends in "…". It stands in full in its own place, on the cover or as a heading. */
  #shortened(text: string, look: ReturnType<Typesetter["look"]>, width: number): Line | undefined {
    const { direction } = this.#set;
    const line = (words: string) => this.#breaker.line(this.#set.text(words, look), direction);
    const whole = line(text);
    if (!whole || whole.width <= width) return whole;
    const words = text.split(" ");
    for (let kept = words.length - 1; kept > 0; kept--) {
      const shorter = line(`${words.slice(0, kept).join(" ")}…`);
      if (shorter && shorter.width <= width) return shorter;
    }
    return this.#breaker.break(this.#set.text(text, look), width, direction)[0];
  }

  #marking(marking: string, edge: "top" | "bottom", lower: number): PageItem[] {
    const { styles, page } = this.#set.tree;
    const light = trafficLightOf(marking);
    if (light) return this.#trafficLight(light, edge, lower);
    const style = styles.marking;
    const width = page.width - page.left - page.right;
    const lines = this.#breaker.break(this.#set.text(marking, this.#set.look(style)), width, this.#set.direction);
    // A long marking grows towards the edge of the page, not into the header.
    const top = place.markingTop - (lines.length - 1) * style.line;
    const first = lower + (edge === "bottom" ? place.markingBottom : top);
    return lines.map((line, index) =>
      at(line, page.left + (width - line.width) / 2, first + index * style.line, edge === "top" ? "header" : "footer"),
    );
  }

  #trafficLight(light: TrafficLight, edge: "top" | "bottom", lower: number): PageItem[] {
    const { styles, page } = this.#set.tree;
    const { size, line: pitch, padding } = label;
    const look = { ...this.#set.look(styles.marking), size, pitch, tracking: 0, color: light.color };
    const line = this.#breaker.line(this.#set.text(light.label, look));
    if (!line) return [];
    const y = lower - 1.5 + (edge === "top" ? place.markingTop : place.markingBottom);
    const w = line.width + 2 * padding;
    const x = page.width - page.right - w;
    return [
      { type: "rectangle", item: { x, y, w, h: pitch, color: trafficLightGround }, turned: false },
      at(line, x + padding, y, edge === "top" ? "header" : "footer"),
    ];
  }
}

function at(line: Line, x: number, y: number, tag: "header" | "footer"): PageItem {
  line.x = x;
  line.y = y;
  return { type: "line", item: line, tag, turned: false };
}
