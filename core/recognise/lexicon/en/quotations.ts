import type { QuotationWords } from "../../lexicon.ts";

/** English: words beside quotations. */
export const quotations: QuotationWords = {
  saying: [
    "said",
    "says",
    "told",
    "added",
    "stated",
    "explained",
    "noted",
    "declared",
    "announced",
    "shared",
    "commented",
    "remarked",
    "stressed",
    "insisted",
    "argued",
    "warned",
    "continued",
    "described",
    "welcomed",
    "emphasised",
    "emphasized",
    "according to",
    "denounced",
    "concluded",
    "replied",
    "called it",
  ],
  beforeSaying: ["also"],
};
