using System.Collections.Immutable;
using System.Reflection;
using Pulumi;
using Pulumi.Aws.Iam.Inputs;
using Pulumi.Aws.S3;
using Pulumi.Aws.Ssm;
using Pulumi.AwsNative.MediaPackageV2;
using Xunit;

namespace Standin.Tests.Generator;

/// <summary>The generated classes are written to like the official ones.</summary>
public sealed class GeneratedClassTests
{
    [Theory]
    [InlineData(typeof(BucketArgs), "BucketName", typeof(Input<string>))]
    [InlineData(typeof(Pulumi.Aws.Iam.PolicyArgs), "PolicyDocument", typeof(InputUnion<string, PolicyDocumentArgs>))]
    [InlineData(typeof(BucketPolicyArgs), "Policy", typeof(InputUnion<string, Pulumi.Aws.S3.Inputs.PolicyDocumentArgs>))]
    [InlineData(typeof(ParameterArgs), "Type", typeof(InputUnion<string, ParameterType>))]
    [InlineData(typeof(ParameterArgs), "Tags", typeof(InputMap<string>))]
    [InlineData(typeof(ChannelArgs), "InputType", typeof(Input<ChannelInputType>))]
    [InlineData(typeof(ChannelPolicyArgs), "Policy", typeof(Input<object>))]
    [InlineData(typeof(PolicyStatementArgs), "Action", typeof(InputUnion<string, ImmutableArray<string>>))]
    [InlineData(typeof(PolicyStatementArgs), "Principal", typeof(object))]
    [InlineData(typeof(Pulumi.Aws.CloudFormation.StackArgs), "TimeoutInMinutes", typeof(Input<int>))]
    [InlineData(typeof(Pulumi.Aws.CloudFormation.Stack), "Outputs", typeof(Output<ImmutableDictionary<string, string>>))]
    [InlineData(typeof(Pulumi.Aws.MediaPackage.ChannelState), "HlsIngests", typeof(InputList<Pulumi.Aws.MediaPackage.Inputs.ChannelHlsIngestGetArgs>))]
    [InlineData(typeof(Pulumi.Aws.Ec2.GetVpcArgs), "Filters", typeof(List<Pulumi.Aws.Ec2.Inputs.GetVpcFilterArgs>))]
    [InlineData(typeof(Pulumi.Aws.Ec2.GetVpcInvokeArgs), "Filters", typeof(InputList<Pulumi.Aws.Ec2.Inputs.GetVpcFilterInputArgs>))]
    [InlineData(typeof(Bucket), "ForceDestroy", typeof(Output<bool?>))]
    [InlineData(typeof(Bucket), "CorsRules", typeof(Output<ImmutableArray<Pulumi.Aws.S3.Outputs.BucketCorsRule>>))]
    public void Property_HasTheNameAndTypeOfTheOfficialOne(Type type, string property, Type expected)
    {
        ArgumentNullException.ThrowIfNull(type);
        Assert.Equal(expected, type.GetProperty(property)?.PropertyType);
    }

    [Fact]
    public void Deprecation_IsMarkedOnInputsWithAFieldBehindThemOnly()
    {
        Assert.NotNull(typeof(BucketArgs).GetProperty("CorsRules")?.GetCustomAttribute<ObsoleteAttribute>());
        Assert.Null(typeof(BucketArgs).GetProperty("AccelerationStatus")?.GetCustomAttribute<ObsoleteAttribute>());
    }

    [Fact]
    public void Enum_Value_IsItsString()
    {
        Assert.Equal("bucket-owner-full-control", (string)CannedAcl.BucketOwnerFullControl);
        Assert.Equal("CMAF", ChannelInputType.Cmaf.ToString());
        Assert.NotEqual(ChannelInputType.Hls, ChannelInputType.Cmaf);
    }

    [Fact]
    public async Task SecretInput_GivenAsPlainText_IsSecret()
    {
        var args = new ParameterArgs { Value = "correct horse", InsecureValue = "battery staple" };

        Assert.True(await Output.IsSecretAsync(args.Value.ToOutput()));
        Assert.False(await Output.IsSecretAsync(args.InsecureValue.ToOutput()));
    }

    [Fact]
    public async Task Default_OfAnInput_IsThereFromTheStart() =>
        Assert.Equal("Managed by Pulumi", await Pulumi.Utilities.OutputUtilities.GetValueAsync(new Pulumi.Aws.Ec2.SecurityGroupArgs().Description!.ToOutput()));
}
