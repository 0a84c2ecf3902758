using Xunit;

namespace Standin.Tests.PulumiSdk;

/// <summary>Clears environment variables and catches standard error, and puts everything back: tests that use it run one by one.</summary>
[CollectionDefinition(nameof(Process), DisableParallelization = true)]
public sealed class Process : IDisposable
{
    private readonly Dictionary<string, string?> _variables;
    private readonly TextWriter _error = Console.Error;
    private readonly StringWriter _caught = new();
    private readonly int _exitCode = Environment.ExitCode;

    public Process(IEnumerable<string> variables)
    {
        _variables = variables.ToDictionary(name => name, Environment.GetEnvironmentVariable);
        foreach (var name in _variables.Keys)
            Environment.SetEnvironmentVariable(name, null);
        Environment.ExitCode = 0;
        Console.SetError(_caught);
    }

    public string Errors => _caught.ToString();

    public void Dispose()
    {
        foreach (var (name, value) in _variables)
            Environment.SetEnvironmentVariable(name, value);
        Environment.ExitCode = _exitCode;
        Console.SetError(_error);
        _caught.Dispose();
    }
}
