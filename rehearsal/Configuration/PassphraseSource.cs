namespace Rehearsal.Configuration;

/// <summary>Finds the passphrase where pulumi looks for it. <paramref name="variable"/> reads an environment variable.</summary>
internal sealed class PassphraseSource(Func<string, string?> variable)
{
    public const string Variable = "PULUMI_CONFIG_PASSPHRASE";
    public const string FileVariable = "PULUMI_CONFIG_PASSPHRASE_FILE";

    /// <summary>The passphrase, which may be empty; null when none is given.</summary>
    public string? Find()
    {
        if (variable(Variable) is { } passphrase)
            return passphrase;

        if (variable(FileVariable) is not { Length: > 0 } path)
            return null;

        try
        {
            return File.ReadAllText(path).Trim();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ConfigurationException($"{FileVariable}: {path} can't be read: {exception.Message}", exception);
        }
    }
}
