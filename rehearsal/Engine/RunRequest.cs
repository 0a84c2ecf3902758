using Rehearsal.Providers;
using Rehearsal.Values;

namespace Rehearsal.Engine;

/// <summary>One run of one stack: everything that the engine needs to know.</summary>
public sealed record RunRequest
{
    public required Verb Verb { get; init; }

    public required StackName Stack { get; init; }

    /// <summary>Configuration by full key, <c>namespace:name</c>; objects and lists are JSON text, as pulumi hands them over.</summary>
    public required IReadOnlyDictionary<string, ConfigValue> Config { get; init; }

    /// <summary>The folder that holds the state of all rehearsed stacks.</summary>
    public required string StateDirectory { get; init; }

    /// <summary>The provider of a package such as <c>aws</c>; null when there is none.</summary>
    public required Func<string, IProvider?> Providers { get; init; }

    /// <summary>What the account has besides what stacks in the state folder have made.</summary>
    public IReadOnlyList<AssumedResource> Existing { get; init; } = [];

    /// <summary>The program to run; a destroy needs none.</summary>
    public IProgram? Program { get; init; }

    /// <summary>How many steps may be under way at once.</summary>
    public int Parallel { get; init; } = 16;
}

/// <summary>Something that exists because a user says so.</summary>
/// <param name="Type">Pulumi's.</param>
/// <param name="Inputs">What it would be made with, and <c>region</c> where that is not the stack's.</param>
public sealed record AssumedResource(string Type, PropertyValue.Map Inputs);

public enum Verb
{
    Preview,
    Up,
    Destroy,
}

public sealed record StackName(string Organization, string Project, string Stack)
{
    public override string ToString() => $"{Organization}/{Project}/{Stack}";
}

public sealed record ConfigValue(string Value, bool Secret)
{
    public override string ToString() => Secret ? "[secret]" : Value;
}
