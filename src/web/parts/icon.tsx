/** Drawn with lines of one width on a field of 24 by 24. */
const SHAPES = {
  make: 'M12 5v14M5 12h14',
  watch: 'M12 7v5l3 2M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0Z',
  look: 'M4 5h7v14H4zM14 5h6v6h-6zM14 14h6v5h-6z',
  library: 'M4 6h16v12H4zM4 15l4.5-4 4 3.5 3-2.5 4.5 4',
  settings: 'M4 7h9M17 7h3M4 17h3M11 17h9M13 5v4M7 15v4',
  back: 'M15 5l-7 7 7 7',
  close: 'M6 6l12 12M18 6L6 18',
  picture: 'M4 5h16v14H4zM4 16l5-5 4 4 3-3 4 4',
  play: 'M8 5v14l11-7z',
} as const;

/** A sign beside words; it says nothing by itself. */
export function Icon({ name }: { name: keyof typeof SHAPES }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={SHAPES[name]} />
    </svg>
  );
}
