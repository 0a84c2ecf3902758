using Pulumi;

namespace Conformance.Programs.Acme;

[AttributeUsage(AttributeTargets.Class)]
public sealed class AcmeResourceTypeAttribute(string type) : ResourceTypeAttribute(type, "1.2.3");
