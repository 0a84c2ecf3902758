namespace MediaLive.Delivery.Configuration.Reading;

/// <summary>
/// Fills in <c>{account}</c>, <c>{region}</c> and <c>{stack}</c>, so that one stack file fits any account. Every text is filled
/// in before anything is checked.
/// </summary>
internal sealed class Placeholders(string account, string region, string stack)
{
    public string Region => region;

    public ConfigText Fill(string written) => new(written, written.Contains('{')
        ? written
            .Replace("{account}", account, StringComparison.Ordinal)
            .Replace("{region}", region, StringComparison.Ordinal)
            .Replace("{stack}", stack, StringComparison.Ordinal)
        : written);
}
