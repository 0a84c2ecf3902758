using System.Collections.Immutable;

namespace MediaLive.Delivery.Access;

/// <summary>
/// One statement of an IAM or resource policy. Statements of one document with one <paramref name="Sid"/> are written as one,
/// with the resources of them all.
/// </summary>
/// <param name="Sid">Letters and digits: what the statement is for. A statement without one is not joined with others.</param>
/// <param name="Actions">Such as <c>s3:PutObject</c>.</param>
/// <param name="Resources">ARNs, which may end in <c>*</c>.</param>
internal sealed record PolicyStatement(string? Sid, ImmutableArray<string> Actions, ImmutableArray<string> Resources)
{
    /// <summary>Denies instead of allowing.</summary>
    public bool Deny { get; init; }

    /// <summary>Whom a resource policy is about. An IAM policy leaves it out.</summary>
    public Principal? Principal { get; init; }

    /// <summary>Condition operator, then key and value.</summary>
    public ImmutableArray<PolicyCondition> Conditions { get; init; } = [];

    /// <summary>For a resource policy: denies everybody every action without TLS.</summary>
    public static PolicyStatement RequireTls(string service, params ImmutableArray<string> resources) =>
        new("RequireTls", [$"{service}:*"], resources)
        {
            Deny = true,
            Principal = Principal.Everybody,
            Conditions = [new PolicyCondition("Bool", "aws:SecureTransport", "false")],
        };
}

/// <summary>Such as <c>StringEquals</c>, <c>aws:SourceAccount</c> and an account id.</summary>
internal sealed record PolicyCondition(string Operator, string Key, string Value);

/// <summary>Whom a resource policy is about: ARNs of roles, a service, or everybody.</summary>
internal sealed record Principal(string? Kind, ImmutableArray<string> Values)
{
    public static readonly Principal Everybody = new(null, []);

    public static Principal Roles(params ImmutableArray<string> arns) => new("AWS", arns);

    public static Principal Service(string name) => new("Service", [name]);
}
