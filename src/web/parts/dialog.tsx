import { type ReactNode, useEffect, useRef } from 'react';
import { useSay } from '../words/language.tsx';
import { Icon } from './icon.tsx';

/** A dialog over the page, there as long as it is rendered; the browser keeps the focus in it. */
export function Dialog({
  title,
  onClose,
  children,
}: {
  title: string;
  onClose: () => void;
  children: ReactNode;
}) {
  const say = useSay();
  const element = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = element.current;
    dialog?.showModal();
    return () => dialog?.close();
  }, []);
  return (
    <dialog ref={element} aria-label={title} onCancel={onClose}>
      <header>
        <h2>{title}</h2>
        <button type="button" className="quiet" onClick={onClose} aria-label={say('all.close')}>
          <Icon name="close" />
        </button>
      </header>
      {children}
    </dialog>
  );
}
