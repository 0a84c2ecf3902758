namespace MediaLive.Delivery.Contract;

/// <summary>The outputs of a stack are not what this reader knows.</summary>
public sealed class ContractException(string message) : Exception(message);
