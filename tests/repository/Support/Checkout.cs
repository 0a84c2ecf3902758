using System.Runtime.CompilerServices;

namespace MediaLive.Delivery.Repository.Tests.Support;

/// <summary>The repository that these tests are in.</summary>
internal static class Checkout
{
    public static string Root { get; } = RootOf();

    public static string PathOf(string relative) => Path.Combine(Root, relative);

    public static string Read(string relative) => File.ReadAllText(PathOf(relative));

    private static string RootOf([CallerFilePath] string file = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "../../.."));
}
