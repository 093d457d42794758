/** A reading that is made of each thing when it is first asked for, and kept as long as that thing is. */
export function once<Of extends object, Reading>(read: (of: Of) => Reading): (of: Of) => Reading {
  const kept = new WeakMap<Of, { reading: Reading }>();
  return (of) => {
    const known = kept.get(of) ?? { reading: read(of) };
    kept.set(of, known);
    return known.reading;
  };
}
