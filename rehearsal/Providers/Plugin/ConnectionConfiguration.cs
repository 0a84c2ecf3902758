using Grpc.Core;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http.Features;

namespace Rehearsal.Providers.Plugin;

/// <summary>The configuration that came over a connection, kept as long as the connection.</summary>
internal static class ConnectionConfiguration
{
    private static readonly object Key = new();

    public static void Keep(ServerCallContext context, ProviderConfig config) => Items(context)[Key] = config;

    public static ProviderConfig Of(ServerCallContext context) =>
        Items(context).TryGetValue(Key, out var kept) && kept is ProviderConfig config ? config : throw NotConfigured();

    private static RpcException NotConfigured() => new(new Status(
        StatusCode.FailedPrecondition, "The provider was not configured: Configure comes first, over the same connection."));

    private static IDictionary<object, object?> Items(ServerCallContext context) =>
        context.GetHttpContext().Features.GetRequiredFeature<IConnectionItemsFeature>().Items;
}
