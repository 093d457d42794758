/** How an icon of Lucide looks in a bar, beside words or alone: the name of its button says what it is. */
export const iconLook = { size: 16, strokeWidth: 1.5, "aria-hidden": true } as const;
