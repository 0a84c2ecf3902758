using Rehearsal.Schema;

namespace Offline.Generator;

/// <summary>Immutable classes of what is given back, which the SDK makes through their constructor.</summary>
internal sealed class OutputsTemplate(TypeNames types)
{
    public string Render(string name, Properties properties, Shape shape)
    {
        var fields = properties.Select(property => $"        public readonly {types.Output(property, shape)} {Names.Property(property.Name)};\n");
        var parameters = properties.Select(property => $"            {types.Output(property, shape)} @{property.Name}");
        var assignments = properties.Select(property => $"            {Names.Property(property.Name)} = @{property.Name};\n");
        return $$"""
                [OutputType]
                public sealed class {{name}}
                {
            {{string.Concat(fields)}}
                    [OutputConstructor]
                    private {{name}}(
            {{string.Join(",\n", parameters)}})
                    {
            {{string.Concat(assignments)}}        }
                }

            """;
    }
}
