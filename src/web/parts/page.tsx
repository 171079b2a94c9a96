import { type ReactNode, useEffect, useRef } from 'react';

type PageProps = { title: string; lead?: ReactNode; aside?: ReactNode; children: ReactNode };

/** A page: its heading takes the focus, so that who cannot see knows where they are. */
export function Page({ title, lead, aside, children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · Reelgate`;
    heading.current?.focus({ preventScroll: true });
  }, [title]);
  return (
    <>
      <header className="page-head">
        <div>
          {lead}
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
        </div>
        {aside}
      </header>
      {children}
    </>
  );
}

/** What stands where nothing is yet, with what to do about it. */
export function Empty({ text, children }: { text: string; children?: ReactNode }) {
  return (
    <div className="empty">
      <p>{text}</p>
      {children}
    </div>
  );
}
