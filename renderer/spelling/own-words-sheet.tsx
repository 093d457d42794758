import { useState } from "react";
import { WordButton } from "../controls/button.tsx";
import { Field } from "../controls/field.tsx";
import { Sheet } from "../controls/sheet.tsx";
import { useWindowState, useWorkplace } from "../workplace.tsx";

/** How many words are listed at once. */
const mostListed = 200;

/** The words that the person wrote down as right, each with the way out of them. */
export function OwnWordsSheet() {
  const { strings, client, dispatch, word: wordFailure, showSheet } = useWorkplace();
  const { ownWords } = useWindowState();
  const [sought, setSought] = useState("");
  const [refusal, setRefusal] = useState<string | null>(null);
  const words = strings.spelling;
  const close = () => showSheet(null);
  const unlearn = async (word: string) => {
    setRefusal(null);
    try {
      dispatch({ type: "ownWords", words: (await client("spelling.unlearn", { word })).words });
    } catch (thrown) {
      setRefusal(wordFailure(thrown));
    }
  };
  const part = sought.trim().toLocaleLowerCase(strings.locale);
  const found = ownWords
    .filter((word) => word.toLocaleLowerCase(strings.locale).includes(part))
    .sort(new Intl.Collator(strings.locale).compare);
  const more = found.length - mostListed;

  return (
    <Sheet
      title={words.own}
      closeLabel={strings.common.close}
      onClose={close}
      className="middling"
      foot={
        <>
          <span className="spring" />
          <WordButton onPress={close}>{strings.common.close}</WordButton>
        </>
      }
    >
      {refusal !== null && (
        <div className="failures" role="alert">
          <p>{refusal}</p>
        </div>
      )}
      <p>{ownWords.length === 0 ? words.noOwn : words.ownExplain}</p>
      {ownWords.length > 0 && <Field label={words.findOwn} value={sought} onChange={setSought} autoFocus />}
      {found.length > 0 && (
        <ul className="report">
          {found.slice(0, mostListed).map((word) => (
            <li key={word} className="report-line">
              <span className="report-words">
                <b>{word}</b>
              </span>
              <WordButton look="link" aria-label={words.unlearnWord(word)} onPress={() => void unlearn(word)}>
                {words.unlearn}
              </WordButton>
            </li>
          ))}
        </ul>
      )}
      {more > 0 && <p>{words.moreOwn(more)}</p>}
    </Sheet>
  );
}
