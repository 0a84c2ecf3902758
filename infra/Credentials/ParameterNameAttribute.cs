using MediaLive.Delivery.Configuration.Reading;

namespace MediaLive.Delivery.Credentials;

/// <summary>A text that SSM takes for the name of a parameter (API model of SSM: <c>PutParameterRequest.Name</c>).</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class ParameterNameAttribute() : PatternAttribute(
    "^(?!/?([Aa][Ww][Ss]|[Ss][Ss][Mm]))([A-Za-z0-9_.-]+|(/[A-Za-z0-9_.-]+){1,15})$",
    "is not a name that SSM takes for a parameter",
    "write letters, digits and _ . - in at most 15 levels such as /live/akamai/password, and no aws or ssm in front");
