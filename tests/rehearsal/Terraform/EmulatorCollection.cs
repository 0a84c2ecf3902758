using Xunit;

namespace Rehearsal.Tests.Terraform;

/// <summary>One emulator for all tests that need it.</summary>
[CollectionDefinition(nameof(Emulator))]
public sealed class EmulatorCollection : ICollectionFixture<Emulator>;
