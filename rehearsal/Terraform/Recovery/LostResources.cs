using Rehearsal.Values;

namespace Rehearsal.Terraform.Recovery;

/// <summary>
/// Where to look for a resource that was made while its id never arrived. Most have a name that was decided before; what has none is
/// looked for by all that was asked of it. Ids are those under which Terraform imports.
/// </summary>
internal static class LostResources
{
    private const string InputSecurityGroup = "aws_medialive_input_security_group";

    private delegate Task<IReadOnlyList<string>> Candidates(Search search);

    private static readonly Dictionary<string, Candidates> Named = new()
    {
        ["aws_cloudwatch_log_group"] = Of(search => search["name"]),
        ["aws_iam_policy"] = PoliciesAsync,
        ["aws_iam_role"] = Of(search => search["name"]),
        ["aws_iam_role_policy"] = Of(search => $"{search["role"]}:{search["name"]}"),
        ["aws_iam_role_policy_attachment"] = Of(search => $"{search["role"]}/{search["policyArn"]}"),
        ["aws_kms_alias"] = Of(search => search["name"]),
        ["aws_media_package_channel"] = Of(search => search["channelId"]),
        ["aws_media_store_container"] = Of(search => search["name"]),
        ["aws_media_store_container_policy"] = Of(search => search["containerName"]),
        ["aws_s3_bucket"] = Of(search => search["bucket"]),
        ["aws_s3_bucket_lifecycle_configuration"] = Of(search => search["bucket"]),
        ["aws_s3_bucket_ownership_controls"] = Of(search => search["bucket"]),
        ["aws_s3_bucket_policy"] = Of(search => search["bucket"]),
        ["aws_s3_bucket_public_access_block"] = Of(search => search["bucket"]),
        ["aws_s3_bucket_server_side_encryption_configuration"] = Of(search => search["bucket"]),
        ["aws_s3_bucket_versioning"] = Of(search => search["bucket"]),
        ["aws_secretsmanager_secret"] = search => search.LookUpAsync("aws_secretsmanager_secret", One("name", search["name"]), "arn"),
        ["aws_secretsmanager_secret_version"] = async search =>
        [
            .. (await search.LookUpAsync("aws_secretsmanager_secret_version", One("secret_id", search["secretId"]), "version_id"))
                .Select(version => $"{search["secretId"]}|{version}"),
        ],
        ["aws_security_group"] = search => search.LookUpAsync("aws_security_groups", Filters(("group-name", search["name"])), "ids"),
        ["aws_ssm_parameter"] = Of(search => search["name"]),
    };

    private static readonly Dictionary<string, Candidates> Nameless = new()
    {
        ["aws_eip"] = search => search.LookUpAsync("aws_eips", One("tags", search.Inputs["tagsAll"] ?? PropertyValue.Map.Empty), "allocation_ids"),
        [InputSecurityGroup] = search => search.ListAsync("medialive", "prod/inputSecurityGroups", "inputSecurityGroups"),
        ["aws_vpc_security_group_egress_rule"] = RulesAsync,
        ["aws_vpc_security_group_ingress_rule"] = RulesAsync,
    };

    /// <summary>
    /// Whether a resource that the provider can read is none any more: MediaLive describes an input security group after its end,
    /// in the state DELETED, which the provider does not look at.
    /// </summary>
    public static async Task<bool> IsDeletedAsync(string type, string id, Search search) =>
        type == InputSecurityGroup && await search.IsDeletedAsync("medialive", $"prod/inputSecurityGroups/{id}");

    /// <summary>The ids to look under; none for a type that can't be looked for.</summary>
    public static async Task<IReadOnlyList<string>> CandidatesAsync(string type, Search search) =>
        Named.GetValueOrDefault(type) is { } named ? await named(search)
        : Nameless.GetValueOrDefault(type) is { } nameless ? await nameless(search)
        : [];

    /// <summary>Whether what was found is what was asked for. Tags may not have been set when the creation was cut off.</summary>
    public static bool IsIt(string type, PropertyValue.Map inputs, PropertyValue.Map outputs) => !Nameless.ContainsKey(type)
        || inputs.Entries.Where(input => input.Key is not ("tags" or "tagsAll"))
            .All(input => outputs[input.Key] is not { } output || output == input.Value);

    private static Candidates Of(Func<Search, string> id) => search => Task.FromResult<IReadOnlyList<string>>([id(search)]);

    // The data source for policies waits two minutes for one that is not there; but a policy's name decides its ARN.
    private static async Task<IReadOnlyList<string>> PoliciesAsync(Search search)
    {
        var path = search.Inputs["path"] is PropertyValue.Text text ? text.Value : "/";
        return
        [
            .. (await search.LookUpAsync("aws_caller_identity", PropertyValue.Map.Empty, "arn"))
                .Select(caller => caller.Split(':'))
                .Select(caller => $"arn:{caller[1]}:iam::{caller[4]}:policy{path}{search["name"]}"),
        ];
    }

    private static Task<IReadOnlyList<string>> RulesAsync(Search search) =>
        search.LookUpAsync("aws_vpc_security_group_rules", Filters(("group-id", search["securityGroupId"])), "ids");

    private static PropertyValue.Map One(string name, string value) => One(name, PropertyValue.Of(value));

    private static PropertyValue.Map One(string name, PropertyValue value) => PropertyValue.Map.Empty.With(name, value);

    private static PropertyValue.Map Filters(params (string Name, string Value)[] filters) =>
        One("filter", PropertyValue.Of(filters.Select(filter => Search.Filter(filter.Name, filter.Value))));
}
