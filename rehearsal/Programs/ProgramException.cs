namespace Rehearsal.Programs;

/// <summary>A program that can't be built or started. The message is shown as it is and says what to do.</summary>
public sealed class ProgramException(string message) : Exception(message);
