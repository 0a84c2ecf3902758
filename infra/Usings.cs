// What Pulumi takes as an output: a map whose values are maps, lists, primitives, or inputs and outputs of these.
global using Shape = System.Collections.Immutable.ImmutableDictionary<string, object?>;
