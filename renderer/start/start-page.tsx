import { FileInput } from "lucide-react";
import { FileTrigger } from "react-aria-components";
import { labelsFor } from "../../core/template.ts";
import { WordButton } from "../controls/button.tsx";
import { Segment } from "../controls/segment.tsx";
import { iconLook } from "../controls/icon-look.ts";
import { screenLanguages } from "../dates.ts";
import { gatherFiles } from "../library/gathering.ts";
import { PackList } from "../library/pack-list.tsx";
import { useWindowState, useWorkplace } from "../workplace.tsx";
import { TemplatePicture } from "./template-picture.tsx";

const themes = ["system", "light", "dark"] as const;

/** Where work begins: what this program promises, the packs of before, articles to be dropped, a template to begin with. */
export function StartPage() {
  const {
    strings,
    dispatch,
    language,
    dataFolder,
    openPack,
    fail,
    importFiles,
    showSheet,
    beginTour,
    newPack,
    changeSettings,
  } = useWorkplace();
  const { recent, sample, settings, templates } = useWindowState();
  const words = strings.start;
  const [latest] = recent;
  // What is read goes to the library, where its report or record stands.
  const take = (files: FileList | null) => {
    if (!files) return;
    dispatch({ type: "view", view: { kind: "list" } });
    importFiles(gatherFiles(files));
  };
  const tag = templates.languages.some((known) => known.tag === language) ? language : templates.languages[0]?.tag;
  return (
    <main className="start" data-pane aria-label={strings.start.name} tabIndex={-1}>
      <div className="start-columns">
        <div className="start-promise">
          <h1>{words.promise}</h1>
          <p className="start-offline">{words.offline}</p>
          <div className="start-buttons">
            {latest && (
              <WordButton
                look="primary"
                className="large"
                autoFocus
                onPress={() => void openPack(latest.id).catch(fail)}
              >
                {latest.id === sample ? words.openSample : words.goOn(latest.title || strings.bar.untitled)}
              </WordButton>
            )}
            <WordButton className="large" onPress={beginTour}>
              {words.tour}
            </WordButton>
          </div>
          <ul className="start-steps">
            {Object.values(words.steps).map(({ verb, what }) => (
              <li key={verb}>
                <strong>{verb}</strong> {what}
              </li>
            ))}
          </ul>
        </div>
        <div className="start-side">
          <section className="drop-zone" aria-label={words.drop}>
            <h2>{words.drop}</h2>
            <p>{words.dropKinds}</p>
            <div className="start-buttons">
              <FileTrigger allowsMultiple onSelect={take}>
                <WordButton>
                  <FileInput {...iconLook} />
                  {words.choose}
                </WordButton>
              </FileTrigger>
              <WordButton onPress={() => showSheet("paste")}>{words.paste}</WordButton>
            </div>
          </section>
          <dl className="start-settings">
            <div>
              <dt>{strings.bar.language}</dt>
              <dd>
                <Segment
                  label={strings.bar.language}
                  value={language}
                  onChange={(chosen) => changeSettings((now) => ({ ...now, language: chosen }))}
                  options={screenLanguages.map((known) => ({ value: known, words: strings.languageNames[known] }))}
                />
              </dd>
            </div>
            <div>
              <dt>{strings.bar.theme}</dt>
              <dd>
                <Segment
                  label={strings.bar.theme}
                  value={settings.theme}
                  onChange={(chosen) => changeSettings((now) => ({ ...now, theme: chosen }))}
                  options={themes.map((theme) => ({ value: theme, words: strings.bar.themes[theme] }))}
                />
              </dd>
            </div>
            <div>
              <dt>{words.data}</dt>
              <dd className="start-path">{dataFolder}</dd>
            </div>
          </dl>
          <PackList />
        </div>
      </div>
      <section className="start-templates" aria-label={words.templates}>
        <h2>{words.templates}</h2>
        <ul>
          {templates.templates.map(({ template }) => (
            <li key={template.id}>
              <button type="button" className="template-card" onClick={() => newPack(template.id)}>
                {tag !== undefined && <TemplatePicture template={template.id} language={tag} />}
                <span className="template-name">
                  {labelsFor(template, language, templates.languages)[template.kind] ?? template.id}
                </span>
                <span className="template-pages">{strings.newPack.pages(...template.pages)}</span>
              </button>
            </li>
          ))}
        </ul>
      </section>
    </main>
  );
}
