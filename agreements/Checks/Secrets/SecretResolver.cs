using MediaLive.Delivery.Contract;

namespace MediaLive.Agreements.Checks.Secrets;

/// <summary>
/// Gives each destination the secrets that it needs: as the user gave them, as the outputs show them, or from SSM.
/// </summary>
/// <param name="contract">The outputs.</param>
/// <param name="given">By the user.</param>
/// <param name="store">Null when nothing is read from SSM.</param>
internal sealed class SecretResolver(DeliveryContract contract, GivenSecrets given, IParameterStore? store)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<(string Region, string Parameter), Task<string>> _read = [];

    public async Task<CheckTarget> ResolveAsync(CheckTarget target, CancellationToken cancellationToken)
    {
        var secrets = TargetSecrets.None;
        var missing = new List<string>();
        foreach (var needed in NeededSecret.Of(target, contract))
        {
            try
            {
                if ((given.Find(needed.Names) ?? needed.FromOutputs) is { } known)
                    secrets = needed.Put(secrets, known);
                else if (store is not null && needed.Parameter is { } parameter)
                    secrets = needed.Put(secrets, await ReadAsync(parameter, target.Channel.Region, cancellationToken));
                else
                    missing.Add($"no {needed.What}: give --secret {needed.Names[0]}{OrSsm(needed)}");
            }
            catch (SecretException failure)
            {
                missing.Add($"no {needed.What}: {failure.Message}");
            }
        }

        return target with
        {
            Secrets = secrets with { Missing = missing.Count == 0 ? null : string.Join("; ", missing) },
        };
    }

    private static string OrSsm(NeededSecret needed) => needed.Parameter is null ? "" : ", or --password-from-ssm";

    /// <summary>Once for all destinations that need it.</summary>
    private Task<string> ReadAsync(string parameter, string region, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (!_read.TryGetValue((region, parameter), out var value))
                _read[(region, parameter)] = value = store!.ReadAsync(parameter, region, cancellationToken);
            return value;
        }
    }
}
