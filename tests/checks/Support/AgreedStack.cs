using MediaLive.Delivery.Contract;
using MediaLive.Delivery.Contract.Operators;
using MediaLive.Delivery.Contract.Settings;

namespace MediaLive.Agreements.Checks.Tests.Support;

/// <summary>Outputs of a stack whose deliveries go to the receivers of a test: channel <c>test</c>, with one pipeline.</summary>
internal sealed class AgreedStack
{
    private readonly Dictionary<string, AgreedDelivery> _deliveries = [];
    private readonly Dictionary<string, IReadOnlyList<string>> _urls = [];

    public void Add(string name, AgreedDelivery delivery)
    {
        _deliveries.Add(name, delivery);
        _urls.Add($"test/{name}", [.. delivery.AllAddresses().Select(address => address.Address)]);
    }

    /// <summary>A delivery to a server of URLs.</summary>
    /// <param name="name">Of the delivery.</param>
    /// <param name="outputGroup">As the stack file spells it.</param>
    /// <param name="downstream">As the stack file spells it.</param>
    /// <param name="address">Whom it goes to, as people are told.</param>
    /// <param name="group">The group's settings.</param>
    /// <param name="more">What else is agreed.</param>
    public void Add(
        string name,
        string outputGroup,
        string downstream,
        OperatorAddress address,
        Func<OutputLocationRef, OutputGroupSettings> group,
        Func<AgreedDelivery, AgreedDelivery>? more = null)
    {
        var destination = new OutputDestination
        {
            Id = $"test-{name}",
            Settings =
            [
                new()
                {
                    Url = address.Address.Contains(OperatorAddress.Secret, StringComparison.Ordinal) ? null : address.Address,
                    Username = address.Username,
                    PasswordParam = address.PasswordParameter,
                    StreamName = address.StreamName == OperatorAddress.Secret ? null : address.StreamName,
                },
            ],
        };
        var delivery = new AgreedDelivery
        {
            OutputGroup = outputGroup,
            Downstream = downstream,
            Destination = destination,
            OutputGroupSettings = group(destination.Reference()),
            Operator = new()
            {
                System = "a receiver",
                AddressedBy = "URL",
                Addresses = [address],
                Transport = [],
            },
        };
        Add(name, more is null ? delivery : more(delivery));
    }

    /// <summary>Writes them as <c>pulumi stack output --json</c> does.</summary>
    public void Write(string file) => File.WriteAllText(file, ContractJson.Write(new DeliveryContract
    {
        ContractVersion = DeliveryContract.Version,
        Channels = new Dictionary<string, AgreedChannel>
        {
            ["test"] = new() { Class = "SINGLE_PIPELINE", Region = "us-west-2", RoleArn = "arn:aws:iam::123456789012:role/test", Deliveries = _deliveries },
        },
        Urls = _urls,
    }).GetRawText());
}
