import type { ReactNode } from "react";
import { commandGroups, commands } from "../core/commands.ts";
import { outcomeStatuses } from "../core/pack.ts";
import { keysOf, keyWords } from "./commands/keys.ts";
import { WordButton } from "./controls/button.tsx";
import { Sheet } from "./controls/sheet.tsx";
import { FindingSign } from "./findings/finding-sign.tsx";
import { StatusSign, TraceSign } from "./pack/sign.tsx";
import { useWindowState, useWorkplace } from "./workplace.tsx";

/** The ways in which a sentence stands to its source. */
const traces = ["quoted", "reworded", "translated", "own"] as const;

/** The verdicts that a mark in the margin tells. */
const openVerdicts = ["near", "not-found", "disagree"] as const;

/** What the signs of one kind mean. */
function Signs({ title, lines, foot }: { title: string; lines: { sign: ReactNode; words: string }[]; foot?: string }) {
  return (
    <section className="keys signs" tabIndex={0} aria-label={title}>
      <h3>{title}</h3>
      <ul>
        {lines.map(({ sign, words }) => (
          <li key={words}>
            {sign}
            {words}
          </li>
        ))}
      </ul>
      {foot !== undefined && <p className="field-help">{foot}</p>}
    </section>
  );
}

/** The keys, as the list of commands has them, what the signs mean, how the work is kept, and what this program is. */
export function HelpSheet() {
  const { strings, language, version, dataFolder, showSheet, beginTour } = useWorkplace();
  const kept = strings.help.keptExplained;
  const { recent } = useWindowState();
  const groups = commandGroups
    .map((group) => ({ group, lines: commands.filter(({ group: of, keys }) => of === group && keys.length > 0) }))
    .filter(({ lines }) => lines.length > 0);
  return (
    <Sheet
      title={strings.help.title}
      closeLabel={strings.common.close}
      onClose={() => showSheet(null)}
      className="middling"
    >
      <p className="help-tour">
        <WordButton isDisabled={recent.length === 0} onPress={beginTour}>
          {strings.start.tour}
        </WordButton>
      </p>
      {groups.map(({ group, lines }) => (
        // What scrolls must be reached by the keyboard.
        <section key={group} className="keys" tabIndex={0} aria-label={strings.commands.groups[group]}>
          <h3>{strings.commands.groups[group]}</h3>
          <dl>
            {lines.map((command) => (
              <div key={command.id}>
                <dt>
                  {command.keys.map((key) => (
                    <kbd key={key}>{keyWords(key, strings)}</kbd>
                  ))}
                </dt>
                <dd>{command[language]}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <Signs
        title={strings.help.marks}
        lines={traces.map((trace) => ({ sign: <TraceSign trace={trace} />, words: strings.traces[trace] }))}
      />
      <Signs
        title={strings.help.verdicts}
        lines={openVerdicts.map((verdict) => ({
          sign: <FindingSign verdict={verdict} />,
          words: `${strings.findings.verdicts[verdict]}. ${strings.help.verdictsExplained[verdict]}`,
        }))}
        foot={strings.findings.meaning}
      />
      <Signs
        title={strings.help.statuses}
        lines={outcomeStatuses.map((status) => ({
          sign: <StatusSign status={status} />,
          words: strings.statuses[status],
        }))}
      />
      <section className="keys" tabIndex={0} aria-label={strings.help.kept}>
        <h3>{strings.help.kept}</h3>
        <p>{kept.saved}</p>
        <p>{kept.versions(keysOf("name-version", strings) ?? "")}</p>
        <p>{kept.bin}</p>
      </section>
      <p className="help-about">{strings.help.about(version)}</p>
      <p className="field-help">{strings.help.data(dataFolder)}</p>
      <p className="field-help">{strings.help.licence}</p>
    </Sheet>
  );
}
