using System.Collections.Immutable;

namespace Pulumi;

/// <summary>The deployment that a program is part of.</summary>
public sealed class DeploymentInstance
{
    internal DeploymentInstance(DeploymentContext context)
    {
        Context = context;
    }

    public string OrganizationName => Context.Settings.OrganizationName;

    public string ProjectName => Context.Settings.ProjectName;

    public string StackName => Context.Settings.StackName;

    /// <summary>Where the project file is.</summary>
    public string RootDirectory =>
        Context.Settings.RootDirectory ?? throw new InvalidOperationException("The engine did not set PULUMI_ROOT_DIRECTORY.");

    /// <summary>A preview: nothing is changed, and what only a change would tell is unknown.</summary>
    public bool IsDryRun => Context.Settings.IsDryRun;

    internal DeploymentContext Context { get; }

    /// <summary>Calls a provider's function. The result is unknown while an argument, or a resource behind it, is.</summary>
    public Output<T> Invoke<T>(string token, InvokeArgs args, InvokeOptions? options = null) =>
        new(Context.Invoker.InvokeOutputAsync<T>(token, args, options));

    /// <inheritdoc cref="Invoke{T}(string, InvokeArgs, InvokeOptions?)"/>
    public Output<T> Invoke<T>(string token, InvokeArgs args, InvokeOutputOptions options) =>
        Invoke<T>(token, args, (InvokeOptions)options);

    /// <summary>Calls a function that returns an object of one member, and takes that.</summary>
    public Output<T> InvokeSingle<T>(string token, InvokeArgs args, InvokeOptions? options = null) =>
        Invoke<ImmutableDictionary<string, T>>(token, args, options).Apply(result => result.Values.First());

    /// <inheritdoc cref="InvokeSingle{T}(string, InvokeArgs, InvokeOptions?)"/>
    public Output<T> InvokeSingle<T>(string token, InvokeArgs args, InvokeOutputOptions options) =>
        InvokeSingle<T>(token, args, (InvokeOptions)options);

    /// <summary>Calls a provider's function with plain arguments.</summary>
    public Task<T> InvokeAsync<T>(string token, InvokeArgs args, InvokeOptions? options = null) =>
        Context.Invoker.InvokeAsync<T>(token, args, options);

    /// <inheritdoc cref="InvokeAsync{T}"/>
    public Task InvokeAsync(string token, InvokeArgs args, InvokeOptions? options = null) =>
        InvokeAsync<object>(token, args, options);

    /// <inheritdoc cref="InvokeSingle{T}(string, InvokeArgs, InvokeOptions?)"/>
    public async Task<T> InvokeSingleAsync<T>(string token, InvokeArgs args, InvokeOptions? options = null) =>
        (await InvokeAsync<ImmutableDictionary<string, T>>(token, args, options)).Values.First();
}
