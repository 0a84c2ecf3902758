using System.Collections.Immutable;
using Pulumirpc;

namespace Pulumi.Testing;

/// <summary>Keeps the errors that a program under test logs.</summary>
internal sealed class MockEngine : IEngine
{
    public ImmutableArray<string> Errors { get; private set; } = [];

    /// <remarks>The logger sends one message at a time.</remarks>
    public Task LogAsync(LogRequest request)
    {
        if (request.Severity == LogSeverity.Error)
            Errors = Errors.Add(request.Message);
        return Task.CompletedTask;
    }
}
