namespace Rehearsal.Configuration;

/// <summary>The project's or the stack's file is wrong. The message is shown as it is, one mistake a line, and holds no secret.</summary>
public sealed class ConfigurationException(string message, Exception? inner = null) : Exception(message, inner);
