import { describe, expect, test } from "vitest";
import { checkStatements, readSources, statementsOf, type Sources } from "../../../core/check.ts";
import { writtenArticle } from "../written-article.ts";

// Articles and sentences written for this purpose.

const english = readSources([
  writtenArticle("en", "2034-05-16", [
    "“The pier is ours to mend,” said Karvia’s Deputy Prime Minister and Minister for Fisheries, Ilse Dornan.",
    "The deputy head of mission, Senator Marek Ollin of Pell, said the count had been fair. The head of the mission is the former Chief Justice of Ostrel, Tamsin Rourke.",
    "The director of the Lantern Institute, Osei Balfour, told reporters that tickets would be sold by Friday at the latest. The minister of state for water policy, Greta Lohm, will answer on 2 June.",
    "The committee said the fire of May 3 had been put out within an hour and that a workshop in Delft would deliver the new boiler on June 20.",
    "The mayors thank the harbour master, Anton Reve, whose term ends on 30 June. His successor, the Finn Elina Saari, was elected by nine votes to four. She takes office on 1 July.",
    "Karvia’s envoy to Pell, Bram Teller, who would like to see more trains, opened the exhibition of old maps in the town hall.",
  ]),
]);
const french = readSources([
  writtenArticle("fr", "2034-05-16", [
    "La région versera 12 millions d’euros pour la digue ; la Banque des ports étudie un prêt de 30 millions. Le chef de gouvernement, Anselme Doriot, a visité le chantier.",
    "Le tribunal de Sarlac s’est prononcé mardi, contre l’avis du procureur, pour les pêcheurs et contre la ville.",
    "La demande d’adhésion du Tavrin sera examinée en octobre à Lugano.",
    "La coopérative est dirigée par Maëlle Kerbrat, ancienne directrice du port de Sarlac. L’avocate générale Inès Taubert a été entendue.",
  ]),
]);

/** What is open of a text: kind, code and the article's words. */
function open(text: string, sources: Sources): string[] {
  return checkStatements(statementsOf(text), sources)
    .flat()
    .filter(({ verdict }) => verdict !== "supported")
    .map(({ kind, note }) => `${kind} ${note?.code ?? "not-found"}`);
}

describe("posts, clauses and the days that belong to them", () => {
  test.each([
    ["Selon la vice-Première ministre de Karvia, Ilse Dornan, il revient au pays de réparer la jetée.", english],
    ["Fisheries minister Ilse Dornan said that the pier was Karvia’s to mend.", english],
    ["Tamsin Rourke, once Ostrel’s chief justice, heads the mission.", english],
    ["Tickets will be on sale by 19 May, according to Osei Balfour, director of the Lantern Institute.", english],
    ["Water policy minister Greta Lohm will answer on 2 June.", english],
    ["A workshop in Delft is to deliver the boiler on 20 June, the committee said.", english],
    ["Elina Saari, elected by nine votes to four, succeeds Anton Reve as harbour master on 1 July.", english],
    ["Bram Teller, Karvia’s envoy to Pell, opened the exhibition of old maps in the town hall.", english],
    ["Anselme Doriot, qui dirige le gouvernement, a visité le chantier de la digue.", french],
    ["Le tribunal de Sarlac a donné tort mardi à la ville.", french],
    ["Maëlle Kerbrat, autrefois directrice du port de Sarlac, dirige la coopérative.", french],
    ["La digue recevra 12 millions d’euros de la région ; la Banque des ports étudie un prêt de 30 millions.", french],
  ])("%s", (text, sources) => {
    expect(open(text, sources)).toEqual([]);
  });

  test.each([
    ["Tamsin Rourke, once Ostrel’s attorney general, heads the mission.", english, "title other-title"],
    ["Senator Marek Ollin, head of the mission, said the count had been fair.", english, "title other-title"],
    ["Osei Balfour, chairman of the Lantern Institute, spoke to reporters.", english, "title other-title"],
    ["Tickets will be on sale by 20 May, according to Osei Balfour.", english, "date other-date"],
    ["The defence procurement minister will answer on 2 June.", english, "title other-title"],
    ["A workshop in Delft is to deliver the new boiler on 3 May.", english, "date other-event"],
    ["Le ministre de l’Intérieur, Anselme Doriot, a visité le chantier.", french, "title other-title"],
    ["Anselme Doriot, qui dirige la diplomatie, a visité le chantier de la digue.", french, "title other-title"],
    ["Le tribunal de Sarlac a examiné jeudi une demande de la région.", french, "date other-date"],
    ["Maëlle Kerbrat, autrefois maire de Sarlac, dirige la coopérative.", french, "title other-title"],
    [
      "La demande d’adhésion du Tavrin a été acceptée, mais le calendrier sera examiné en octobre à Lugano.",
      french,
      "attribution conditional-dropped",
    ],
  ])("must stay open: %s", (text, sources, expected) => {
    expect(open(text, sources).join(", ")).toContain(expected);
  });
});
