using Rehearsal.Providers;

namespace Rehearsal.Engine.Packages;

/// <summary>What makes a resource: the provider of its package, as configured for it.</summary>
internal sealed record Package(IProvider Provider, ProviderConfig Config);
