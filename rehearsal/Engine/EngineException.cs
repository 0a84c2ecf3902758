namespace Rehearsal.Engine;

/// <summary>A run that can't begin or go on. The message is shown as it is: it says what to do and holds no secret.</summary>
public sealed class EngineException(string message, Exception? inner = null) : Exception(message, inner);
