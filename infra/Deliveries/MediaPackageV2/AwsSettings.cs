using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Pulumi;

namespace MediaLive.Delivery.Deliveries.MediaPackageV2;

/// <summary>
/// The settings in the package configuration of <c>aws:</c> that aws-native takes as well (provider inputs of Pulumi.Aws
/// 7.48 and Pulumi.AwsNative 1.79).
/// </summary>
internal sealed record AwsSettings
{
    private static readonly JsonSerializerOptions Spelling = new(JsonSerializerDefaults.Web);

    public string? Profile { get; private init; }

    public Output<string>? AccessKey { get; private init; }

    public Output<string>? SecretKey { get; private init; }

    public Output<string>? Token { get; private init; }

    public int? MaxRetries { get; private init; }

    public bool SkipCredentialsValidation { get; private init; }

    /// <summary>aws-native takes just one.</summary>
    public IReadOnlyList<string> SharedCredentialsFiles { get; private init; } = [];

    /// <summary>A chain; aws-native takes just one.</summary>
    public IReadOnlyList<AssumedRole> AssumeRoles { get; private init; } = [];

    public ImmutableDictionary<string, string> DefaultTags { get; private init; } = ImmutableDictionary<string, string>.Empty;

    /// <exception cref="RunException">A value does not have the shape that Pulumi.Aws takes.</exception>
    public static AwsSettings Read()
    {
        var aws = new Config("aws");
        return new AwsSettings
        {
            Profile = aws.Get("profile"),
            AccessKey = aws.GetSecret("accessKey"),
            SecretKey = aws.GetSecret("secretKey"),
            Token = aws.GetSecret("token"),
            MaxRetries = aws.GetInt32("maxRetries"),
            SkipCredentialsValidation = aws.GetBoolean("skipCredentialsValidation") ?? false,
            SharedCredentialsFiles = aws.GetObject<List<string>>("sharedCredentialsFiles", Spelling) ?? [],
            AssumeRoles = aws.GetObject<List<AssumedRole>>("assumeRoles", Spelling) ?? [],
            DefaultTags = aws.GetObject<TagsOfAll>("defaultTags", Spelling)?.Tags?.ToImmutableDictionary()
                ?? ImmutableDictionary<string, string>.Empty,
        };
    }

    private sealed record TagsOfAll(Dictionary<string, string>? Tags);
}

/// <summary>A role that the provider assumes to work in an account.</summary>
internal sealed partial record AssumedRole
{
    public string? RoleArn { get; init; }

    /// <summary>Hours, minutes and seconds, such as <c>1h30m</c>.</summary>
    public string? Duration { get; init; }

    public string? ExternalId { get; init; }

    public string? Policy { get; init; }

    public string? SessionName { get; init; }

    /// <summary>aws-native does not take it.</summary>
    public string? SourceIdentity { get; init; }

    public List<string> PolicyArns { get; init; } = [];

    public List<string> TransitiveTagKeys { get; init; } = [];

    public Dictionary<string, string> Tags { get; init; } = [];

    /// <summary>The duration as aws-native takes it; null when there is none, or it is not in whole seconds.</summary>
    public int? Seconds => Duration is not null && Parts().Match(Duration) is { Success: true } parts
        ? (Part(parts, 1) * 3600) + (Part(parts, 2) * 60) + Part(parts, 3)
        : null;

    private static int Part(Match parts, int group) =>
        parts.Groups[group].Success ? int.Parse(parts.Groups[group].ValueSpan, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"^(?=[0-9])(?:([0-9]{1,4})h)?(?:([0-9]{1,4})m)?(?:([0-9]{1,5})s)?\z")]
    private static partial Regex Parts();
}
