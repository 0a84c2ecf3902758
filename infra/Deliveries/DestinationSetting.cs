using MediaLive.Delivery.Contract.Operators;
using MediaLive.Delivery.Contract.Settings;
using Pulumi;

namespace MediaLive.Delivery.Deliveries;

/// <summary>Where one pipeline writes: MediaLive's <c>OutputDestinationSettings</c> before all of it is known.</summary>
/// <param name="Url">Where it writes; where that is a secret, what may be shown of it.</param>
internal sealed record DestinationSetting(Input<string> Url)
{
    /// <summary>The URL, when it is a secret. It goes into a stack output of its own.</summary>
    public Output<string>? SecretUrl { get; init; }

    public Input<string>? Username { get; init; }

    /// <summary>Name of the SSM parameter that holds the password.</summary>
    public Input<string>? PasswordParam { get; init; }

    /// <summary>The stream name, when it is no secret.</summary>
    public string? StreamName { get; init; }

    /// <summary>The stream name, when it is a secret. It goes into a stack output of its own.</summary>
    public Output<string>? SecretStreamName { get; init; }

    /// <summary>The stack file's keys of the secrets that it needs, by what they are.</summary>
    public SecretKeys SecretKeys { get; init; } = SecretKeys.None;

    /// <summary>What is agreed of it, and what people are told.</summary>
    /// <param name="pipelines">Those that write there.</param>
    public Output<(OutputDestinationSettings Agreed, OperatorAddress Facts)> Known(IReadOnlyList<int> pipelines) => Output
        .Tuple(Url.ToOutput(), OrNone(Username), OrNone(PasswordParam))
        .Apply(known => (
            new OutputDestinationSettings
            {
                Url = SecretUrl is null ? known.Item1 : null,
                Username = known.Item2,
                PasswordParam = known.Item3,
                StreamName = StreamName,
            },
            new OperatorAddress
            {
                Pipelines = pipelines,
                Address = known.Item1,
                Username = known.Item2,
                PasswordParameter = known.Item3,
                StreamName = SecretStreamName is null ? StreamName : OperatorAddress.Secret,
                SecretKeys = SecretKeys.OrNone,
            }));

    private static Output<string?> OrNone(Input<string>? text) =>
        text is null ? Output.Create((string?)null) : text.Apply(string? (known) => known);
}

/// <summary>
/// The stack file's keys of the secrets that an address needs, by what they are: such as <c>password</c> or <c>streamName</c>.
/// </summary>
internal sealed record SecretKeys(IReadOnlyDictionary<string, string> Keys)
{
    public static readonly SecretKeys None = new(new Dictionary<string, string>());

    /// <summary>Null when there are none.</summary>
    public IReadOnlyDictionary<string, string>? OrNone => Keys.Count == 0 ? null : Keys;

    /// <summary>These and one more; a key that the stack file leaves out adds nothing.</summary>
    public SecretKeys With(string what, string? key) =>
        key is null ? this : new(new Dictionary<string, string>(Keys) { [what] = key });
}
