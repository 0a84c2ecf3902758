using System.Collections.Immutable;

namespace Pulumi;

/// <summary>The outputs of another stack.</summary>
public class StackReference : CustomResource
{
    public StackReference(string name, StackReferenceArgs? args = null, CustomResourceOptions? options = null)
        : base(
            "pulumi:pulumi:StackReference",
            name,
            new StackReferenceArgs { Name = args?.Name ?? name },
            CustomResourceOptions.Merge(options, new() { Id = args?.Name ?? name }))
    {
    }

    /// <summary>The stack's full name: organization, project, stack.</summary>
    [Output("name")]
    public Output<string> Name { get; private set; } = null!;

    /// <summary>All outputs: secret as soon as one of them is.</summary>
    [Output("outputs")]
    public Output<ImmutableDictionary<string, object>> Outputs { get; private set; } = null!;

    [Output("secretOutputNames")]
    public Output<ImmutableArray<string>> SecretOutputNames { get; private set; } = null!;

    /// <summary>One output, null if there is none of that name; a secret only if it is one itself.</summary>
    public Output<object?> GetOutput(Input<string> name) => Output.Tuple(name.ToOutput(), Outputs)
        .Apply(both => both.Item2.GetValueOrDefault(both.Item1))
        .WithSecret(() => IsSecretAsync(name));

    /// <summary>One output; that there is none of that name fails the run.</summary>
    public Output<object> RequireOutput(Input<string> name) => Output.Tuple(name.ToOutput(), Name, Outputs)
        .Apply(all => all.Item3.TryGetValue(all.Item1, out var value)
            ? value
            : throw new KeyNotFoundException($"Required output '{all.Item1}' does not exist on stack '{all.Item2}'."))
        .WithSecret(() => IsSecretAsync(name));

    /// <summary>The plain value of an output that is no secret.</summary>
    public Task<object?> GetValueAsync(Input<string> name) => PlainAsync(GetOutput(name), nameof(GetOutput));

    /// <summary>The plain value of an output that must be there and is no secret.</summary>
    public async Task<object> RequireValueAsync(Input<string> name) =>
        (await PlainAsync(RequireOutput(name)!, nameof(RequireOutput)))!;

    /// <summary>The value of an output, where it belongs: among the secrets or not.</summary>
    public async Task<StackReferenceOutputDetails> GetOutputDetailsAsync(string name)
    {
        var data = await GetOutput(name).Data;
        return data.IsSecret ? new() { SecretValue = data.Value } : new() { Value = data.Value };
    }

    private static async Task<object?> PlainAsync(Output<object?> output, string instead)
    {
        var data = await output.Data;
        return data.IsSecret
            ? throw new InvalidOperationException($"The output is a secret, which has no plain value. Use '{instead}' instead.")
            : data.Value;
    }

    private async Task<bool> IsSecretAsync(Input<string> name)
    {
        var wanted = await name.ToOutput().Data;
        var secrets = await SecretOutputNames.Data;
        return wanted.IsKnown && secrets.IsKnown
            ? !secrets.Value.IsDefault && secrets.Value.Contains(wanted.Value)
            : (await Outputs.Data).IsSecret;
    }
}
