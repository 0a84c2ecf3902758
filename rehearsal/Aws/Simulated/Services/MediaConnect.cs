using Rehearsal.Aws.Simulated.Limits;

namespace Rehearsal.Aws.Simulated.Services;

/// <summary>Types of Pulumi's aws-native: their ids are CloudFormation's primary identifiers.</summary>
internal static class MediaConnect
{
    private const string Created = "2026-01-01T00:00:00Z";

    public static readonly ResourceModel[] All =
    [
        new("aws-native:mediaconnect:RouterInput")
        {
            DeleteBeforeReplace = true,
            AutoName = new AutoName("name"),
            Id = making => making.Arn("mediaconnect", $"routerInput:{MadeUp.Uuid(making.SeedFor("id"))}"),
            Computed = new()
            {
                { "arn", making => making.Id },
                { "awsId", making => making.Id.Split(':')[^1] },
                { "contentQualityAnalysisType", _ => "DEFAULT" },
                { "createdAt", _ => Created },
                { "inputType", _ => "MEDIALIVE_CHANNEL" },
                { "ipAddress", making => MadeUp.PublicIp(making.SeedFor("address")) },
                { "maintenanceType", _ => "DEFAULT" },
                { "routedOutputs", _ => 0 },
                { "state", _ => "STANDBY" },
                { "updatedAt", _ => Created },
            },
            Rules = MediaConnectLimits.RouterInput,
            Memberships = [MediaConnectLimits.OneOfAnOutput],
        },
    ];
}
