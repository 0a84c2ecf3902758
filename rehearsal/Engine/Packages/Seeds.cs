using System.Security.Cryptography;
using System.Text;

namespace Rehearsal.Engine.Packages;

/// <summary>Where made-up names and ids come from: the same resource always gets the same ones, its replacement others.</summary>
internal static class Seeds
{
    public static string Of(string urn, int generation) => $"{urn}#{generation}";

    public static string Uuid(string seed) => new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(seed)).AsSpan(0, 16)).ToString();
}
