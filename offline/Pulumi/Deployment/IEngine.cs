using Pulumirpc;

namespace Pulumi;

/// <summary>The part of the engine that talks to the user.</summary>
internal interface IEngine
{
    Task LogAsync(LogRequest request);
}
