namespace Pulumi.Testing;

/// <summary>Answers in the engine's place.</summary>
public interface IMocks
{
    /// <summary>Makes or reads a resource: returns its id, none for a component, and its outputs.</summary>
    Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args);

    /// <summary>Calls a provider's function: returns an object.</summary>
    Task<object> CallAsync(MockCallArgs args);

    /// <summary>Takes the outputs of a component or of the stack.</summary>
    Task RegisterResourceOutputs(MockRegisterResourceOutputsRequest args) => Task.CompletedTask;
}
