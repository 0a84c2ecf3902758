using Rehearsal.Values;

namespace Rehearsal.Providers;

/// <summary>
/// Makes the resources of one or more Pulumi packages. The engine decides which steps to take; a provider only says what
/// would change and carries a step out. Inputs may hold <see cref="PropertyValue.Unknown"/> when <c>preview</c> is set, and
/// <see cref="PropertyValue.Secret"/> nowhere: the engine unwraps secrets before the call and marks the results itself.
/// Every call may run in parallel with others. A failure is a <see cref="ProviderException"/>.
/// </summary>
public interface IProvider
{
    /// <summary>
    /// Tells, before a run, of a resource that exists: for a provider with no cloud behind it that would know.
    /// </summary>
    void Recall(ExistingResource resource)
    {
    }

    /// <summary>
    /// Tells, before a run, of what exists besides: what all stacks of the same state folder have made, and what a user says. It is
    /// read when it is first asked for.
    /// </summary>
    void Introduce(Lazy<IReadOnlyList<ExistingResource>> elsewhere)
    {
    }

    /// <summary>Checks inputs against the type, and fills in defaults and automatic names.</summary>
    Task<CheckResult> CheckAsync(CheckRequest request, CancellationToken cancellationToken);

    /// <summary>Says what differs between a resource as it is and as it should be.</summary>
    Task<DiffResult> DiffAsync(DiffRequest request, CancellationToken cancellationToken);

    /// <summary>Makes a resource; in a preview, says what is known of it (computed outputs as unknown).</summary>
    Task<ResourceState> CreateAsync(CreateRequest request, CancellationToken cancellationToken);

    /// <summary>Changes a resource in place; in a preview, says what is known of the result.</summary>
    Task<ResourceState> UpdateAsync(UpdateRequest request, CancellationToken cancellationToken);

    /// <summary>Reads a resource that may have been made elsewhere; null when it does not exist.</summary>
    Task<ResourceState?> ReadAsync(ReadRequest request, CancellationToken cancellationToken);

    /// <summary>Deletes a resource; one that is gone already is deleted.</summary>
    Task DeleteAsync(DeleteRequest request, CancellationToken cancellationToken);

    /// <summary>
    /// Finds out what has become of a resource after a step whose end nobody knows: as it is now, or null when there is none. A
    /// provider that holds nothing knows no more than the state does.
    /// </summary>
    Task<ResourceState?> RecoverAsync(RecoverRequest request, CancellationToken cancellationToken) =>
        Task.FromResult(request.Id is { } id ? new ResourceState(id, request.Outputs, []) : null);

    /// <summary>Calls a function of the package, such as <c>aws:index/getCallerIdentity:getCallerIdentity</c>.</summary>
    Task<InvokeResult> InvokeAsync(InvokeRequest request, CancellationToken cancellationToken);
}

/// <summary>
/// A resource that exists. <paramref name="Id"/> is empty where the provider is to say which id and outputs it has with those inputs.
/// </summary>
public sealed record ExistingResource(string Type, string Id, PropertyValue.Map Inputs, ProviderConfig Provider)
{
    /// <summary>What is known of it beyond its inputs; may hold secrets.</summary>
    public PropertyValue.Map Outputs { get; init; } = PropertyValue.Map.Empty;
}

/// <summary>
/// <paramref name="OldInputs"/> are those of the resource as it is, so that an automatic name can be kept; null when it is new.
/// <paramref name="NameSeed"/> is stable for a resource and differs for its replacement: the source of automatic names.
/// </summary>
public sealed record CheckRequest(
    string Urn, string Type, PropertyValue.Map? OldInputs, PropertyValue.Map NewInputs, string NameSeed, ProviderConfig Provider, bool Preview);

/// <summary>The inputs to go on with, and what is wrong with them (none: they are right).</summary>
public sealed record CheckResult(PropertyValue.Map Inputs, IReadOnlyList<CheckFailure> Failures);

/// <summary><paramref name="Property"/> is a path such as <c>rules[0].id</c>.</summary>
public sealed record CheckFailure(string Property, string Reason);

public sealed record DiffRequest(
    string Urn, string Type, string Id, PropertyValue.Map OldInputs, PropertyValue.Map OldOutputs, PropertyValue.Map NewInputs, ProviderConfig Provider);

/// <summary>Top-level properties that differ, and those of them that can't be changed in place.</summary>
public sealed record DiffResult(IReadOnlyList<string> Changed, IReadOnlyList<string> ForcesReplacement, bool DeleteBeforeReplace)
{
    public static readonly DiffResult None = new([], [], false);
}

/// <summary><paramref name="IdSeed"/> is stable for a resource and differs for its replacement: a source of made-up ids.</summary>
public sealed record CreateRequest(string Urn, string Type, PropertyValue.Map Inputs, string IdSeed, ProviderConfig Provider, bool Preview);

public sealed record UpdateRequest(
    string Urn, string Type, string Id, PropertyValue.Map OldInputs, PropertyValue.Map OldOutputs, PropertyValue.Map NewInputs, ProviderConfig Provider, bool Preview);

public sealed record ReadRequest(string Urn, string Type, string Id, PropertyValue.Map Inputs, ProviderConfig Provider, bool Preview);

/// <summary>
/// <paramref name="Id"/> is null for a resource that may have been made from <paramref name="Inputs"/>: it is looked for, and is none of
/// those with <paramref name="OtherIds"/>, which are the stack's other resources of this type.
/// </summary>
public sealed record RecoverRequest(
    string Urn, string Type, string? Id, PropertyValue.Map Inputs, PropertyValue.Map Outputs, IReadOnlySet<string> OtherIds, ProviderConfig Provider);

public sealed record DeleteRequest(string Urn, string Type, string Id, PropertyValue.Map Outputs, ProviderConfig Provider);

public sealed record InvokeRequest(string Token, PropertyValue.Map Args, ProviderConfig Provider, bool Preview);

/// <summary>What a function returned, or why it could not.</summary>
public sealed record InvokeResult(PropertyValue.Map Return, IReadOnlyList<CheckFailure> Failures);

/// <summary>
/// <paramref name="Id"/> is null only in the preview of a creation. <paramref name="Outputs"/> holds inputs and computed values.
/// <paramref name="SecretOutputs"/> names the outputs that are secret by nature.
/// </summary>
public sealed record ResourceState(string? Id, PropertyValue.Map Outputs, IReadOnlyList<string> SecretOutputs);

/// <summary>The inputs of the explicit provider resource, or of the default one (the stack's <c>aws:</c> configuration).</summary>
public sealed record ProviderConfig(string Package, PropertyValue.Map Inputs);

/// <summary>A step that could not be carried out. The message is shown as it is and must hold no secret.</summary>
public class ProviderException(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>
/// A creation, change or deletion that failed, and may have been carried out all the same, wholly or in part: its answer was lost, or
/// only some of it was refused. <paramref name="state"/> is what the provider knows of the resource; null when that is nothing.
/// </summary>
public sealed class IncompleteException(string message, ResourceState? state, Exception? inner = null) : ProviderException(message, inner)
{
    public ResourceState? State => state;
}
