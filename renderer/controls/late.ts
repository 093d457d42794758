import { useEffect, useState } from "react";

/** What is done sooner than this, in milliseconds, needs no word. */
const patience = 500;

/** Whether what this component tells of has taken so long by now that a person wants to hear of it. */
export function useLate(): boolean {
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    const wait = setTimeout(() => setLate(true), patience);
    return () => clearTimeout(wait);
  }, []);
  return isLate;
}
