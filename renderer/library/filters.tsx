import { SlidersHorizontal, X } from "lucide-react";
import { useState, type ReactNode } from "react";
import { Button, Dialog, DialogTrigger, Popover, Tag, TagGroup, TagList } from "react-aria-components";
import type { ArticleFilter, Tally } from "../../core/article-list.ts";
import type { CallOutput } from "../../core/contract.ts";
import { WordButton } from "../controls/button.tsx";
import { Choice } from "../controls/choice.tsx";
import { Tick } from "../controls/tick.tsx";
import { capitalised } from "../strings/strings.ts";
import { useWindowState, useWorkplace } from "../workplace.tsx";
import { partsOf, withMark, withoutPart, withPack, withValue, type Facet, type Part } from "./filter.ts";

const marks = ["starred", "undated", "noted"] as const;
/** How many values of a kind are shown before more are asked for. */
const fewest = 6;

/** How a value of a filter is called in the language of the screen. */
function useNames(): (facet: Facet, value: string) => string {
  const { strings } = useWorkplace();
  const names = new Intl.DisplayNames(strings.locale, { type: "language" });
  return (facet, value) => (facet === "languages" ? capitalised(names.of(value) ?? value) : value);
}

function useFilter(): [ArticleFilter, (filter: ArticleFilter) => void] {
  const { dispatch } = useWorkplace();
  const { asked } = useWindowState();
  return [asked.filter, (filter) => dispatch({ type: "ask", change: { filter } })];
}

/** What narrows the list: marks, languages, tags, outlets, packs, each with how many articles of the search have it. */
export function Filters({ tally }: { tally: CallOutput<"articles.tally"> | null }) {
  const { strings } = useWorkplace();
  const { recent } = useWindowState();
  const [filter, ask] = useFilter();
  const words = strings.library;
  return (
    <section className="filters" aria-label={words.filters}>
      <div className="filters-head">
        <h2>{words.filters}</h2>
        {Object.keys(filter).length > 0 && (
          <WordButton look="link" onPress={() => ask({})}>
            {words.clearFilters}
          </WordButton>
        )}
      </div>
      <div className="filter-group">
        {marks.map((mark) => (
          <FilterTick
            key={mark}
            words={words.marks[mark]}
            articles={tally?.[mark] ?? null}
            asked={filter[mark] === true}
            onAsk={(asked) => ask(withMark(filter, mark, asked))}
          />
        ))}
      </div>
      {(["languages", "tags", "outlets"] as const).map((facet) => (
        <FacetTicks key={facet} facet={facet} tallies={tally?.[facet] ?? []} />
      ))}
      <div className="filter-group">
        <h3>{words.facets.pack}</h3>
        <Choice
          name={words.facets.pack}
          value={filter.pack === undefined ? "any" : filter.pack === null ? "none" : `pack ${filter.pack}`}
          options={[
            { value: "any", words: words.anyPack },
            { value: "none", words: words.noPack },
            ...recent.map(({ id, title }) => ({ value: `pack ${id}`, words: title || strings.bar.untitled })),
          ]}
          onChange={(chosen) => {
            ask(withPack(filter, chosen === "any" ? undefined : chosen === "none" ? null : chosen.slice(5)));
          }}
        />
      </div>
    </section>
  );
}

function FacetTicks({ facet, tallies }: { facet: Facet; tallies: Tally[] }) {
  const { strings } = useWorkplace();
  const [filter, ask] = useFilter();
  const [all, setAll] = useState(false);
  const nameOf = useNames();
  const asked = filter[facet] ?? [];
  // What is asked for stays in sight, though the search may find none of it.
  const shown = tallies.filter(({ value }, index) => all || index < fewest || asked.includes(value));
  const missing = asked.filter((value) => !tallies.some((tally) => tally.value === value));
  const values = [...shown, ...missing.map((value) => ({ value, articles: 0 }))];
  if (values.length === 0) return null;
  return (
    <div className="filter-group" role="group" aria-label={strings.library.facets[facet]}>
      <h3>{strings.library.facets[facet]}</h3>
      {values.map(({ value, articles }) => (
        <FilterTick
          key={value}
          words={nameOf(facet, value)}
          articles={articles}
          asked={asked.includes(value)}
          onAsk={(wanted) => ask(withValue(filter, facet, value, wanted))}
        />
      ))}
      {tallies.length > fewest && (
        <WordButton look="link" onPress={() => setAll(!all)}>
          {all ? strings.library.fewer : strings.library.showAll(tallies.length)}
        </WordButton>
      )}
    </div>
  );
}

function FilterTick({
  words,
  articles,
  asked,
  onAsk,
}: {
  words: ReactNode;
  articles: number | null;
  asked: boolean;
  onAsk: (asked: boolean) => void;
}) {
  const { strings } = useWorkplace();
  return (
    <Tick className="filter-tick" isSelected={asked} onChange={onAsk}>
      <span className="clipped">{words}</span>
      <span className="filter-count">
        {articles !== null && new Intl.NumberFormat(strings.locale).format(articles)}
      </span>
    </Tick>
  );
}

/** The filters behind a button, where there is no room for them beside the list. */
export function FilterButton({ tally }: { tally: CallOutput<"articles.tally"> | null }) {
  const { strings } = useWorkplace();
  return (
    <DialogTrigger>
      <WordButton look="bare">
        <SlidersHorizontal size={16} strokeWidth={1.5} aria-hidden />
        {strings.library.filters}
      </WordButton>
      <Popover className="popover filter-popover" placement="bottom start">
        <Dialog aria-label={strings.library.filters}>
          <Filters tally={tally} />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

/** What narrows the list now, each of which can be taken off. */
export function FilterChips() {
  const { strings } = useWorkplace();
  const { recent } = useWindowState();
  const [filter, ask] = useFilter();
  const nameOf = useNames();
  const wordsOf = (part: Part): string => {
    switch (part.kind) {
      case "mark":
        return strings.library.marks[part.mark];
      case "facet":
        return nameOf(part.facet, part.value);
      case "pack": {
        const pack = recent.find(({ id }) => id === part.pack);
        return part.pack === null ? strings.library.noPack : (pack?.title ?? "") || strings.bar.untitled;
      }
    }
  };
  const parts = partsOf(filter).map((part) => ({ id: JSON.stringify(part), part }));
  if (parts.length === 0) return null;
  return (
    <TagGroup
      className="filter-chips"
      aria-label={strings.library.filters}
      onRemove={(keys) =>
        ask(parts.filter(({ id }) => keys.has(id)).reduce((now, { part }) => withoutPart(now, part), filter))
      }
    >
      <TagList className="tag-list" items={parts}>
        {({ id, part }) => (
          <Tag id={id} textValue={wordsOf(part)} className="tag">
            {wordsOf(part)}
            <Button slot="remove" className="tag-remove" aria-label={strings.library.removeFilter(wordsOf(part))}>
              <X size={14} strokeWidth={1.5} aria-hidden />
            </Button>
          </Tag>
        )}
      </TagList>
    </TagGroup>
  );
}
