using MediaLive.Delivery.Contract.Settings;
using Policies;

namespace MediaLive.Agreements.Checks.Aws;

/// <summary>What was agreed on a bucket.</summary>
/// <param name="Bucket">Its name.</param>
/// <param name="Region">The channel's.</param>
/// <param name="Notes">In which another Region is told.</param>
/// <param name="Document">The policy that its owner was to attach; null for a bucket whose policy is ours.</param>
/// <param name="CannedAcl">That MediaLive sends with each object; null for none.</param>
internal sealed record BucketAgreement(
    string Bucket, string Region, IReadOnlyList<string> Notes, PolicyDocument? Document, string? CannedAcl)
{
    /// <summary>The one that S3 takes with ACLs disabled as well.</summary>
    private const string OwnersAcl = "BUCKET_OWNER_FULL_CONTROL";

    /// <summary>Block Public Access counts both as public.</summary>
    private static readonly string[] PublicAcls = ["PUBLIC_READ", "AUTHENTICATED_READ"];

    /// <summary>What was read of it, for people.</summary>
    public string Read => Document is null ? "" : ", the statements of our policy included";

    public static BucketAgreement Of(CheckTarget target, string bucket)
    {
        var facts = target.Part.Facts;
        var documents = (facts.Steps ?? [])
            .Where(step => step.Document is { } json && IsAbout(json.GetRawText(), bucket))
            .Select(step => PolicyDocument.TryParse(step.Document!.Value));
        return new BucketAgreement(
            bucket,
            target.Channel.Region,
            facts.Notes ?? [],
            documents.FirstOrDefault(),
            AclOf(target.Delivery.OutputGroupSettings));
    }

    /// <summary>Whether a bucket in that Region is what was agreed.</summary>
    public bool IsIn(string region) => region == Region || Notes.Any(note =>
        note.Contains($"`{Bucket}`", StringComparison.Ordinal) && note.Contains(region, StringComparison.Ordinal));

    /// <summary>Why the bucket will not take what MediaLive sends; null when nothing speaks against it.</summary>
    public string? Refusal(PolicyDocument policy, bool takesAcls, bool takesPublicAcls)
    {
        var missing = Document is null
            ? []
            : PolicyComparison.Between(policy, Document).Statements
                .Where(pair => pair is { Widens: true, New.Denies: false })
                .Select(pair => pair.Name)
                .ToList();
        if (missing.Count > 0)
        {
            return $"the policy of bucket {Bucket} does not permit: {string.Join("; ", missing)}; "
                + "its owner has to add our statements, which are in the sheet";
        }

        if (CannedAcl is null or OwnersAcl)
            return null;
        if (!takesAcls)
        {
            return $"bucket {Bucket} has ACLs disabled, and objects come with {CannedAcl}; "
                + "its owner has to change object ownership";
        }

        return PublicAcls.Contains(CannedAcl) && !takesPublicAcls
            ? $"bucket {Bucket} blocks public ACLs, and objects come with {CannedAcl}; "
                + "its owner has to change Block Public Access"
            : null;
    }

    private static bool IsAbout(string document, string bucket) =>
        document.Contains($":s3:::{bucket}\"", StringComparison.Ordinal)
        || document.Contains($":s3:::{bucket}/", StringComparison.Ordinal);

    private static string? AclOf(OutputGroupSettings group) =>
        (group.ArchiveGroupSettings?.ArchiveCdnSettings?.ArchiveS3Settings
            ?? group.FrameCaptureGroupSettings?.FrameCaptureCdnSettings?.FrameCaptureS3Settings
            ?? group.HlsGroupSettings?.HlsCdnSettings?.HlsS3Settings)?.CannedAcl;
}
