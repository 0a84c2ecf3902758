using System.Text.Json;
using MediaLive.Agreements.Cli;

namespace MediaLive.Agreements.Reading;

/// <summary>Reads the JSON that a user names.</summary>
internal static class JsonInput
{
    /// <param name="source">What users call it, such as its file.</param>
    /// <param name="text">Gets it.</param>
    /// <param name="parse">Makes something of it; a <see cref="JsonException"/> says that it is something else.</param>
    /// <param name="what">What it should hold.</param>
    /// <param name="remedy">How to make it.</param>
    /// <exception cref="CommandException">It can't be read, or holds something else.</exception>
    public static T Read<T>(string source, Func<string> text, Func<string, T> parse, string what, string remedy)
    {
        try
        {
            return parse(text());
        }
        catch (JsonException)
        {
            throw new CommandException($"{source} holds no {what}; {remedy}");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new CommandException($"{source} can't be read ({failure.Message}); {remedy}");
        }
    }
}
