namespace MediaLive.Agreements.Previews;

/// <summary>The parts of a resource's URN: <c>urn:pulumi:stack::project::parentType$type::name</c>.</summary>
internal sealed record Urn(string Stack, string Project, string Type, string Name)
{
    private const string Start = "urn:pulumi:";

    /// <exception cref="FormatException">It is none.</exception>
    public static Urn Parse(string text) =>
        text.Split("::", 4) is [var stack, var project, var types, var name] && stack.StartsWith(Start, StringComparison.Ordinal)
            ? new Urn(stack[Start.Length..], project, types[(types.LastIndexOf('$') + 1)..], name)
            : throw new FormatException($"'{text}' is no URN");
}
