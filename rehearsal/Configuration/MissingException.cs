namespace Rehearsal.Configuration;

/// <summary>The command line names a project, a stack or a file that is not there.</summary>
public sealed class MissingException(string message) : Exception(message);
