using MediaLive.Agreements.Pages;
using MediaLive.Delivery.Contract.Operators;
using MediaLive.Delivery.Contract.Settings;

namespace MediaLive.Agreements.Checks;

/// <summary>The destinations of what was agreed.</summary>
internal static class CheckTargets
{
    /// <summary>
    /// Of each pipeline, in the order in which people are told the addresses; without a setting where it is of another kind.
    /// </summary>
    public static IEnumerable<CheckTarget> Of(AgreedPart part)
    {
        var addresses = new Queue<OperatorAddress>(part.Facts.Addresses);
        IEnumerable<OutputDestination> destinations = part.Output?.Destination is { } own
            ? [own]
            : [part.Delivery.Destination, .. part.Delivery.AdditionalDestinations ?? []];
        return
        [
            .. destinations.SelectMany(destination => Of(part, destination, addresses)).ToList(),
            .. from address in addresses
               from pipeline in address.Pipelines
               select new CheckTarget(part, pipeline, part.Output?.Destination ?? part.Delivery.Destination, address),
        ];
    }

    /// <summary>Where MediaLive reads the secrets of these: each place once, however many addresses need what is there.</summary>
    public static IEnumerable<CheckTarget> StoredOf(AgreedPart part)
    {
        var places = part.Facts.Addresses
            .SelectMany(address => new[]
            {
                (Stored: Stored(address.PasswordParameter, inSecretsManager: false), Called: "SSM parameter", Address: address),
                (Stored: Stored(address.PassphraseSecret, inSecretsManager: true), Called: "secret", Address: address),
            })
            .Where(place => place.Stored is not null)
            .DistinctBy(place => place.Stored);
        return places.Select(place => new CheckTarget(
            part,
            place.Address.Pipelines[0],
            part.Output?.Destination ?? part.Delivery.Destination,
            new OperatorAddress { Pipelines = place.Address.Pipelines, Address = $"{place.Called} {place.Stored!.Name}" })
        {
            Stored = place.Stored,
        });
    }

    private static StoredSecret? Stored(string? name, bool inSecretsManager) =>
        name is null ? null : new StoredSecret(name, inSecretsManager);

    /// <summary>Each setting has an address, except that a MediaPackage channel has one for all pipelines.</summary>
    private static IEnumerable<CheckTarget> Of(
        AgreedPart part, OutputDestination destination, Queue<OperatorAddress> addresses)
    {
        foreach (var setting in destination.Settings ?? [])
        {
            var address = addresses.Dequeue();
            yield return new CheckTarget(part, address.Pipelines[0], destination, address) { Setting = setting };
        }

        foreach (var setting in destination.SrtSettings ?? [])
        {
            var address = addresses.Dequeue();
            yield return new CheckTarget(part, address.Pipelines[0], destination, address) { SrtSetting = setting };
        }

        if (destination.MediaPackageSettings is { } channels)
        {
            var address = addresses.Dequeue();
            foreach (var (index, pipeline) in address.Pipelines.Index())
            {
                yield return new CheckTarget(part, pipeline, destination, address)
                {
                    MediaPackageSetting = channels.ElementAtOrDefault(index) ?? channels[0],
                };
            }
        }
    }
}
