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

describe("of several people the one who speaks", () => {
  test.each([
    [
      "the subject of a pronoun that goes on",
      "fr",
      "Le ministre Paul Modèle est arrivé lundi. Il a rappelé que le président Ali Type était venu en mai. « C’est à notre tour de voyager », a-t-il dit.",
    ],
    [
      "the subject of a pronoun that goes on",
      "en",
      "Prime Minister Paul Modèle said the visit was overdue. He recalled that President Ali Type had come in May. “It is our turn to travel,” he said.",
    ],
    [
      "before an apposition and its verb",
      "fr",
      "Le porte-parole du port, Paul Modèle, a indiqué que le président Ali Type « viendra dès mardi prochain ».",
    ],
    [
      "whom the other one is told by",
      "fr",
      "La ministre Anne Exemple a promis de « ne laisser personne au bord du chemin ».¶Ali Type a écouté, tandis que son collègue Paul Modèle évoquait « un effort sans précédent ».",
    ],
    ["whom a clause tells", "en", "Paul Modèle, who runs the charity Bridges, fears “a new wave of departures”."],
    ["behind a verb of no list", "en", "Paul Modèle, the minister, was bitter. “The time was too short,” he sighed."],
    ["calling something names", "en", "His counterpart, Paul Modèle, called it “a victory for both of the banks”."],
    [
      "of whom an aside tells",
      "fr",
      "Aux yeux du chef de la diplomatie, Paul Modèle, « la confiance se gagne par les actes ».",
    ],
    [
      "named last",
      "fr",
      "Le maire Ali Type a reçu le directeur du port, Paul Modèle. Selon ce dernier, « le pays est sur la bonne voie ».",
    ],
    [
      "told of behind the quotation",
      "fr",
      "« Ce dispensaire servira quarante villages. »¶C’est la promesse faite par l’ambassadeur Paul Modèle à la ministre Anne Exemple.",
    ],
    [
      "told of behind the quotation",
      "en",
      "“This clinic will serve forty villages.”¶That was the promise made by Ambassador Paul Modèle to Minister Anne Exemple.",
    ],
    [
      "the head of State without his accent",
      "fr",
      "Le président Paul Modèle a reçu la ministre Anne Exemple. « Il faut parler à tous », a insisté le chef de l’Etat.",
    ],
    [
      "in a clause of his own",
      "fr",
      "Le pays s’est dit prêt. Une offre que le président Paul Modèle a jugée « généreuse mais un peu tardive ».",
    ],
    [
      "whose counterpart is another",
      "fr",
      "Le ministre malien Ali Type a reçu son homologue grec Paul Modèle. « Nos ports se complètent fort bien », a dit le ministre grec.",
    ],
    [
      "who addresses a counterpart",
      "fr",
      "Le ministre Paul Modèle a été reçu par son homologue Ali Type. « Merci de cet accueil si chaleureux », a lancé Paul Modèle à son homologue.",
    ],
  ])("%s, %s: %s", (_, language, article) => {
    expect(speakers(language, article).at(-1)).toBe("Paul Modèle");
  });

  test("nobody, where what follows a quotation tells of something else", () => {
    const article =
      "« Ce dispensaire servira quarante villages. »¶C’est dans cet esprit que le ministre Paul Modèle est venu.";
    expect(speakers("fr", article)).toEqual([null]);
  });
});
