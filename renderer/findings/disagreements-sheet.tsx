import type { Disagreement } from "../../core/check/disagreement.ts";
import { chosenArticles } from "../../core/check/pack-check.ts";
import { choose, citedArticles } from "../../core/pack.ts";
import { WordButton } from "../controls/button.tsx";
import { Sheet } from "../controls/sheet.tsx";
import { Tick } from "../controls/tick.tsx";
import { wordDate } from "../dates.ts";
import { useArticles, useDesk } from "../pack/desk-context.tsx";
import { useWorkplace } from "../workplace.tsx";
import { FindingSign } from "./finding-sign.tsx";

/** A sentence of an article, the value in it underlined. */
function Passage({ text, words }: { text: string; words: string }) {
  const at = text.indexOf(words);
  if (at === -1) return text;
  return (
    <>
      {text.slice(0, at)}
      <span className="differing">{words}</span>
      {text.slice(at + words.length)}
    </>
  );
}

/** Where the picked articles give one fact different values: each value with outlet, date and passage, and the choice that was made. */
export function DisagreementsSheet({
  disagreements,
  onClose,
}: {
  disagreements: readonly Disagreement[];
  onClose: () => void;
}) {
  const { strings } = useWorkplace();
  const { pack, edit } = useDesk();
  const articles = useArticles();
  const words = strings.findings;
  return (
    <Sheet
      title={words.disagreementsTitle}
      closeLabel={strings.common.close}
      onClose={onClose}
      className="disagreements-sheet"
      foot={
        <>
          <span className="field-help">{words.disagreementsHelp}</span>
          <span className="spring" />
          <WordButton look="primary" autoFocus onPress={onClose}>
            {strings.common.close}
          </WordButton>
        </>
      }
    >
      {disagreements.map((disagreement) => {
        const chosen = chosenArticles(disagreement, pack);
        return (
          <table key={disagreement.id} className="disagreement">
            <caption>
              <FindingSign verdict={chosen.length === 0 ? "disagree" : "supported"} />
              <b>{disagreement.of}</b>
              <span className={chosen.length === 0 ? "to-choose" : "was-chosen"}>
                {chosen.length === 0 ? words.toChoose : words.chosen(chosen.length)}
              </span>
            </caption>
            <thead>
              <tr>
                <th scope="col">{words.value}</th>
                <th scope="col">{strings.record.fields.outlet}</th>
                <th scope="col">{words.published}</th>
                <th scope="col">{words.passage}</th>
              </tr>
            </thead>
            <tbody>
              {disagreement.values.map((value) => {
                const isChosen = chosen.includes(value.article);
                const same = disagreement.values.filter((one) => one.value === value.value);
                const sameValue = new Set(same.map(({ article }) => article));
                return (
                  <tr key={`${value.article} ${value.line} ${value.words}`} className={isChosen ? "chosen" : ""}>
                    <td>
                      <Tick
                        isSelected={isChosen}
                        onChange={(on) =>
                          edit((now) =>
                            choose(
                              now,
                              disagreement.id,
                              on ? [...chosen, value.article] : chosen.filter((id) => !sameValue.has(id)),
                            ),
                          )
                        }
                      >
                        <b className="disagreement-value">{value.words}</b>
                      </Tick>
                    </td>
                    <td>
                      {citedArticles(pack).indexOf(value.article) + 1}{" "}
                      {articles[value.article]?.outlet.value ?? articles[value.article]?.title.value ?? ""}
                    </td>
                    <td>{value.published === null ? words.undated : wordDate(value.published, strings.locale)}</td>
                    <td lang={articles[value.article]?.language.value ?? undefined}>
                      <Passage text={value.text} words={value.words} />{" "}
                      <span className="finding-place">¶{value.block}</span>
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        );
      })}
    </Sheet>
  );
}
