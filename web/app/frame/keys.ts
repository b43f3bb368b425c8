import { useEffect, useRef } from 'react';

/** What each key does, by its name as browsers give it. */
export type Keys = Readonly<Record<string, () => void>>;

/** Kinds of fields that take no text, so that keys mean what they mean elsewhere. */
const notTyped = new Set(['radio', 'checkbox', 'button', 'submit']);

/** Listens for single keys on the page: not while somebody types, not together with Ctrl and the like, and not while a dialog is open. */
export function useKeys(keys: Keys): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (takesKey(event) || document.querySelector('[role="dialog"], [role="menu"]') !== null) return;
      const act = latest.current[event.key];
      if (act === undefined) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}

/** Whether what has the focus does something with this key itself. */
function takesKey({ target, key }: KeyboardEvent): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !notTyped.has(target.type) || key.startsWith('Arrow');
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement || target.isContentEditable;
}
