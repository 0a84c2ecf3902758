using Conformance.Programs.Acme;
using Pulumi;

namespace Conformance.Programs.Programs;

/// <summary>Another stack's outputs, and resources that exist already.</summary>
internal static class ReferencesProgram
{
    public static Task<int> RunAsync() => Deployment.RunAsync(async () =>
    {
        var network = new StackReference("acme-org/network/dev");
        var named = new StackReference("by-name", new StackReferenceArgs { Name = "acme-org/network/prod" });
        var existing = Bucket.Get("existing", "b-42");
        _ = Bucket.Get("existing-child", Output.Create("b-43"), new CustomResourceOptions { Parent = existing, DependsOn = { network } });
        var holder = new Bucket("holder", new BucketArgs { Source = existing });
        var plain = await network.GetOutputDetailsAsync("vpc");
        var secret = await network.GetOutputDetailsAsync("token");
        var absent = await network.GetOutputDetailsAsync("absent");

        return new Dictionary<string, object?>
        {
            ["vpc"] = network.GetOutput("vpc"),
            ["token"] = network.GetOutput("token"),
            ["absent"] = network.GetOutput("absent"),
            ["subnets"] = network.RequireOutput("subnets"),
            ["tokenAgain"] = network.RequireOutput("token"),
            ["everything"] = network.Outputs,
            ["computedName"] = network.RequireOutput(existing.Note.Apply(_ => "vpc")),
            ["vpcNow"] = await network.RequireValueAsync("vpc"),
            ["absentNow"] = await network.GetValueAsync("absent"),
            ["secretRefused"] = await IsRefusedAsync(() => network.GetValueAsync("token")),
            ["plainDetails"] = $"{plain.Value}/{plain.SecretValue}",
            ["secretDetails"] = $"{secret.Value}/{secret.SecretValue}",
            ["absentDetails"] = $"{absent.Value}/{absent.SecretValue}",
            ["name"] = named.Name,
            ["existingArn"] = existing.Arn,
            ["held"] = holder.Source.Apply(source => Output.Format($"{source!.GetResourceName()} {((Bucket)source).Arn}")),
            ["existingId"] = existing.Id,
        };
    });

    private static async Task<string> IsRefusedAsync(Func<Task<object?>> read)
    {
        try
        {
            return $"read {await read()}";
        }
        catch (InvalidOperationException)
        {
            return "refused";
        }
    }
}
