using MediaLive.Agreements.Checks.Secrets;

namespace MediaLive.Agreements.Tests.Checks;

public sealed class TargetSecretsTests
{
    [Fact]
    public void ToString_OfSecrets_ShowsNone() =>
        Assert.Equal("[secret]", new TargetSecrets { Password = "hunter2", StreamName = "hunter3" }.ToString());

    [Fact]
    public void All_OfEveryMember_AreThere()
    {
        var members = typeof(TargetSecrets).GetProperties()
            .Where(member => member.PropertyType == typeof(string) && member.Name != nameof(TargetSecrets.Missing))
            .ToList();
        var secrets = new TargetSecrets();

        foreach (var member in members)
            member.SetValue(secrets, member.Name);

        Assert.Equal(members.Select(member => member.Name).Order(), secrets.All.Order());
    }
}
