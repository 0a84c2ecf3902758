using System.Net;
using System.Text;
using MediaLive.Agreements.Checks.Tests.Support;
using MediaLive.Delivery.Contract.Operators;
using MediaLive.Delivery.Contract.Settings;

namespace MediaLive.Agreements.Checks.Tests.Aws;

public class MediaStoreCheckTests
{
    /// <summary>As ListContainers of the API model answers; the emulator has no hosts in its endpoints.</summary>
    private const string Containers =
        """{ "Containers": [ { "Name": "curling", "Endpoint": "https://a1b2.data.mediastore.us-west-2.amazonaws.com" } ] }""";

    private static readonly Dictionary<string, string> Credentials = new()
    {
        ["AWS_ACCESS_KEY_ID"] = "test",
        ["AWS_SECRET_ACCESS_KEY"] = "test",
    };

    [Fact]
    public async Task MediaStoreCheck_Container_IsFoundByItsEndpoint()
    {
        var endpoint = $"http://127.0.0.1:{FreePort.Take()}/";
        using var aws = new HttpListener { Prefixes = { endpoint } };
        aws.Start();
        var file = Path.GetTempFileName();
        var stack = new AgreedStack();
        foreach (var id in new[] { "a1b2", "c3d4" })
        {
            stack.Add(
                id,
                "hls",
                "mediaStore",
                new OperatorAddress
                {
                    Pipelines = [0],
                    Address = $"mediastoressl://{id}.data.mediastore.us-west-2.amazonaws.com/curling",
                },
                _ => new OutputGroupSettings());
        }

        stack.Write(file);
        var check = CheckProcess.RunAsync(Credentials, "", ["--outputs", file, "--endpoint-url", endpoint, "--json"]);
        string?[] targets = [await AnswerAsync(aws), await AnswerAsync(aws)];

        Assert.Equal(
            [
                ("accepts", "container curling is there, in us-west-2; only MediaLive can try the channel's role"),
                ("refuses", "no container of yours in us-west-2 has this endpoint; make it, or update the delivery stack"),
            ],
            CheckProcess.ReadAll((await check).Output).Select(told => (told.Verdict, told.Seen)));
        Assert.All(targets, target => Assert.Equal("MediaStore_20170901.ListContainers", target));
        File.Delete(file);
    }

    private static async Task<string?> AnswerAsync(HttpListener aws)
    {
        var call = await aws.GetContextAsync().WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
        await call.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(Containers), TestContext.Current.CancellationToken);
        call.Response.Close();
        return call.Request.Headers["x-amz-target"];
    }
}
