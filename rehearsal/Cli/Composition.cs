using Rehearsal.Engine;

namespace Rehearsal.Cli;

internal static class Composition
{
    public static IEngine Engine() => throw new NotSupportedException();
}
