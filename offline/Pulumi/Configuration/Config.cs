using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;

namespace Pulumi;

/// <summary>The configuration values of one namespace, by default the project's.</summary>
public sealed partial class Config
{
    private readonly string _namespace;

    public Config(string? name = null)
    {
        const string OldSuffix = ":config";
        name ??= Deployment.Instance.ProjectName;
        _namespace = name.EndsWith(OldSuffix, StringComparison.Ordinal) ? name[..^OldSuffix.Length] : name;
    }

    public string? Get(string key) => Deployment.Instance.Context.Settings.Config.Get(FullKey(key));

    public bool? GetBoolean(string key) => Get(key) switch
    {
        null => null,
        "true" => true,
        "false" => false,
        var value => throw new ConfigTypeException(FullKey(key), value, nameof(Boolean)),
    };

    public int? GetInt32(string key) =>
        Get(key) is not { } value ? null
        : int.TryParse(value, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number
        : throw new ConfigTypeException(FullKey(key), value, nameof(Int32));

    public double? GetDouble(string key) =>
        Get(key) is not { } value ? null
        : double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number
        : throw new ConfigTypeException(FullKey(key), value, nameof(Double));

    [return: MaybeNull]
    public T GetObject<T>(string key) => GetObject<T>(key, null!);

    [return: MaybeNull]
    public T GetObject<T>(string key, JsonSerializerOptions options)
    {
        var value = Get(key);
        try
        {
            return value is null ? default : JsonSerializer.Deserialize<T>(value, options);
        }
        catch (JsonException error)
        {
            throw new ConfigTypeException(FullKey(key), value!, typeof(T).FullName!, error);
        }
    }

    public string Require(string key) => Get(key) ?? throw Missing(key);

    public bool RequireBoolean(string key) => GetBoolean(key) ?? throw Missing(key);

    public int RequireInt32(string key) => GetInt32(key) ?? throw Missing(key);

    public double RequireDouble(string key) => GetDouble(key) ?? throw Missing(key);

    public T RequireObject<T>(string key) => RequireObject<T>(key, null!);

    public T RequireObject<T>(string key, JsonSerializerOptions options) =>
        Get(key) is null ? throw Missing(key) : GetObject<T>(key, options)!;

    private ConfigMissingException Missing(string key) => new(FullKey(key));

    private string FullKey(string key) => $"{_namespace}:{key}";
}
