using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using Rehearsal.Values;

namespace Rehearsal.Secrets;

/// <summary>
/// Takes the secrets that a run knows out of messages, which may come from an API that repeats what it was given. A short secret is
/// taken out only where it stands alone, one of a character or two only in quotes: or else hardly a message could be read.
/// </summary>
internal sealed class Redactor
{
    private const string Mark = "[secret]";
    private const int Short = 8;
    private const int Tiny = 3;

    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Lock _gate = new();
    private readonly HashSet<string> _secrets = new(StringComparer.Ordinal);

    /// <summary>Remembers what is secret in a value.</summary>
    public void Learn(PropertyValue value)
    {
        if (!value.HasSecrets()) return;
        switch (value)
        {
            case PropertyValue.Secret { Value: PropertyValue.Text text }:
                LearnText(text.Value);
                break;
            case PropertyValue.Secret secret:
                LearnWithin(secret.Value);
                break;
            case PropertyValue.List list:
                foreach (var item in list.Items) Learn(item);
                break;
            case PropertyValue.Map map:
                foreach (var (_, item) in map.Entries) Learn(item);
                break;
        }
    }

    public string Redact(string message)
    {
        string[] secrets;
        lock (_gate) secrets = [.. _secrets.OrderByDescending(secret => secret.Length)];
        return secrets.Aggregate(message, Redact);
    }

    private static string Redact(string message, string secret) => secret.Length switch
    {
        >= Short => message.Replace(secret, Mark, StringComparison.Ordinal),
        _ when !message.Contains(secret, StringComparison.Ordinal) => message,
        >= Tiny => Regex.Replace(message, $@"(?<![\w]){Regex.Escape(secret)}(?![\w])", Mark),
        _ => message.Replace($"'{secret}'", $"'{Mark}'", StringComparison.Ordinal).Replace($"\"{secret}\"", $"\"{Mark}\"", StringComparison.Ordinal),
    };

    private void LearnText(string text)
    {
        Add(text);
        foreach (var line in text.Split('\n').Select(line => line.Trim()).Where(line => line.Length >= Short)) Add(line);
        if (text.TrimStart() is ['{' or '[', ..] && JsonText.TryParse(text, out var parsed)) LearnWithin(parsed);
    }

    // Of an object that is secret as a whole, much is no secret: "true" and "hls" would be found everywhere.
    private void LearnWithin(PropertyValue value)
    {
        switch (value)
        {
            case PropertyValue.Text { Value.Length: >= Short } text:
                LearnText(text.Value);
                break;
            case PropertyValue.List list:
                foreach (var item in list.Items) LearnWithin(item);
                break;
            case PropertyValue.Map map:
                foreach (var (_, item) in map.Entries) LearnWithin(item);
                break;
        }
    }

    // As it is, and as it stands within JSON or a URL.
    private void Add(string text)
    {
        if (string.IsNullOrWhiteSpace(text)) return;
        lock (_gate)
        {
            _secrets.Add(text);
            _secrets.Add(JsonSerializer.Serialize(text)[1..^1]);
            _secrets.Add(JsonSerializer.Serialize(text, Relaxed)[1..^1]);
            _secrets.Add(Uri.EscapeDataString(text));
        }
    }
}
