import { Button, Collapse, MultiSelect, NativeSelect, NumberInput, TextInput } from '@mantine/core';
import { useDebouncedCallback, useDisclosure } from '@mantine/hooks';
import { type RefObject, useEffect, useState } from 'react';
import { assurances } from '../words/assurance.ts';
import { reasons, tiers } from '../words/labels.ts';
import { countFilters, orders, type Tab, tabs, usualView, type View } from './filters.ts';

interface FilterBarProps {
  readonly view: View;
  readonly change: (changed: Partial<View>) => void;
  readonly searchField: RefObject<HTMLInputElement>;
}

/** How long typing rests before it is searched for, in milliseconds. */
const restMs = 300;

const choices = <Word extends string>(words: Readonly<Record<Word, string>>) =>
  (Object.keys(words) as Word[]).map((value) => ({ value, label: words[value] }));

const assuranceNames = Object.fromEntries(
  Object.entries(assurances).map(([word, { name }]) => [word, name]),
) as Readonly<Record<keyof typeof assurances, string>>;

/** Which problems are listed, and how. */
export function FilterBar({ view, change, searchField }: FilterBarProps) {
  const [isOpen, { toggle }] = useDisclosure(countFilters(view) > 0);
  const set = countFilters(view);
  const { tab, order, text } = view;
  return (
    <search className="filters" aria-label="Filters">
      <fieldset className="tabs" aria-label="State">
        {(Object.keys(tabs) as Tab[]).map((each) => (
          <button key={each} type="button" aria-pressed={each === tab} onClick={() => change({ tab: each })}>
            {tabs[each].name}
          </button>
        ))}
      </fieldset>
      <div className="filters-line">
        <SearchField text={text} change={change} field={searchField} />
        <NativeSelect
          aria-label="Order"
          data={choices(orders)}
          value={order}
          onChange={({ currentTarget }) => change({ order: currentTarget.value as View['order'] })}
        />
      </div>
      <button type="button" className="filters-toggle" aria-expanded={isOpen} onClick={toggle}>
        {isOpen ? 'Fewer filters' : 'More filters'}
        {set > 0 && <span className="filters-set">{set} set</span>}
      </button>
      <Collapse in={isOpen}>
        <MoreFilters view={view} change={change} />
        {set > 0 && (
          <Button variant="default" size="xs" mt="sm" onClick={() => change({ ...usualView, tab, order, text })}>
            Clear these filters
          </Button>
        )}
      </Collapse>
    </search>
  );
}

function MoreFilters({ view, change }: Pick<FilterBarProps, 'view' | 'change'>) {
  const several = { clearable: true, searchable: true, comboboxProps: { withinPortal: false } } as const;
  return (
    <div className="filters-more">
      <MultiSelect
        {...several}
        label="Reasons"
        data={choices(reasons)}
        value={[...view.reasons]}
        onChange={(chosen) => change({ reasons: chosen as View['reasons'] })}
      />
      <MultiSelect
        {...several}
        label="Tiers"
        data={choices(tiers)}
        value={[...view.tiers]}
        onChange={(chosen) => change({ tiers: chosen as View['tiers'] })}
      />
      <MultiSelect
        {...several}
        label="What stands behind the answer"
        data={choices(assuranceNames)}
        value={[...view.assurances]}
        onChange={(chosen) => change({ assurances: chosen as View['assurances'] })}
      />
      <div className="filters-pair">
        <TextInput
          type="date"
          label="From"
          value={view.from}
          onChange={({ currentTarget }) => change({ from: currentTarget.value })}
        />
        <TextInput
          type="date"
          label="Up to"
          value={view.to}
          onChange={({ currentTarget }) => change({ to: currentTarget.value })}
        />
      </div>
      <div className="filters-pair">
        <TextInput
          label="Claimed by"
          value={view.claimedBy}
          onChange={({ currentTarget }) => change({ claimedBy: currentTarget.value })}
        />
        <NumberInput
          label="Deliveries, at least"
          min={0}
          value={view.minAffected}
          onChange={(value) => change({ minAffected: typeof value === 'number' ? value : 0 })}
        />
      </div>
    </div>
  );
}

interface SearchFieldProps {
  readonly text: string;
  readonly change: (changed: Partial<View>) => void;
  readonly field: RefObject<HTMLInputElement>;
}

/** Searches a moment after the last key, so that not every letter is asked for. */
function SearchField({ text, change, field }: SearchFieldProps) {
  const [typed, setTyped] = useState(text);
  useEffect(() => setTyped(text), [text]);
  const search = useDebouncedCallback((next: string) => change({ text: next }), restMs);
  return (
    <TextInput
      ref={field}
      type="search"
      aria-label="Search in statements"
      placeholder="Search in statements"
      maxLength={200}
      value={typed}
      onChange={({ currentTarget }) => {
        setTyped(currentTarget.value);
        search(currentTarget.value);
      }}
    />
  );
}
