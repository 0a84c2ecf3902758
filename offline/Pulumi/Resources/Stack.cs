using System.Collections.Immutable;
using System.Reflection;

namespace Pulumi;

/// <summary>The root of all resources. Others see its properties that are marked with <see cref="OutputAttribute"/>.</summary>
public class Stack : ComponentResource
{
    internal const string RootType = "pulumi:pulumi:Stack";

    public Stack(StackOptions? options = null)
        : base(RootType, $"{Deployment.Instance.ProjectName}-{Deployment.Instance.StackName}", ToComponentOptions(options))
    {
        Deployment.Instance.Context.Stack = this;
    }

    /// <summary>Registers the marked properties, all of which the constructor must have set.</summary>
    /// <exception cref="RunException">One has no value, or isn't an output.</exception>
    internal void RegisterPropertyOutputs()
    {
        var outputs = (from property in GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
                       let output = property.GetCustomAttribute<OutputAttribute>()
                       where output is not null && property.Name != nameof(Urn)
                       select KeyValuePair.Create(output.Name ?? property.Name, property.GetValue(this))).ToList();

        if (Names(outputs.Where(output => output.Value is null)) is { Length: > 0 } unset)
        {
            throw new RunException($"Output(s) '{string.Join(", ", unset)}' have no value assigned. "
                + "The constructor of the stack must set every property marked with [Output].");
        }

        if (Names(outputs.Where(output => output.Value is not IOutput)) is { Length: > 0 } plain)
            throw RunException.OutputsHaveIncorrectType(plain);
        RegisterOutputs(outputs.ToImmutableDictionary());
    }

    /// <summary>Registers what the program's function returns.</summary>
    internal void RegisterReturnedOutputs(Task<IDictionary<string, object?>> outputs) => RegisterOutputs(outputs);

    private static string[] Names(IEnumerable<KeyValuePair<string, object?>> outputs) =>
        [.. outputs.Select(output => output.Key)];

    private static ComponentResourceOptions? ToComponentOptions(StackOptions? options) =>
        options is null ? null : new() { ResourceTransformations = options.ResourceTransformations };
}
