import { describe, expect, test } from "vitest";
import { lexiconOf } from "../../../core/recognise/lexicon.ts";
import { quotationsOf } from "../../../core/recognise/quotations.ts";

/** The speakers of the quotations of an article whose paragraphs ¶ parts. */
function speakers(language: string, article: string): (string | null)[] {
  const lexicon = lexiconOf(language);
  if (!lexicon) throw new Error(`no lexicon for ${language}`);
  return quotationsOf(article.split("¶"), lexicon).map(({ speaker }) => speaker);
}

describe("an office stands for who was named with it under another name", () => {
  test.each([
    [
      "fr",
      "Le ministre de l’Europe et des Affaires étrangères, Paul Modèle, a reçu le chef du gouvernement Ali Type.¶« Nos liens sont anciens et solides », a souligné le chef de la diplomatie française à l’issue d’un entretien avec Ali Type.",
    ],
    [
      "fr",
      "L’ambassadeur Paul Modèle a été reçu par le maire Ali Type.¶« Nous avons parlé du port et des quais », a confié le diplomate.",
    ],
    [
      "en",
      "Prime Minister Paul Modèle met President Ali Type.¶“We have not decided anything yet,” the PM said after the talks.",
    ],
    ["en", "Minister Ali Type met Ambassador Paul Modèle.¶“We will find a solution very soon,” the diplomat said."],
    ["en", "Trade Minister Paul Modèle came for talks.¶“The port will be ready by May,” the Minister told reporters."],
    [
      "fr",
      "Le président orvanien, Paul Modèle, a rencontré le maire Jean Exemple.¶« Nous irons de l’avant ensemble », a assuré le dirigeant orvanien.",
    ],
  ])("%s: %s", (language, article) => {
    expect(speakers(language, article)).toEqual(["Paul Modèle"]);
  });
});

describe("the subject of what is said", () => {
  test.each([
    ["en", "Mr Paul Modèle, who met President Ali Type, said: “We are opening a new chapter.”", "Paul Modèle"],
    [
      "fr",
      "Le président Ali Type a reçu la ministre Anne Exemple. « Nous restons un partenaire fidèle », a déclaré cette dernière.",
      "Anne Exemple",
    ],
    ["en", "Ambassador Ruth Sample came on Monday. According to her, “the port will be ready by May”.", "Ruth Sample"],
    ["fr", "Les deux pays souhaitent « renforcer leurs liens dans tous les domaines ».", "deux pays"],
    ["fr", "Le prêt vise à « bâtir un port plus sûr », précise le communiqué émis par le ministère.", "communiqué"],
    ["fr", "Le ton de Paul Modèle, ministre de la Pêche, est ferme : « Nous ne céderons rien ici ».", "Paul Modèle"],
  ])("%s: %s", (language, article, speaker) => {
    expect(speakers(language, article)).toEqual([speaker]);
  });
});

describe("a quotation that nobody is said to speak is of whom the article tells just before", () => {
  test.each([
    ["fr", "Le président Paul Modèle a visité le port.¶« Il nous faut aller plus loin encore. »"],
    ["fr", "Le ministre Paul Modèle a reçu la presse.¶Et d’ajouter : « Cette visite nous honore tous. »"],
    ["en", "Minister Paul Modèle has focused on exports.¶“We have a lot to gain from these markets.”"],
  ])("%s: %s", (language, article) => {
    expect(speakers(language, article)).toEqual(["Paul Modèle"]);
  });

  test("not where it tells of two", () => {
    expect(
      speakers("fr", "Le ministre Paul Modèle a vu le maire Ali Type.¶« Il nous faut aller plus loin encore. »"),
    ).toEqual([null]);
  });
});

describe("who speaks is told by", () => {
  test.each([
    ["a signature", "en", "“We will go ahead together on this.”¶– Paul Modèle, Minister of Trade", "Paul Modèle"],
    [
      "a signature",
      "fr",
      "« Nous irons de l’avant ensemble. »¶— L’honorable Paul Modèle, ministre du Commerce",
      "Paul Modèle",
    ],
    [
      "a verb parted by commas",
      "fr",
      "« Nous irons de l’avant ensemble », a, pour sa part, indiqué Paul Modèle.",
      "Paul Modèle",
    ],
    [
      "no name in the next sentence",
      "en",
      "“We will go ahead together on this.”¶Minister Paul Modèle will visit Karvia.",
      null,
    ],
    [
      "no infinitive of what was done by saying it",
      "fr",
      "« Nous irons de l’avant ensemble », a pour sa part tenté de rassurer le maire.",
      null,
    ],
    ["a colon", "fr", "Paul Modèle : « Cette visite nous honore beaucoup. »", "Paul Modèle"],
    ["a colon", "en", "Paul Modèle: “We will find a solution very soon.”", "Paul Modèle"],
    [
      "an infinitive of narration",
      "fr",
      "Et Paul Modèle d’ajouter : « Cette visite nous honore tous. »",
      "Paul Modèle",
    ],
    ["a verb of no list", "en", "“It is a great day for us all,” enthused Paul Modèle.", "Paul Modèle"],
    ["a verb of seeing", "fr", "Paul Modèle y voit « une chance à ne pas manquer ».", "Paul Modèle"],
    [
      "a pronoun behind who is received",
      "en",
      "President Ali Type received Paul Modèle, who thanked him for “his long friendship with our people”.",
      "Paul Modèle",
    ],
    [
      "the document where it is read",
      "fr",
      "« Les deux parties veulent agir ensemble », lit-on dans le communiqué.",
      "communiqué",
    ],
    [
      "no one who only asked",
      "fr",
      "Interrogé par Ali Type, le ministre Paul Modèle a répondu : « Rien n’est décidé pour l’instant. »",
      "Paul Modèle",
    ],
  ])("%s, %s: %s", (_, language, article, speaker) => {
    expect(speakers(language, article)).toEqual([speaker]);
  });
});
