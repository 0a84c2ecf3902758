using Rehearsal.Schema;

namespace Offline.Generator;

/// <summary>The class of a resource or a provider, with its arguments and its state.</summary>
internal sealed class ResourceTemplate(Names names, TypeNames types, InputsTemplate inputs)
{
    public string Render(string token, ResourceSchema resource)
    {
        var name = resource.Class;
        var isProvider = token.StartsWith("pulumi:providers:", StringComparison.Ordinal);
        // A provider registers itself by the name of its package, and its class carries the whole token.
        var type = isProvider ? token.Split(':')[^1] : token;
        var args = resource.Inputs.All(property => property.IsOptional) ? $"{name}Args? args = null" : $"{name}Args args";
        var outputs = resource.Outputs.Select(property => $$"""
                    [Output("{{property.Name}}")]
                    public Output<{{types.Output(property, Shape.Output)}}> {{Names.Property(property.Name, resource.Names)}} { get; private set; } = null!;

            """);
        return $$"""
            {{(resource.Deprecated ? "    [Obsolete(\"The package has deprecated this resource.\")]\n" : "")}}    [{{names.ResourceTypeAttribute}}("{{token}}")]
                public partial class {{name}} : global::Pulumi.{{(isProvider ? "ProviderResource" : "CustomResource")}}
                {
            {{string.Join('\n', outputs)}}
                    public {{name}}(string name, {{args}}, CustomResourceOptions? options = null)
                        : base("{{type}}", name, args ?? new {{name}}Args(), MakeResourceOptions(options, ""))
                    {
                    }

            {{(isProvider ? "" : Lookup(type, resource))}}        private static CustomResourceOptions MakeResourceOptions(CustomResourceOptions? options, Input<string>? id)
                    {
                        var merged = CustomResourceOptions.Merge(
                            new CustomResourceOptions
                            {
                                Version = Utilities.Version,
            {{string.Concat(Options(resource))}}                },
                            options);
                        merged.Id = id ?? merged.Id;
                        return merged;
                    }
                }

            {{inputs.Render($"{name}Args", resource.Inputs, Shape.Args, resource.Defaults, resource.Names)}}
            {{(resource.State ? inputs.Render($"{name}State", NestedTypes.StateOf(resource), Shape.State, resource.Defaults, resource.Names) : "")}}
            """;
    }

    private static string Lookup(string type, ResourceSchema resource)
    {
        var name = resource.Class;
        var (parameter, argument, state) = resource.State ? ($"{name}State? state = null, ", "state, ", "state") : ("", "", "null");
        return $$"""
                    private {{name}}(string name, Input<string> id, {{parameter}}CustomResourceOptions? options = null)
                        : base("{{type}}", name, {{state}}, MakeResourceOptions(options, id))
                    {
                    }

                    public static {{name}} Get(string name, Input<string> id, {{parameter}}CustomResourceOptions? options = null) =>
                        new {{name}}(name, id, {{argument}}options);


            """;
    }

    private static IEnumerable<string> Options(ResourceSchema resource) =>
    [
        List("Aliases", resource.Aliases?.Select(type => $"new global::Pulumi.Alias {{ Type = \"{type}\" }}")),
        List("AdditionalSecretOutputs", resource.Outputs.Where(property => property.IsSecret).Select(property => $"\"{property.Name}\"")),
        List("ReplaceOnChanges", resource.ReplaceOnChanges?.Select(name => $"\"{name}\"")),
    ];

    private static string List(string option, IEnumerable<string>? values) =>
        values?.ToList() is { Count: > 0 } some ? $"                    {option} = {{ {string.Join(", ", some)} }},\n" : "";
}
