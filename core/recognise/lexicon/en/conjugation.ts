import type { Form, Meaning, Verb } from "../../verbs.ts";

/** A regular verb: "sign", "pledge", "ratify"; one that doubles its last letter is given with it ("ship(p)"). */
export function regular(given: string): ReadonlyMap<string, Form> {
  const base = given.replace(/\(.\)$/, "");
  const doubled = given.replace(/[()]/g, "");
  const stem = /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ie` : base;
  return new Map<string, Form>([
    [base, "base"],
    [/(?:s|sh|ch|x)$/.test(base) ? `${base}es` : `${stem}s`, "present"],
    [stem.endsWith("e") ? `${stem}d` : `${doubled}ed`, "past"],
    [base.endsWith("e") && !base.endsWith("ee") ? `${base.slice(0, -1)}ing` : `${doubled}ing`, "gerund"],
  ]);
}

/** Any other verb: base, present, past, participle and gerund. */
export function irregular(given: string): ReadonlyMap<string, Form> {
  const [base = "", present = "", past = "", participle = "", gerund = ""] = given.split(" ");
  return new Map<string, Form>([
    [base, "base"],
    [present, "present"],
    [gerund, "gerund"],
    [participle, "participle"],
    [past, "past"],
  ]);
}

/** Verbs of one meaning, each as {@link regular} takes it. */
export function all(meaning: Meaning, bases: string): Verb[] {
  return bases.split(" ").map((base) => ({ meaning, forms: regular(base), particle: [] }));
}

/** A verb, or one that tells this only before certain words ("set up"). */
export function one(meaning: Meaning, forms: Verb["forms"], particle = ""): Verb {
  return { meaning, forms, particle: particle === "" ? [] : particle.split(" ") };
}

/** A verb that tells something only of one of these objects. */
export function onOne(meaning: Meaning, forms: Verb["forms"], objects: string): Verb {
  return { meaning, forms, particle: [], objects: new Set(objects.split(" ")) };
}

/** Verbs that tell something only of one of these objects. */
export function allOn(meaning: Meaning, bases: string, objects: string): Verb[] {
  return bases.split(" ").map((base) => onOne(meaning, regular(base), objects));
}

/** The past alone of a verb whose other forms tell something else. */
export function pastOf(forms: Verb["forms"]): Verb["forms"] {
  return new Map([...forms].filter(([, form]) => form === "past" || form === "participle"));
}
