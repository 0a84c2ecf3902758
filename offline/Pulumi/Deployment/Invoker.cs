using Google.Protobuf.WellKnownTypes;
using Pulumi.Serialization;
using Pulumi.Serialization.Targets;
using Pulumirpc;

namespace Pulumi;

/// <summary>Calls functions of providers.</summary>
internal sealed class Invoker(DeploymentContext context, IMonitor monitor)
{
    public async Task<T> InvokeAsync<T>(string token, InvokeArgs? args, InvokeOptions? options)
    {
        var serialized = await SerializeAsync(token, args);
        return Convert<T>(token, await CallAsync(token, serialized.Values, options)).Value;
    }

    /// <summary>
    /// The output carries the resources behind the arguments; whether it is secret is the provider's to say. Nothing is called
    /// while an argument is unknown, or a resource behind it is not made yet.
    /// </summary>
    public async Task<OutputData<T>> InvokeOutputAsync<T>(string token, InvokeArgs? args, InvokeOptions? options)
    {
        var serialized = await SerializeAsync(token, args);
        var explicitly = options is InvokeOutputOptions { DependsOn: var dependsOn }
            ? await dependsOn.ToOutput().GetValueAsync(whenUnknown: [])
            : [];
        Resource[] dependencies = [.. serialized.Dependencies.SelectMany(property => property.Dependencies), .. explicitly];
        if (SpecialValue.ContainsUnknown(serialized.Values) || !await AreMadeAsync(dependencies))
            return OutputData.Unknown(default(T)!);

        var result = Convert<T>(token, await CallAsync(token, serialized.Values, options));
        return new(result.Value, [.. dependencies], result.IsKnown, result.IsSecret);
    }

    /// <summary>The state of a resource that the engine knows already.</summary>
    public async Task<ResourceState> GetResourceAsync(string urn)
    {
        var args = new Struct { Fields = { ["urn"] = Value.ForString(urn) } };
        var result = await CallAsync("pulumi:pulumi:getResource", args, options: null);
        return new(result.Fields["urn"].StringValue, result.Fields["id"].StringValue, result.Fields["state"].StructValue);
    }

    private static OutputData<T> Convert<T>(string token, Struct result)
    {
        var data = PropertyReader.Read(Value.ForStruct(result));
        var converted = TargetType.Of(typeof(T)).Convert(data.Value, new(message => Log.Warn(message), token, "result"));
        return data.With(converted is null ? default! : (T)converted);
    }

    private static async ValueTask<bool> AreMadeAsync(IReadOnlyCollection<Resource> resources)
    {
        foreach (var resource in DependencyExpansion.Expand(resources))
        {
            if (resource is CustomResource custom && !(await custom.Id.Data).IsKnown)
                return false;
        }

        return true;
    }

    private async Task<SerializedProperties> SerializeAsync(string token, InvokeArgs? args)
    {
        var options = new SerializationOptions(await context.Features.SupportsAsync("resourceReferences"));
        return await SerializedProperties.CreateAsync($"invoke:{token}", (args ?? InvokeArgs.Empty).GetProperties(), options);
    }

    private async Task<Struct> CallAsync(string token, Struct args, InvokeOptions? options)
    {
        var provider = options?.Provider ?? options?.Parent?.GetProvider(token);
        var response = await monitor.InvokeAsync(new ResourceInvokeRequest
        {
            Tok = token,
            Args = args,
            Provider = provider is null ? "" : await provider.Reference,
            Version = options?.Version ?? "",
            PluginDownloadUrl = options?.PluginDownloadURL ?? "",
            AcceptResources = true,
        });
        if (response.Failures.Count == 0)
            return response.Return ?? new();

        var reasons = response.Failures.Select(failure => $"{failure.Reason} ({failure.Property})");
        throw new InvalidOperationException($"Invoke of '{token}' failed: {string.Join("; ", reasons)}");
    }
}
