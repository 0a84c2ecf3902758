namespace MediaLive.Delivery.Deliveries;

/// <summary>The stack file's keys of the secrets that an address needs, by what they are: such as <c>password</c> or <c>streamName</c>.</summary>
internal sealed record SecretKeys(IReadOnlyDictionary<string, string> Keys)
{
    public static readonly SecretKeys None = new(new Dictionary<string, string>());

    /// <summary>Null when there are none.</summary>
    public IReadOnlyDictionary<string, string>? OrNone => Keys.Count == 0 ? null : Keys;

    /// <summary>These and one more; a key that the stack file leaves out adds nothing.</summary>
    public SecretKeys With(string what, string? key) => key is null ? this : new(new Dictionary<string, string>(Keys) { [what] = key });
}
