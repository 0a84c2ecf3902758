namespace Pulumi;

/// <summary>A message did not reach the engine; telling the engine so would fail as well.</summary>
internal sealed class LogException(Exception cause) : Exception($"The engine did not take a message: {cause.Message}", cause);
