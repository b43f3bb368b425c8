import { Modal } from '@mantine/core';

const keys: readonly (readonly [keys: readonly string[], does: string])[] = [
  [['↓', '↑'], 'Next or previous problem in the queue'],
  [['1', '…', '9'], 'Pick a candidate; the cursor goes to the note'],
  [['0'], 'Another answer'],
  [['A'], 'Ambiguous'],
  [['U'], 'Unsolvable'],
  [['N'], 'Write the note'],
  [['Enter'], 'Send the decision (in the note, too)'],
  [['C'], 'Claim, or release what you hold'],
  [['/'], 'Search in statements'],
  [['Esc'], 'Leave a field'],
  [['?'], 'This help'],
];

/** What each key does. */
export function Help({ isOpen, close }: { readonly isOpen: boolean; readonly close: () => void }) {
  return (
    <Modal opened={isOpen} onClose={close} title="Keys" closeButtonProps={{ 'aria-label': 'Close' }}>
      <dl className="keys">
        {keys.map(([names, does]) => (
          <div key={does}>
            <dt>
              {names.map((name) => (
                <kbd key={name}>{name}</kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
