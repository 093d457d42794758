import { z } from "zod";
import { longestWord } from "./spelling.ts";

/** How many words a person may write down as right. */
export const mostOwnWords = 20_000;

/** A word that a person may write down as right. */
export const ownWord = z.string().min(1).max(longestWord);

/** Words that a person wrote down as right, in the order of writing. */
export const ownWordsSchema = z.array(ownWord).max(mostOwnWords);
