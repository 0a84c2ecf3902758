using System.Globalization;
using Rehearsal.Aws.Emulated;
using Rehearsal.Engine;
using Rehearsal.Providers;
using Rehearsal.Terraform;

namespace Rehearsal.Tests.Terraform;

/// <summary>A run of <see cref="Shop"/> in which somebody is killed; as text, it can be told to another process.</summary>
internal sealed record KillRun(Uri Endpoint, string Folder, string Name, Verb Verb, Moment Moment)
{
    /// <summary>Where the run says which provider processes it has, before it is killed.</summary>
    public string ProcessFile => Path.Combine(Folder, "providers");

    public static KillRun Parse(string text)
    {
        var parts = text.Split('|');
        return new KillRun(
            new Uri(parts[0]), parts[1], parts[2], Enum.Parse<Verb>(parts[3]),
            new Moment(Number(parts[4]), Enum.Parse<Moment.Phase>(parts[5]), Number(parts[6])));
    }

    /// <summary>The providers of a stack that is made of real parts.</summary>
    public static Func<string, IProvider?> Providers(TerraformAws aws, Uri endpoint)
    {
        var native = new EmulatedMediaPackageV2(endpoint);
        return package => package == "aws-native" ? native : aws;
    }

    public Task<RunResult> GoAsync(Func<string, IProvider?> providers)
    {
        // Not disposed of: the folder is the test's.
        var stack = Shop.Stack(Folder, providers);
        return Verb == Verb.Up ? stack.UpAsync(program => Shop.RunAsync(program, Name)) : stack.DestroyAsync();
    }

    public override string ToString() => $"{Endpoint}|{Folder}|{Name}|{Verb}|{Moment.Call}|{Moment.When}|{Moment.Milliseconds}";

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
