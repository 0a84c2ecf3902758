namespace MediaLive.Delivery.Contract;

/// <summary>The outputs of a stack are not what this contract says.</summary>
public sealed class ContractException(string message) : Exception(message);
