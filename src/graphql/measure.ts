import {
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

/** The size of an operation with its fragments spread out, as the executor would meet it. */
export interface Measure {
  /** Levels of fields below the operation. */
  readonly depth: number;
  readonly fields: number;
  readonly aliases: number;
  readonly rootFields: number;
  /** How often the schema itself is asked for. */
  readonly introspections: number;
}

interface Extent {
  readonly depth: number;
  readonly fields: number;
  readonly aliases: number;
}

const nothing: Extent = { depth: 0, fields: 0, aliases: 0 };
const endless: Extent = { depth: Infinity, fields: Infinity, aliases: Infinity };

/**
 * Measures an operation in time linear in the document: each fragment is measured once, however often it is spread. A fragment that
 * spreads itself is endless; one that does not exist is nothing, and is left to validation.
 */
export function measure(document: DocumentNode, operation: OperationDefinitionNode): Measure {
  const extentOf = extentsIn(document);
  const root = rootNames(document, operation.selectionSet);
  return {
    ...extentOf(operation.selectionSet),
    rootFields: root.length,
    introspections: root.filter((name) => name === '__schema' || name === '__type').length,
  };
}

function extentsIn(document: DocumentNode): (set: SelectionSetNode) => Extent {
  const fragments = fragmentsOf(document);
  const known = new Map<string, Extent>();

  const extentOf = (set: SelectionSetNode): Extent => {
    let [depth, fields, aliases] = [0, 0, 0];
    for (const selection of set.selections) {
      const inner = within(selection);
      const isField = selection.kind === Kind.FIELD;
      depth = Math.max(depth, inner.depth + (isField ? 1 : 0));
      fields += inner.fields + (isField ? 1 : 0);
      aliases += inner.aliases + (isField && selection.alias ? 1 : 0);
    }
    return { depth, fields, aliases };
  };

  const within = (selection: SelectionSetNode['selections'][number]): Extent => {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return spread(selection.name.value);
    return selection.selectionSet ? extentOf(selection.selectionSet) : nothing;
  };

  const spread = (name: string): Extent => {
    const earlier = known.get(name);
    if (earlier !== undefined) return earlier;
    known.set(name, endless); // what it is until it was measured: meeting it again inside itself is a cycle
    const fragment = fragments.get(name);
    const extent = fragment ? extentOf(fragment.selectionSet) : nothing;
    known.set(name, extent);
    return extent;
  };

  return extentOf;
}

/** The names of the fields at the root, fragments spread out, each fragment once. */
function rootNames(document: DocumentNode, root: SelectionSetNode): string[] {
  const fragments = fragmentsOf(document);
  const spread = new Set<string>();
  const namesIn = (set: SelectionSetNode): string[] =>
    set.selections.flatMap((selection) => {
      if (selection.kind === Kind.FIELD) return [selection.name.value];
      if (selection.kind === Kind.INLINE_FRAGMENT) return namesIn(selection.selectionSet);
      const { value } = selection.name;
      const fragment = fragments.get(value);
      if (!fragment || spread.has(value)) return [];
      spread.add(value);
      return namesIn(fragment.selectionSet);
    });
  return namesIn(root);
}

function fragmentsOf(document: DocumentNode): ReadonlyMap<string, FragmentDefinitionNode> {
  const fragments = document.definitions.filter((each) => each.kind === Kind.FRAGMENT_DEFINITION);
  return new Map(fragments.map((each) => [each.name.value, each]));
}
