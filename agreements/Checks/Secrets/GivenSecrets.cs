namespace MediaLive.Agreements.Checks.Secrets;

/// <summary>The secrets that a user gives, by the name of the stack file's secret key or of the SSM parameter.</summary>
internal sealed class GivenSecrets(IReadOnlyDictionary<string, string> values)
{
    public IEnumerable<string> Names => values.Keys;

    /// <summary>Null when none of these names was given.</summary>
    public string? Find(IEnumerable<string> names) =>
        names.Select(values.GetValueOrDefault).FirstOrDefault(value => value is not null);
}
