namespace Pulumi.Testing;

/// <summary>The root for a function under test; the test does not get to see it.</summary>
internal sealed class TestStack : Stack;
