using Rehearsal.Schema;

namespace Offline.Generator;

/// <summary>What the classes of a package share: its version, and the environment that defaults come from.</summary>
internal static class UtilitiesTemplate
{
    public static string Render(PackageSchema schema, Names names) => $$"""
            internal static class Utilities
            {
                public const string Version = "{{schema.Version}}";

                public static string? GetEnv(params string[] names)
                {
                    foreach (var name in names)
                        if (Environment.GetEnvironmentVariable(name) is { } value)
                            return value;
                    return null;
                }

                public static InvokeOptions WithDefaults(this InvokeOptions? options)
                {
                    options ??= new InvokeOptions();
                    options.Version ??= Version;
                    return options;
                }

                public static InvokeOutputOptions WithDefaults(this InvokeOutputOptions? options)
                {
                    options ??= new InvokeOutputOptions();
                    options.Version ??= Version;
                    return options;
                }
            }

            internal sealed class {{names.ResourceTypeAttribute}}Attribute : global::Pulumi.ResourceTypeAttribute
            {
                public {{names.ResourceTypeAttribute}}Attribute(string type) : base(type, Utilities.Version)
                {
                }
            }

        """;
}
