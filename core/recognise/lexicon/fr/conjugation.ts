import type { Form, Meaning, Verb } from "../../verbs.ts";

type Forms = [string, Form][];

function forms(...lists: Forms[]): ReadonlyMap<string, Form> {
  return new Map(lists.flat());
}

function each(stem: string, endings: string, form: Form): Forms {
  return endings.split(" ").map((ending): [string, Form] => [stem + ending.replace("-", ""), form]);
}

function later(stem: string): Forms {
  return [...each(stem, "a ont ons ai", "future"), ...each(stem, "ait aient ions", "conditional")];
}

/** Stems that double their last letter before a mute e ("renouvelle", "rejette"). */
const doubling = /(?:app|renouv|jum|att|j)e[lt]$/;

/** The e of a stem's last syllable that opens before a mute e ("lever" – "lève", "acheter" – "achètera"); of an é ("céder") it may. */
const opening = /e(?=[vtlmns]$)/u;
const mayOpen = /é(?=[^aeiouy]{1,2}$)/u;

/** A verb in -er ("signer"): "g" and "c" soften before a and o, "-yer" turns to "-ie", an e before the last consonant opens. */
export function first(infinitive: string): ReadonlyMap<string, Form> {
  const stem = infinitive.slice(0, -2);
  const soft = stem.endsWith("g") ? `${stem}e` : stem.endsWith("c") ? `${stem.slice(0, -1)}ç` : stem;
  const closed = stem.endsWith("y")
    ? `${stem.slice(0, -1)}i`
    : doubling.test(stem)
      ? stem + stem.slice(-1)
      : stem.replace(opening, "è").replace(mayOpen, "è");
  const always = doubling.test(stem) || opening.test(stem);
  return forms(
    [[infinitive, "infinitive"]],
    each(closed, "e es ent", "present"),
    each(stem, "ez", "present"),
    each(soft, "ons", "present"),
    each(soft, "a", "past"),
    each(stem, "èrent", "past"),
    each(soft, "ait aient", "imperfect"),
    each(soft, "ant", "gerund"),
    each(stem, "é ée és ées", "participle"),
    always ? [] : later(infinitive),
    later(`${closed}er`),
  );
}

/** A verb in -ir like "fournir". */
export function second(infinitive: string): ReadonlyMap<string, Form> {
  const stem = infinitive.slice(0, -1);
  return forms(
    [[infinitive, "infinitive"]],
    each(stem, "t ssent ssons", "present"),
    each(stem, "ssait ssaient", "imperfect"),
    each(stem, "ssant", "gerund"),
    each(stem, "- e s es", "participle"),
    later(infinitive),
  );
}

/** Any other verb, by its infinitive, present forms, and the stems of future, participle and imperfect. */
export function irregular(
  infinitive: string,
  present: string,
  future: string,
  participle: string,
  imperfect: string,
): ReadonlyMap<string, Form> {
  return forms(
    [[infinitive, "infinitive"]],
    each("", present, "present"),
    later(future),
    each(participle, "- e s es", "participle"),
    each(imperfect, "ait aient", "imperfect"),
    each(imperfect, "ant", "gerund"),
  );
}

/** Verbs of one meaning, each by its infinitive. */
export function all(meaning: Meaning, infinitives: string, conjugate: (infinitive: string) => Verb["forms"]): Verb[] {
  return infinitives.split(" ").map((infinitive) => ({ meaning, forms: conjugate(infinitive), particle: [] }));
}

/** A verb, or one that tells this only before certain words ("mettre en place"). */
export function one(meaning: Meaning, verbForms: Verb["forms"], particle = ""): Verb {
  return { meaning, forms: verbForms, particle: particle === "" ? [] : particle.split(" ") };
}

/** A verb that tells something only of one of these objects. */
export function onOne(meaning: Meaning, verbForms: Verb["forms"], objects: string): Verb {
  return { meaning, forms: verbForms, particle: [], objects: new Set(objects.split(" ")) };
}

/** The participle alone of a verb whose other forms tell something else. */
export function participlesOf(participle: string): ReadonlyMap<string, Form> {
  return forms(each(participle, "- e s es", "participle"));
}

/** Verbs that tell something only of one of these objects; with a form, only in it. */
export function allOn(
  meaning: Meaning,
  infinitives: string,
  conjugate: (infinitive: string) => Verb["forms"],
  objects: string,
  only?: Form,
): Verb[] {
  return infinitives.split(" ").map((infinitive) => {
    const conjugated = conjugate(infinitive);
    const kept = only === undefined ? conjugated : new Map([...conjugated].filter(([, form]) => form === only));
    return onOne(meaning, kept, objects);
  });
}

// Irregular verbs, some with the families of their prefixes.

/** "mettre" and its family. */
export const mettre = (prefix = ""): Verb["forms"] =>
  irregular(`${prefix}mettre`, `${prefix}met ${prefix}mettent`, `${prefix}mettr`, `${prefix}mis`, `${prefix}mett`);
/** "tenir" and its family. */
export const tenir = (prefix = ""): Verb["forms"] =>
  irregular(`${prefix}tenir`, `${prefix}tient ${prefix}tiennent`, `${prefix}tiendr`, `${prefix}tenu`, `${prefix}ten`);
/** "venir" and its family. */
export const venir = (prefix: string): Verb["forms"] =>
  irregular(
    `${prefix}venir`,
    `${prefix}vient ${prefix}viennent ${prefix}venons`,
    `${prefix}viendr`,
    `${prefix}venu`,
    `${prefix}ven`,
  );
/** "faire" */
export const faire = irregular("faire", "fait font", "fer", "fait", "fais");
/** "battre" and its family. */
export const battre = (prefix = ""): Verb["forms"] =>
  irregular(`${prefix}battre`, `${prefix}bat ${prefix}battent`, `${prefix}battr`, `${prefix}battu`, `${prefix}batt`);
/** "prendre" and its family. */
export const prendre = (prefix = ""): Verb["forms"] =>
  irregular(
    `${prefix}prendre`,
    `${prefix}prend ${prefix}prennent`,
    `${prefix}prendr`,
    `${prefix}pris`,
    `${prefix}pren`,
  );
/** "voir" */
export const voir = irregular("voir", "voit voient", "verr", "vu", "voy");
/** "ouvrir" */
export const ouvrir = irregular("ouvrir", "ouvre ouvrent", "ouvrir", "ouvert", "ouvr");
/** "recevoir" */
export const recevoir = irregular("recevoir", "reçoit reçoivent", "recevr", "reçu", "recev");
/** "rendre" */
export const rendre = irregular("rendre", "rend rendent", "rendr", "rendu", "rend");
/** "promouvoir" */
export const promouvoir = irregular("promouvoir", "promeut promeuvent", "promouvr", "promu", "promouv");
/** "conclure" */
export const conclure = irregular("conclure", "conclut concluent", "conclur", "conclu", "conclu");
/** "rejoindre" */
export const rejoindre = irregular("rejoindre", "rejoint rejoignent", "rejoindr", "rejoint", "rejoign");
