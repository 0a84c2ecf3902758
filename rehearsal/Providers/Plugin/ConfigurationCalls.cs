using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Pulumirpc;
using Rehearsal.Aws.Simulated;
using Rehearsal.Schema;
using Rehearsal.Values;
using Wire = Pulumirpc;

namespace Rehearsal.Providers.Plugin;

/// <summary>What the engine asks about a provider's configuration: that of a provider resource, or the stack's.</summary>
internal sealed class ConfigurationCalls(PackageSchema schema)
{
    private const string Region = "region";

    /// <summary>Engines put the package's version among the settings.</summary>
    private const string Version = "version";

    private readonly string _type = $"pulumi:providers:{schema.Package}";

    /// <summary>Compares the settings with the schema; they are given back as they came.</summary>
    public CheckResponse Check(Wire.CheckRequest request)
    {
        var settings = EngineValues.Read(request.News).Without(Version);
        var response = new CheckResponse { Inputs = request.News };
        response.Failures.Add(new InputCheck(schema).Check(_type, schema.Resources[_type].Inputs, Parsed(settings)).ToWire());
        return response;
    }

    /// <summary>Nothing is replaced for it: each resource says itself whether it can live with, say, a new Region.</summary>
    public static DiffResponse Diff(Wire.DiffRequest request)
    {
        var (old, @new) = (EngineValues.Read(request.OldInputs ?? request.Olds), EngineValues.Read(request.News));
        var changed = Values.PropertyDiff.ChangedKeys(old, @new);
        return DiffAnswer.Of(new DiffResult(changed, ForcesReplacement: [], DeleteBeforeReplace: false), old, @new);
    }

    /// <exception cref="RpcException">There is no Region, without which nothing can be made.</exception>
    public ProviderConfig Read(ConfigureRequest request)
    {
        var settings = EngineValues.Read(request.Args).Without(Version);
        return settings[Region] is PropertyValue.Text { Value.Length: > 0 }
            ? new(schema.Package, settings)
            : throw MissingRegion();
    }

    // A setting that is no text comes as JSON from the stack's configuration, and from programs.
    private PropertyValue.Map Parsed(PropertyValue.Map settings) => PropertyValue.Of(settings.Entries.Select(entry =>
        schema.Resources[_type].Inputs.Find(entry.Key) is { IsJson: true }
        && entry.Value is PropertyValue.Text text
        && JsonText.TryParse(text.Value, out var value)
            ? KeyValuePair.Create(entry.Key, value)
            : entry));

    private RpcException MissingRegion()
    {
        var key = $"{schema.Package}:{Region}";
        var status = new Status(
            StatusCode.InvalidArgument, $"The {schema.Package} provider has no Region: set {key} in the stack's configuration.");
        var missing = new ConfigureErrorMissingKeys.Types.MissingKey
        {
            Name = key,
            Description = "The AWS Region of the resources, such as us-west-2.",
        };
        var details = new StatusDetails
        {
            Code = (int)status.StatusCode,
            Message = status.Detail,
            Details = { Any.Pack(new ConfigureErrorMissingKeys { MissingKeys = { missing } }) },
        };
        return new RpcException(status, new Metadata { { "grpc-status-details-bin", details.ToByteArray() } });
    }
}
